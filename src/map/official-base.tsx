// The official base on the map of the screen, with whose it is: the layers and the credit are one component, so that
// neither stands there without the other. Its tiles come through a protocol of its own, which ends waiting for them.
import './official-base.css';
import '../core/base-messages';
import { addProtocol } from 'maplibre-gl';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { BaseDrawing, BaseSource } from '../core/base/base-drawing';
import { baseLayers, OVER_BASE } from '../layers/official-base';
import { tileOfBase } from '../store/official-base';
import { useAtlas } from '../store/store';
import { useTranslate } from '../store/translate';
import { usePalette } from './scales';

const PROTOCOL = 'base';

addProtocol(PROTOCOL, async ({ url }, { signal }) => {
  const [, kind, address] = /^base:\/\/(raster|vector)\/(.+)$/.exec(url) ?? [];
  if (!kind || !address) throw new Error(`got ${url}, wanted base://raster/… or base://vector/…`);
  return { data: await tileOfBase(address, kind === 'raster' ? 'raster' : 'vector', signal) };
});

export function OfficialBase() {
  const t = useTranslate();
  const base = useAtlas((state) => state.base);
  if (base.kind === 'none' || !base.drawing) return null;
  const isShown = base.status === 'shown';
  const { credit, mapNumber } = base.settings;
  return (
    <>
      <BaseLayers drawing={base.drawing} isShown={isShown} />
      {isShown && <p className="base-credit">{t('base.credit', { credit, number: mapNumber })}</p>}
    </>
  );
}

function BaseLayers({ drawing, isShown }: { readonly drawing: BaseDrawing; readonly isShown: boolean }) {
  const palette = usePalette();
  const layers = useMemo(() => baseLayers(drawing, isShown, palette), [drawing, isShown, palette]);
  return (
    <>
      {drawing.sources.map((source) => (
        <Tiles key={source.id} source={source} />
      ))}
      {layers.map((spec) => (
        <Layer key={spec.id} beforeId={OVER_BASE} {...spec} />
      ))}
    </>
  );
}

function Tiles({ source }: { readonly source: BaseSource }) {
  const { id, kind, minzoom, maxzoom, tileSize, bounds, isFromSouth } = source;
  const tiles = useMemo(() => source.tiles.map((one) => `${PROTOCOL}://${kind}/${one}`), [source, kind]);
  const common = {
    id,
    tiles,
    minzoom,
    maxzoom,
    scheme: isFromSouth ? ('tms' as const) : ('xyz' as const),
    ...(bounds ? { bounds: [...bounds] as [number, number, number, number] } : {}), // the library wants a list of its own
  };
  return kind === 'raster' ? (
    <Source type="raster" tileSize={tileSize} {...common} />
  ) : (
    <Source type="vector" {...common} />
  );
}
