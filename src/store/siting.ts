// What a user can wish for about siting: each wish changes the question in the address, and nothing else.
import type { Adcode } from '../core/adcode';
import { decodeSiting, encodeSiting, type SitingParams, withForced } from '../core/siting-params';
import { setSiting, setTab, wishCamera } from './actions';
import { sitingParams } from './siting-selectors';
import { useAtlas } from './store';

export function changeSiting(part: Partial<SitingParams>): void {
  const state = useAtlas.getState();
  const { params, other } = sitingParams(state);
  setSiting(encodeSiting({ ...params, version: state.data.version, ...part }, other));
}

export function forceCity(code: Adcode, way: 'in' | 'out' | null): void {
  changeSiting(withForced(sitingParams(useAtlas.getState()).params, code, way));
}

/** The scenario beside this one; null takes it away. */
export function compareWith(other: SitingParams | null): void {
  setSiting(encodeSiting(sitingParams(useAtlas.getState()).params, other));
}

export function swapScenarios(): void {
  const { params, other } = sitingParams(useAtlas.getState());
  if (other) setSiting(encodeSiting(other, params));
}

/** The numbers are those of the present data from here on. */
export function acceptVersion(): void {
  const { data } = useAtlas.getState();
  const { params, other } = sitingParams(useAtlas.getState());
  setSiting(encodeSiting({ ...params, version: data.version }, other && { ...other, version: data.version }));
}

export function openScenario(pairs: Readonly<Record<string, string>>): void {
  const { other } = sitingParams(useAtlas.getState());
  setSiting(encodeSiting(decodeSiting(pairs).params, other));
}

export function flyToCity(lng: number, lat: number): void {
  wishCamera({ kind: 'fly', lng, lat, zoom: 6.2 });
}

export function closeSiting(): void {
  setTab('near');
}
