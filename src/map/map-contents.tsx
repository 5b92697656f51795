// All sources and layers of the store's present view: drawn by the map on the screen and by the map of a brief.
import type { LayerSpecification } from 'maplibre-gl';
import { lazy, memo, type ReactNode, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { Layer, Source, useMap } from 'react-map-gl/maplibre';
import type { LayerGroup } from '../core/share-state';
import { markLayerId } from '../layers/marks';
import { layerStack } from '../layers/stack';
import { baseOnMap } from '../store/base-state';
import { drawnLayers } from '../store/siting-selectors';
import { useAtlas } from '../store/store';
import { type MapSource, useEmptySources } from './map-source';
import { PictureZoom, useBreaks, usePalette } from './scales';
import { useSources } from './sources';

const PointLayers = lazy(() => import('./point-layers').then((module) => ({ default: module.PointLayers })));

/** The style is empty: sources and layers are ours. */
export const EMPTY_STYLE = { version: 8 as const, sources: {}, layers: [] };

export function MapContents() {
  const palette = usePalette();
  const layers = useAtlas(drawnLayers);
  const lang = useAtlas((state) => state.view.lang);
  const hasCountyAreas = useAtlas((state) => state.data.hasCountyAreas);
  const isUnderAnalysis = useAtlas((state) => state.panels.tab !== 'near');
  const hasPoints = useHasPoints();
  // Not on paper: its credit could be cut off there.
  const isPicture = useContext(PictureZoom) !== null;
  const base = useAtlas((state) => (isPicture ? 'none' : baseOnMap(state.base)));
  const sources = useSources();
  const emptySources = useEmptySources(sources);
  const breaks = useBreaks();
  const stack = useMemo(
    () =>
      layerStack(
        {
          ...{ layers, breaks, hasCountyAreas, isUnderAnalysis, base, emptySources },
          labelField: lang !== 'en' ? 'name' : 'nameEn',
        },
        palette,
      ),
    [layers, breaks, hasCountyAreas, lang, palette, isUnderAnalysis, base, emptySources],
  );
  useOrder(layers.order);
  const isWhole = useAtlas((state) => state.view.hasRested) || isPicture;
  const drawn = useMounted(stack, isWhole);
  return (
    <>
      {sources.map(({ id, data }) => (
        <DataSource key={id} id={id} data={data} />
      ))}
      {drawn}
      {hasPoints && isWhole && (
        <Suspense fallback={null}>
          <PointLayers />
        </Suspense>
      )}
    </>
  );
}

/** The layers that draw something from the start; the others, most of them, once the first view is drawn, each under the next of those. */
function useMounted(stack: readonly LayerSpecification[], isWhole: boolean): readonly ReactNode[] {
  const [first] = useState(() => new Set(isWhole ? stack.map(({ id }) => id) : idsOfDrawn(stack)));
  return useMemo(() => {
    let above: string | undefined;
    const layers: ReactNode[] = [];
    for (const spec of stack.toReversed()) {
      const isFirst = first.has(spec.id);
      const beforeId = isFirst || above === undefined ? {} : { beforeId: above };
      if (isFirst || isWhole) layers.unshift(<Layer key={spec.id} {...beforeId} {...spec} />);
      if (isFirst) above = spec.id;
    }
    return layers;
  }, [stack, first, isWhole]);
}

function idsOfDrawn(stack: readonly LayerSpecification[]): readonly string[] {
  return stack.filter(({ layout }) => layout?.visibility !== 'none').map(({ id }) => id);
}

/** From the opening of the import desk on: a set that is read there finds the map ready. */
function useHasPoints(): boolean {
  const hasPoints = useAtlas(({ points, imports }) => points.version > 0 || imports.isOpen);
  const [isReady, setReady] = useState(hasPoints);
  if (hasPoints && !isReady) setReady(true);
  return hasPoints || isReady;
}

/** Left alone by the binding until its own data changes. */
const DataSource = memo(function DataSource({ id, data }: MapSource) {
  return <Source id={id} type="geojson" data={data} tolerance={0.2} />;
});

/** The record layers lie on top of all others: raising them one after the other gives their order. */
function useOrder(order: readonly LayerGroup[]): void {
  const { current } = useMap();
  useEffect(() => {
    const map = current?.getMap();
    for (const group of order) if (map?.getLayer(markLayerId(group))) map.moveLayer(markLayerId(group));
  }, [current, order]);
}
