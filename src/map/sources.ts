// The collections of all sources, each with the identity that it had until its own facts change.
import type { FeatureCollection } from 'geojson';
import { useContext, useDeferredValue, useMemo } from 'react';
import { figureText, packAreas, withFigures } from '../core/packed-areas';
import type { AtlasRecord, RecordId } from '../core/record';
import { AUTO_ZOOMS, type Selection } from '../core/share-state';
import type { Unit } from '../core/unit';
import { PREFECTURE_LINES_ZOOM } from '../layers/base';
import { groupOf } from '../layers/marks';
import { SOURCE } from '../layers/sources';
import { coloursOfSets } from '../store/import-records';
import { marksFor, nearAnswer, recordsById, shownRecords, wideGroups } from '../store/selectors';
import { drawnLayers, sitingNames } from '../store/siting-selectors';
import type { SitingRun } from '../store/siting-state';
import { useAtlas } from '../store/store';
import { badgeCollection, cityCollection, countyCollection, markCollection, nearCollection } from './collections';
import { focusCollection, serviceCollection } from './focus';
import { useGapsSources } from './gaps-sources';
import type { MapSource } from './map-source';
import { PictureZoom, usePalette } from './scales';
import { useRunSources } from './siting-sources';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

export function useSources(): readonly MapSource[] {
  return [
    ...useGroundSources(useHasCounties(), useSitingRun()),
    ...useRecordSources(),
    ...useAnalysisSources(),
    ...useGapsSources(),
    ...useRunSources(useSitingRun()),
  ];
}

/** Far out no county is drawn: its circles and names come with the zoom, or when the overlay asks for counties. */
function useHasCounties(): boolean {
  const isPicture = useContext(PictureZoom) !== null;
  const isWanted = useAtlas(({ view }) => view.layers.level === 'county' || (view.camera?.zoom ?? 0) >= COUNTIES_ZOOM);
  return isPicture || isWanted;
}

/** A little before the first of them is drawn. */
const COUNTIES_ZOOM = AUTO_ZOOMS.county - 1;

/** The cities that a siting answer names are left to it. */
export function useGroundSources(hasCounties: boolean, run: SitingRun | null): readonly MapSource[] {
  const { areaTexts: texts, districts, hasCountyAreas, ground, table } = useAtlas((state) => state.data);
  const units = ground?.unitsByCode ?? null;
  const figures = useMemo(() => figureText([...(units?.values() ?? [])].filter(isDrawnAsArea)), [units]);
  const land = useMemo(() => packAreas(texts.land, 'land'), [texts.land]);
  const provinces = useMemo(() => packAreas(texts.provinces, 'provinces', figures), [texts.provinces, figures]);
  const lines = useMemo(() => packAreas(texts.provinces, 'province-lines'), [texts.provinces]);
  const prefectures = useMemo(() => packAreas(texts.prefectures, 'prefectures', figures), [texts.prefectures, figures]);
  const lineText = useHasPrefectureLines() ? texts.prefectures : '';
  const prefectureLines = useMemo(() => packAreas(lineText, 'prefecture-lines'), [lineText]);
  const districtAreas = useMemo(
    () => (hasCountyAreas ? withFigures(districts, units) : packAreas(texts.districts, 'districts', figures)),
    [hasCountyAreas, districts, units, texts.districts, figures],
  );
  const counties = useMemo(() => (ground && hasCounties ? countyCollection(ground) : NOTHING), [ground, hasCounties]);
  const named = sitingNames(run);
  const cities = useMemo(
    () => (table ? cityCollection(table.units.filter(({ adcode }) => !named.has(adcode))) : NOTHING),
    [table, named],
  );
  return [
    { id: SOURCE.land, data: land },
    { id: SOURCE.provinces, data: provinces },
    { id: SOURCE.lines, data: lines },
    { id: SOURCE.prefectures, data: prefectures },
    { id: SOURCE.prefectureLines, data: prefectureLines },
    { id: SOURCE.districts, data: districtAreas },
    { id: SOURCE.counties, data: counties },
    { id: SOURCE.cities, data: cities },
  ];
}

