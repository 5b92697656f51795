// The points of imported sets on the map: tiles that the points worker makes, fetched by the map through a protocol of its
// own. Mounted with the first set; from then on source and layers stay, under the marks of records.
import { addProtocol } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { DEEPEST } from '../core/points/point-cells';
import { pointLayers } from '../layers/points';
import { SOURCE } from '../layers/sources';
import { pointTile } from '../store/points';
import { useAtlas } from '../store/store';
import { usePalette } from './scales';

const PROTOCOL = 'points';
/** The lowest layer of the records' own signs. */
const ABOVE = 'mark-labels';

addProtocol(PROTOCOL, async ({ url }) => {
  const [z, x, y] = url.split('/').slice(-3).map(Number);
  if (z === undefined || x === undefined || y === undefined) throw new Error(`got ${url}, wanted …/z/x/y`);
  return { data: await pointTile(z, x, y) };
});

export function PointLayers() {
  const palette = usePalette();
  const { sets, version } = useAtlas((state) => state.points);
  const { hidden, opacity } = useAtlas((state) => state.view.layers);
  const selection = useAtlas((state) => state.selection);
  // another version is another address, which makes the map ask for its tiles anew
  const tiles = useMemo(() => [`${PROTOCOL}://${version}/{z}/{x}/{y}`], [version]);
  const layers = useMemo(
    () =>
      pointLayers(
        sets.map(({ info }) => info),
        opacity.imported ?? 100,
        !hidden.includes('imported'),
        selection.kind === 'points' ? selection : null,
        palette,
      ),
    [sets, hidden, opacity, selection, palette],
  );
  return (
    <>
      <Source id={SOURCE.points} type="vector" tiles={tiles} maxzoom={DEEPEST} />
      {layers.map((spec) => (
        <Layer key={spec.id} beforeId={ABOVE} {...spec} />
      ))}
    </>
  );
}
