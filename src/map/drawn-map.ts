// The large map, and the answer about gaps that it was given last: an answer reaches the map some frames after the store.
import type { Map as MapLibre } from 'maplibre-gl';
import type { GapsAnswer } from '../core/coverage/gaps';

let current: MapLibre | null = null;
let gaps: GapsAnswer | null = null;

export function rememberMap(map: MapLibre): void {
  current = map;
}

/** Of another map, as that of a brief, nothing is kept. */
export function rememberGaps(map: MapLibre, answer: GapsAnswer | null): void {
  if (map === current) gaps = answer;
}

export function drawnMap(): MapLibre | null {
  return current;
}

export function drawnGaps(): GapsAnswer | null {
  return gaps;
}
