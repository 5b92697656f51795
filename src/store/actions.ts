// What the user can wish for. Each action sets the store once; the map, the lists and the address follow.
import type { Adcode } from '../core/adcode';
import { boundsOf } from '../core/areas';
import { type ComparePlace, NO_COMPARE } from '../core/compare/question';
import { type Facet, type Filter, NO_FILTER, toggled } from '../core/filter';
import type { Lang } from '../core/format';
import type { Batch, RecordId } from '../core/record';
import {
  type Camera,
  type Centre,
  KM_RANGE,
  type LayerGroup,
  type LayersState,
  type Selection,
  type Tab,
} from '../core/share-state';
import { DEFAULT_SITING, encodeSiting } from '../core/siting-params';
import { keepChinese } from '../data/script-store';
import { recordsById } from './selectors';
import type { CameraWish, Dialog, PanelState, SheetStop, Theme, ViewState } from './state';
import { useAtlas } from './store';

/** China with the South China Sea islands. */
export const HOME_BOUNDS = [73.4, 17.6, 135.2, 53.7] as const;

let nextWish = 1;

export function select(selection: Selection): void {
  useAtlas.setState({ selection });
}

export function selectRecord(id: RecordId): void {
  useAtlas.setState((state) => ({ selection: { kind: 'record', id }, view: { ...state.view, wish: wishFor(id) } }));
}

export function selectStack(ids: readonly RecordId[]): void {
  const [only] = ids;
  if (ids.length === 1 && only) select({ kind: 'record', id: only });
  else select({ kind: 'stack', ids });
}

export function clearSelection(): void {
  select({ kind: 'none' });
}

/** Asks what is near a city, district or point; the distance stays as it was, and the map shows the circle. */
export function askNear(centre: Centre): void {
  const { query, view, panels } = useAtlas.getState();
  const km = query.near?.km ?? KM_RANGE.initial;
  const point = centrePoint(centre);
  useAtlas.setState({
    query: { ...query, near: { centre, km } },
    selection: { kind: 'none' },
    panels: { ...panels, tab: 'near', isLegendOpen: false },
    view: point ? { ...view, wish: wish({ kind: 'fit', bounds: circleBounds(point, km) }) } : view,
  });
}

/** A link without a camera shows what it asks for: the circle, or the marks of its record. */
export function frameQuestion(): void {
  const { query, selection } = useAtlas.getState();
  const point = query.near && centrePoint(query.near.centre);
  if (query.near) patchPanels({ isLegendOpen: false });
  if (query.near && point) patchView({ wish: wish({ kind: 'fit', bounds: circleBounds(point, query.near.km) }) });
  else if (selection.kind === 'record') patchView({ wish: wishFor(selection.id) });
  else if (selection.kind === 'unit') flyToUnit(selection.adcode);
}

export function setNearKm(km: number): void {
  const { query } = useAtlas.getState();
  if (query.near) useAtlas.setState({ query: { ...query, near: { ...query.near, km } } });
}

export function clearNear(): void {
  useAtlas.setState((state) => ({ query: { ...state.query, near: null } }));
}

export function toggleFacet(facet: Facet, value: string): void {
  setFilter(toggled(useAtlas.getState().query.filter, facet, value));
}

export function setFilter(filter: Filter): void {
  useAtlas.setState((state) => ({ query: { ...state.query, filter } }));
}

export function clearFilter(): void {
  setFilter(NO_FILTER);
}

export function setLayers(layers: LayersState): void {
  patchView({ layers });
}

export function toggleLayer(group: LayerGroup): void {
  const { layers } = useAtlas.getState().view;
  const isHidden = layers.hidden.includes(group);
  const hidden = isHidden ? layers.hidden.filter((other) => other !== group) : [...layers.hidden, group];
  setLayers({ ...layers, hidden });
}

export function toggleBatch(batch: Batch): void {
  const { layers } = useAtlas.getState().view;
  const others = layers.hiddenBatches.filter((hidden) => hidden !== batch);
  const isHidden = others.length < layers.hiddenBatches.length;
  setLayers({ ...layers, hiddenBatches: isHidden ? others : [...others, batch] });
}

export function setLayerOpacity(group: LayerGroup, percent: number): void {
  const { layers } = useAtlas.getState().view;
  setLayers({ ...layers, opacity: { ...layers.opacity, [group]: percent } });
}

/** Moves a record group one place up (drawn later, on top) or down. */
export function moveLayer(group: LayerGroup, by: 1 | -1): void {
  const { layers } = useAtlas.getState().view;
  const order = [...layers.order];
  const from = order.indexOf(group);
  const to = from + by;
  const other = order[to];
  if (from < 0 || other === undefined) return;
  order[from] = other;
  order[to] = group;
  setLayers({ ...layers, order });
}

export function setLang(lang: Lang): void {
  if (lang !== 'en') keepChinese(lang);
  patchView({ lang });
}

export function setTheme(theme: Theme): void {
  patchView({ theme });
}

/** A link to a siting question holds the version of the data from its first moment on. */
export function setTab(tab: Tab): void {
  const { panels, analysis, data } = useAtlas.getState();
  const isFresh = tab === 'siting' && Object.keys(analysis.siting).length === 0 && data.version !== null;
  const siting = isFresh ? encodeSiting({ ...DEFAULT_SITING, version: data.version }) : analysis.siting;
  useAtlas.setState({ panels: { ...panels, tab, sheet: 'half' }, analysis: { ...analysis, siting } });
}

