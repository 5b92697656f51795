// The points of the operator's archives on the map of the screen: tiles read by ranges through a protocol of their own,
// drawn as imported sets are. Their sources stay once they are there, under the marks of records.
import { addProtocol } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { archiveLayers } from '../layers/points';
import { archiveSource } from '../layers/sources';
import { tileOfArchive } from '../store/archives';
import type { ArchiveState } from '../store/archives-state';
import { useAtlas } from '../store/store';
import { usePalette } from './scales';

const PROTOCOL = 'archive';
/** The lowest layer of the records' own signs. */
const ABOVE = 'mark-labels';

addProtocol(PROTOCOL, async ({ url }, { signal }) => {
  const [at, , z, x, y] = url.split('/').slice(-5).map(Number);
  if (at === undefined || z === undefined || x === undefined || y === undefined)
    throw new Error(`got ${url}, wanted archive/version/z/x/y`);
  return { data: await tileOfArchive(at, z, x, y, signal) };
});

export function ArchiveLayers() {
  const archives = useAtlas((state) => state.archives);
  return archives.map((archive, at) => <OneArchive key={archive.settings.url} at={at} state={archive} />);
}

function OneArchive({
  at,
  state: { archive, status, version },
}: {
  readonly at: number;
  readonly state: ArchiveState;
}) {
  const palette = usePalette();
  const selection = useAtlas((state) => state.selection);
  // The legend of a siting question stands in place of the one that says whose points these are.
  const isNamed = useAtlas(({ panels }) => panels.tab === 'near' || panels.tab === 'gaps');
  const isShown = status === 'shown' && isNamed;
  const layers = useMemo(
    () => archiveLayers(at, isShown, selection.kind === 'archive' && selection.at === at ? selection : null, palette),
    [at, isShown, selection, palette],
  );
  const tiles = useMemo(() => [`${PROTOCOL}://${at}/${version}/{z}/{x}/{y}`], [at, version]);
  if (!archive) return null;
  return (
    <>
      <Source id={archiveSource(at)} type="vector" tiles={tiles} maxzoom={archive.maxZoom} />
      {layers.map((spec) => (
        <Layer key={spec.id} beforeId={ABOVE} {...spec} />
      ))}
    </>
  );
}
