// The points of imported sets on the map: tiles that the points worker makes, fetched by the map through a protocol of its
// own. Mounted when the import desk opens; from then on source and layers stay, under the marks of records.
import { addProtocol, type VectorTileSource } from 'maplibre-gl';
import { useEffect, useId, useMemo } from 'react';
import { Layer, Source, useMap } from 'react-map-gl/maplibre';
import { DEEPEST } from '../core/points/point-cells';
import { pointLayers } from '../layers/points';
import { SOURCE } from '../layers/sources';
import { pointTile } from '../store/points';
import { useAtlas } from '../store/store';
import { usePalette } from './scales';

const PROTOCOL = 'points';
/** The lowest layer of the records' own signs. */
const ABOVE = 'mark-labels';

/** By map, the latest version whose tiles it asked for. */
const asked = new Map<string, number>();

addProtocol(PROTOCOL, async ({ url }) => {
  const [map, version, z, x, y] = url.slice(`${PROTOCOL}://`.length).split('/');
  if (map === undefined || y === undefined) throw new Error(`got ${url}, wanted ${PROTOCOL}://map/version/z/x/y`);
  asked.set(map, Number(version));
  return { data: await pointTile(Number(z), Number(x), Number(y)) };
});

export function PointLayers() {
  const palette = usePalette();
  const sets = useAtlas((state) => state.points.sets);
  const { hidden, opacity } = useAtlas((state) => state.view.layers);
  const selection = useAtlas((state) => state.selection);
  const tiles = useTiles();
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

/**
 * The address of the tiles. Another version is another address, which makes the map ask for them anew; it forgets to where
 * a layer of the source changes in the same frame, and is told again once it rests.
 */
function useTiles(): string[] {
  const { current } = useMap();
  const map = useId();
  const version = useAtlas((state) => state.points.version);
  const tiles = useMemo(() => [`${PROTOCOL}://${map}/${version}/{z}/{x}/{y}`], [map, version]);
  useEffect(() => {
    const tellAgain = () => {
      if (asked.get(map) !== version) current?.getMap().getSource<VectorTileSource>(SOURCE.points)?.setTiles(tiles);
    };
    current?.on('idle', tellAgain);
    return () => {
      current?.off('idle', tellAgain);
    };
  }, [current, map, version, tiles]);
  return tiles;
}