export function openDialog(dialog: Dialog): void {
  patchPanels({ dialog });
}

export function setSheet(sheet: SheetStop): void {
  patchPanels({ sheet });
}

export function toggleLegend(): void {
  patchPanels({ isLegendOpen: !useAtlas.getState().panels.isLegendOpen });
}

export function setMapStatus(mapStatus: ViewState['mapStatus']): void {
  if (useAtlas.getState().view.mapStatus !== mapStatus) patchView({ mapStatus });
}

/** The first view has been drawn, or has not been for too long. */
export function firstRested(): void {
  if (!useAtlas.getState().view.hasRested) patchView({ hasRested: true });
}

/** The map tells where it came to rest. */
export function cameraMoved(camera: Camera): void {
  patchView({ camera });
}

export function hover(hovered: Selection): void {
  patchView({ hovered });
}

export function wishCamera(target: CameraWish['target']): void {
  patchView({ wish: wish(target) });
}

export function goHome(): void {
  wishCamera({ kind: 'fit', bounds: HOME_BOUNDS });
}

export function setGaps(gaps: Readonly<Record<string, string>>): void {
  useAtlas.setState((state) => ({ analysis: { ...state.analysis, gaps } }));
}

/** The second of two places when one is chosen and waits for it; else the first of a new comparison. */
export function compareBeside(place: ComparePlace): void {
  const { analysis, panels } = useAtlas.getState();
  const before = analysis.compare.kind === 'places' ? analysis.compare : NO_COMPARE;
  const isSecond = before.first !== null && before.second === null;
  const compare = isSecond ? { ...before, second: place } : { ...before, first: place, second: null };
  useAtlas.setState({
    analysis: { ...analysis, compare },
    panels: { ...panels, tab: 'compare', sheet: 'half' },
    selection: { kind: 'none' },
  });
}

export function compareScenarios(): void {
  const { analysis, panels } = useAtlas.getState();
  useAtlas.setState({
    analysis: { ...analysis, compare: { kind: 'scenarios' } },
    panels: { ...panels, tab: 'compare', sheet: 'half' },
  });
}

export function setSiting(siting: Readonly<Record<string, string>>): void {
  useAtlas.setState((state) => ({ analysis: { ...state.analysis, siting } }));
}

/** Closes the topmost of what is open; false when nothing is. */
export function closeTopmost(): boolean {
  const { panels, selection, query } = useAtlas.getState();
  if (panels.dialog !== 'none') openDialog('none');
  else if (selection.kind !== 'none') clearSelection();
  else if (query.near) clearNear();
  else return false;
  return true;
}

export function flyToUnit(code: Adcode): void {
  const { data } = useAtlas.getState();
  const area = [...data.prefectures.features, ...data.provinces.features, ...data.districts.features].find(
    (one) => one.properties.adcode === code,
  );
  const unit = data.ground?.unitsByCode.get(code);
  if (area) wishCamera({ kind: 'fit', bounds: boundsOf(area.geometry) });
  else if (unit) wishCamera({ kind: 'fly', lng: unit.lng, lat: unit.lat, zoom: 9 });
}

function wish(target: CameraWish['target']): CameraWish {
  return { id: nextWish++, target };
}

/** Brings a record's marks into view when it has any; the wide ones leave the map as it is. */
function wishFor(id: RecordId): CameraWish | null {
  const { data, view } = useAtlas.getState();
  const record = recordsById(useAtlas.getState()).get(id);
  const points = (record?.locations ?? []).flatMap((location) => {
    if (location.place.kind === 'point') return [{ lng: location.place.lng, lat: location.place.lat }];
    if (location.place.kind !== 'unit') return [];
    const unit = data.ground?.unitsByCode.get(location.place.unit.slice(0, 6) as Adcode); // six digits of a checked code
    const at = location.point ?? unit;
    return at && unit?.level !== 'province' && unit?.level !== 'nation' ? [{ lng: at.lng, lat: at.lat }] : [];
  });
  if (points.length === 0) return view.wish;
  if (points.length === 1) return wish({ kind: 'fly', lng: points[0]!.lng, lat: points[0]!.lat, zoom: null });
  const lngs = points.map((point) => point.lng);
  const lats = points.map((point) => point.lat);
  return wish({
    kind: 'fit',
    bounds: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)],
  });
}

function centrePoint(centre: Centre): { readonly lng: number; readonly lat: number } | null {
  if (centre.kind === 'point') return centre;
  return useAtlas.getState().data.ground?.unitsByCode.get(centre.adcode) ?? null;
}

function circleBounds(
  { lng, lat }: { readonly lng: number; readonly lat: number },
  km: number,
): [number, number, number, number] {
  const dLat = km / 111.2;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat];
}

function patchView(part: Partial<ViewState>): void {
  useAtlas.setState((state) => ({ view: { ...state.view, ...part } }));
}

function patchPanels(part: Partial<PanelState>): void {
  useAtlas.setState((state) => ({ panels: { ...state.panels, ...part } }));
}