/** A first view far out does not draw them: they follow when it is there. */
function useHasPrefectureLines(): boolean {
  return useAtlas(({ view }) => view.hasRested || (view.camera?.zoom ?? 0) >= PREFECTURE_LINES_ZOOM);
}

/** Units whose polygons are published: counties only of the four municipalities and those right under a province. */
function isDrawnAsArea({ level, parent }: Unit): boolean {
  return level !== 'county' || (parent?.endsWith('0000') ?? false);
}

/** The answer of the siting question on the screen; null under another question. */
function useSitingRun(): SitingRun | null {
  return useAtlas((state) => (state.panels.tab === 'siting' ? state.siting.run : null));
}

function useRecordSources(): readonly MapSource[] {
  const palette = usePalette();
  const shown = useDeferredValue(useAtlas(shownRecords));
  const { hidden, hiddenBatches } = useAtlas(drawnLayers);
  const selection = useAtlas((state) => state.selection);
  const hovered = useAtlas((state) => state.view.hovered);
  const byId = useAtlas(recordsById);
  const { provinces, prefectures, districts, ground } = useAtlas((state) => state.data);
  const asked = useAsked();
  const drawn = useMemo(() => {
    if (hidden.length + hiddenBatches.length === 0) return shown;
    const isOn = ({ kind, batch }: AtlasRecord) =>
      !hidden.includes(groupOf(kind)) && (batch === null || !hiddenBatches.includes(batch));
    const visible = shown.filter(isOn);
    return visible.length === shown.length ? shown : visible;
  }, [shown, hidden, hiddenBatches]);
  const zoom = useContext(PictureZoom) ?? undefined;
  const marks = useAtlas((state) => marksFor(state, drawn, zoom));
  const groups = useAtlas(wideGroups);
  const areas = useMemo(() => ({ provinces, prefectures, districts }), [provinces, prefectures, districts]);
  const setColours = useAtlas(coloursOfSets);
  const markData = useMemo(
    () => markCollection(marks, idsIn(selection), palette, setColours),
    [marks, selection, palette, setColours],
  );
  const badges = useMemo(() => badgeCollection(groups, areas), [groups, areas]);
  const hubs = useMemo(() => drawn.filter(({ kind }) => kind === 'hub'), [drawn]);
  const services = useMemo(
    // What is selected is hatched by the focus: twice would be too dark to read.
    () =>
      serviceCollection(
        hubs.filter(({ id }) => selection.kind !== 'record' || id !== selection.id),
        areas,
      ),
    [hubs, areas, selection],
  );
  const focus = useMemo(
    () => focusCollection({ selections: [...asked, selection, hovered], areas, ground, recordsById: byId }, palette),
    [asked, selection, hovered, areas, ground, byId, palette],
  );
  return [
    { id: SOURCE.services, data: services },
    { id: SOURCE.focus, data: focus },
    { id: SOURCE.wide, data: badges },
    { id: SOURCE.marks, data: markData },
  ];
}

function useAnalysisSources(): readonly MapSource[] {
  const near = useAtlas((state) => state.query.near);
  const answer = useAtlas(nearAnswer);
  const tab = useAtlas((state) => state.panels.tab);
  const centre = tab === 'near' ? answer?.centre : undefined;
  const circles = useMemo(() => nearCollection(centre ?? null, near?.km ?? 0), [centre, near?.km]);
  return [{ id: SOURCE.near, data: circles }];
}

/** The unit of a near question is shown as an area too. */
function useAsked(): readonly Selection[] {
  const centre = useAtlas((state) => (state.panels.tab === 'near' ? state.query.near?.centre : undefined));
  return useMemo(() => (centre?.kind === 'unit' ? [{ kind: 'unit', adcode: centre.adcode }] : []), [centre]);
}

function idsIn(selection: Selection): ReadonlySet<RecordId> {
  if (selection.kind === 'record') return new Set([selection.id]);
  return new Set(selection.kind === 'stack' ? selection.ids : []);
}
