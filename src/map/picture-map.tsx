// The map of a brief: drawn once, off the screen, at print resolution and on paper, and handed over as a picture. Where WebGL
// is missing, fails or takes too long, a simple SVG of the same sources is handed over instead: it is never blank.
import { useEffect, useRef, useState } from 'react';
import {
  type Bounds,
  type FrameSize,
  framesOf,
  INSET_SIZE,
  orWholeCountry,
  seenBounds,
  viewOf,
} from '../core/brief/picture-view';
import type { Camera } from '../core/share-state';
import { LIGHT } from '../layers/palette';
import { useAtlas } from '../store/store';
import { paddingFor } from './camera';
import { HiddenMap, type Shots } from './hidden-map';
import { MapContents } from './map-contents';
import type { MapSource } from './map-source';
import { PictureZoom } from './scales';
import { useSources } from './sources';
import { svgMap } from './svg-map';

export interface MapPicture {
  /** A data address. */
  readonly url: string;
  readonly camera: Camera;
  /** The islands of the South China Sea in a frame of their own, where the picture is of the whole country. */
  readonly insetUrl: string | null;
  /** The simple one. */
  readonly isSimple: boolean;
}

interface PictureMapProps {
  /** What to show; null for what the screen shows. */
  readonly bounds: Bounds | null;
  readonly size: FrameSize;
  readonly onPicture: (picture: MapPicture) => void;
}

const PADDING = 10;
const PATIENCE_MS = 45_000;

export function PictureMap({ bounds, size, onPicture }: PictureMapProps) {
  const [shots] = useState(() => shotsOf(bounds, size));
  const [isBroken, setBroken] = useState(() => useAtlas.getState().view.mapStatus === 'no-webgl');
  useEffect(() => {
    const timer = setTimeout(() => setBroken(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const { camera } = shots[0];
  const hand = (urls: readonly string[], isSimple: boolean) =>
    onPicture({ url: urls[0] ?? '', insetUrl: urls[1] ?? null, camera, isSimple });
  return (
    <PictureZoom value={camera.zoom}>
      {isBroken ? (
        <SimplePicture shots={shots} onDrawn={(urls) => hand(urls, true)} />
      ) : (
        <HiddenMap shots={shots} onTaken={(urls) => hand(urls, false)} onBroken={() => setBroken(true)}>
          <MapContents />
        </HiddenMap>
      )}
    </PictureZoom>
  );
}

function shotsOf(bounds: Bounds | null, size: FrameSize): Shots {
  const { main, inset } = framesOf(bounds ?? boundsOfScreen());
  const first = { camera: viewOf(main, size, bounds || inset ? PADDING : 0), size };
  return inset ? [first, { camera: viewOf(inset, INSET_SIZE, 0), size: INSET_SIZE }] : [first];
}

interface SimplePictureProps {
  readonly shots: Shots;
  readonly onDrawn: (urls: readonly string[]) => void;
}

function SimplePicture({ shots, onDrawn }: SimplePictureProps) {
  const sources: readonly MapSource[] = useSources();
  const isHanded = useRef(false);
  useEffect(() => {
    if (isHanded.current) return;
    isHanded.current = true;
    const urls = shots.map(({ camera, size }) => {
      const svg = svgMap(sources, camera, size, LIGHT);
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    });
    onDrawn(urls);
  });
  return null;
}

/** Without a map the store has no camera: the whole country then. */
function boundsOfScreen(): Bounds {
  const { view, selection, panels } = useAtlas.getState();
  const covered = paddingFor(selection.kind !== 'none', panels.tab !== 'near');
  const camera = view.camera ?? { lng: 104.5, lat: 32, zoom: 3.2 };
  return orWholeCountry(seenBounds(camera, { width: window.innerWidth, height: window.innerHeight }, covered));
}
