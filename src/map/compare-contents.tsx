// What one of two maps shows: the ground, the shown records at the detail of its zoom, the area of its place and the
// circle of X round it; or, for a siting scenario, its centres and whom they serve.
import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { marksOf } from '../core/marks';
import type { LayersState } from '../core/share-state';
import { groupOf } from '../layers/marks';
import { SOURCE, type SourceId } from '../layers/sources';
import { layerStack } from '../layers/stack';
import type { ComparePane } from '../store/compare-state';
import { coloursOfSets } from '../store/import-records';
import { gatherLevelAt, recordsById, shownRecords } from '../store/selectors';
import { clearedLayers } from '../store/siting-selectors';
import { useAtlas } from '../store/store';
import { markCollection, nearCollection } from './collections';
import { focusCollection } from './focus';
import { type MapSource, useEmptySources } from './map-source';
import { useBreaks, usePalette } from './scales';
import { useRunSources } from './siting-sources';
import { useGroundSources } from './sources';

interface CompareContentsProps {
  readonly pane: ComparePane;
  readonly zoom: number;
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** Other questions' signs have no place here; their layers stay mounted, empty. */
const EMPTY: readonly SourceId[] = [SOURCE.services, SOURCE.wide, SOURCE.gapCounties, SOURCE.gapCities];

export function CompareContents({ pane, zoom }: CompareContentsProps) {
  const palette = usePalette();
  const layers = usePaneLayers(pane);
  const lang = useAtlas((state) => state.view.lang);
  const hasCountyAreas = useAtlas((state) => state.data.hasCountyAreas);
  const sources = usePaneSources(pane, zoom);
  const breaks = useBreaks();
  const isUnderAnalysis = pane.run !== null;
  const emptySources = useEmptySources(sources);
  const stack = useMemo(
    () =>
      layerStack(
        {
          ...{ layers, breaks, hasCountyAreas, isUnderAnalysis, emptySources },
          labelField: lang === 'en' ? 'nameEn' : 'name',
        },
        palette,
      ),
    [layers, breaks, hasCountyAreas, lang, palette, isUnderAnalysis, emptySources],
  );
  return (
    <>
      {sources.map(({ id, data }) => (
        <Source key={id} id={id} type="geojson" data={data} tolerance={0.2} />
      ))}
      {stack.map((spec) => (
        <Layer key={spec.id} {...spec} />
      ))}
    </>
  );
}

export function usePaneSources(pane: ComparePane, zoom: number): readonly MapSource[] {
  const ground = useGroundSources(true, pane.run);
  const run = useRunSources(pane.run);
  const marks = useMarks(pane, zoom, usePaneLayers(pane));
  const place = usePlace(pane);
  const empty = useMemo(() => EMPTY.map((id): MapSource => ({ id, data: NOTHING })), []);
  return [...ground, ...empty, ...run, ...place, marks];
}

function usePaneLayers({ run }: ComparePane): LayersState {
  return useAtlas((state) => (run ? clearedLayers(state.view.layers) : state.view.layers));
}

function useMarks({ run }: ComparePane, zoom: number, layers: LayersState): MapSource {
  const palette = usePalette();
  const shown = useAtlas(shownRecords);
  const ground = useAtlas((state) => state.data.ground);
  const setColours = useAtlas(coloursOfSets);
  const selection = useAtlas((state) => state.selection);
  const level = gatherLevelAt(zoom);
  const isEmpty = run !== null;
  const data = useMemo(() => {
    if (isEmpty || !ground) return NOTHING;
    const drawn = shown.filter(({ kind }) => !layers.hidden.includes(groupOf(kind)));
    const chosen = new Set(selection.kind === 'record' ? [selection.id] : []);
    return markCollection(marksOf(drawn, level, ground), chosen, palette, setColours);
  }, [isEmpty, ground, shown, layers.hidden, level, palette, setColours, selection]);
  return { id: SOURCE.marks, data };
}

/** The area of the place, and the circle round it. */
function usePlace({ focus, anchor, circleKm }: ComparePane): readonly MapSource[] {
  const palette = usePalette();
  const { provinces, prefectures, districts, ground } = useAtlas((state) => state.data);
  const byId = useAtlas(recordsById);
  const selection = useAtlas((state) => state.selection);
  const area = useMemo(
    () =>
      focusCollection(
        { selections: [...focus, selection], areas: { provinces, prefectures, districts }, ground, recordsById: byId },
        palette,
      ),
    [focus, selection, provinces, prefectures, districts, ground, byId, palette],
  );
  const circle = useMemo(() => nearCollection(circleKm === null ? null : anchor, circleKm ?? 0), [anchor, circleKm]);
  return [
    { id: SOURCE.focus, data: area },
    { id: SOURCE.near, data: circle },
  ];
}
