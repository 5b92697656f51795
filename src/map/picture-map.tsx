// The map of a brief: drawn once, off the screen, at print resolution and on paper, and handed over as a picture. Where WebGL
// is missing, fails or takes too long, a simple SVG of the same sources is handed over instead: it is never blank.
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { Map as MapView } from 'react-map-gl/maplibre';
import { type Bounds, type FrameSize, orWholeCountry, seenBounds, viewOf } from '../core/brief/picture-view';
import type { Camera } from '../core/share-state';
import { LIGHT } from '../layers/palette';
import { useAtlas } from '../store/store';
import { paddingFor } from './camera';
import { drawGapImages } from './gaps-images';
import { drawImages } from './images';
import { EMPTY_STYLE, MapContents } from './map-contents';
import type { MapSource } from './map-source';
import { PictureZoom } from './scales';
import { useSources } from './sources';
import { svgMap } from './svg-map';

export interface MapPicture {
  /** A data address. */
  readonly url: string;
  readonly camera: Camera;
  /** The simple one. */
  readonly isSimple: boolean;
}

interface PictureMapProps {
  /** What to show; null for what the screen shows. */
  readonly bounds: Bounds | null;
  readonly size: FrameSize;
  readonly onPicture: (picture: MapPicture) => void;
}

/** Two pixels to one of CSS: 192 to the inch on paper. */
const PIXEL_RATIO = 2;
const PADDING = 10;
const QUIET_MS = 250;
const PATIENCE_MS = 45_000;

export function PictureMap({ bounds, size, onPicture }: PictureMapProps) {
  const [camera] = useState(() => viewOf(bounds ?? boundsOfScreen(), size, bounds ? PADDING : 0));
  const [isBroken, setBroken] = useState(() => useAtlas.getState().view.mapStatus === 'no-webgl');
  useEffect(() => {
    const timer = setTimeout(() => setBroken(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <PictureZoom value={camera.zoom}>
      {isBroken ? (
        <SimplePicture camera={camera} size={size} onPicture={onPicture} />
      ) : (
        <HiddenMap camera={camera} size={size} onPicture={onPicture} onBroken={() => setBroken(true)} />
      )}
    </PictureZoom>
  );
}

interface DrawProps {
  readonly camera: Camera;
  readonly size: FrameSize;
  readonly onPicture: (picture: MapPicture) => void;
}

function HiddenMap({ camera, size, onPicture, onBroken }: DrawProps & { readonly onBroken: () => void }) {
  const [map, setMap] = useState<MapLibre | null>(null);
  const hand = useRef({ onPicture, onBroken });
  useEffect(() => {
    hand.current = { onPicture, onBroken };
  });
  useEffect(() => {
    if (!map) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      const url = pictureOf(map.getCanvas());
      if (url) hand.current.onPicture({ url, camera, isSimple: false });
      else hand.current.onBroken();
    };
    // Sources come in one after the other: the map is done when it has been idle for a while.
    const onIdle = () => {
      clearTimeout(timer);
      timer = setTimeout(take, QUIET_MS);
    };
    const onBusy = () => clearTimeout(timer);
    map.on('idle', onIdle);
    map.on('dataloading', onBusy);
    map.triggerRepaint();
    return () => {
      clearTimeout(timer);
      map.off('idle', onIdle);
      map.off('dataloading', onBusy);
    };
  }, [map, camera]);
  return (
    <div className="picture-map" style={{ ...size }} aria-hidden="true" inert>
      <MapView
        mapStyle={EMPTY_STYLE}
        initialViewState={{ longitude: camera.lng, latitude: camera.lat, zoom: camera.zoom }}
        interactive={false}
        attributionControl={false}
        renderWorldCopies={false}
        fadeDuration={0}
        pixelRatio={PIXEL_RATIO}
        canvasContextAttributes={{ preserveDrawingBuffer: true }}
        style={{ ...size }}
        onLoad={({ target }) => {
          drawImages(target, LIGHT);
          drawGapImages(target, LIGHT);
          target.on('webglcontextlost', onBroken);
          setMap(target);
        }}
        onError={(event) => console.warn(event.error)}
      >
        {map && <MapContents />}
      </MapView>
    </div>
  );
}

function SimplePicture({ camera, size, onPicture }: DrawProps) {
  const sources: readonly MapSource[] = useSources();
  const isHanded = useRef(false);
  useEffect(() => {
    if (isHanded.current) return;
    isHanded.current = true;
    const svg = svgMap(sources, camera, size, LIGHT);
    onPicture({ url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, camera, isSimple: true });
  });
  return null;
}

const FEWEST_COLOURS = 8;

/** Null when the canvas came out blank. */
function pictureOf(canvas: HTMLCanvasElement): string | null {
  const small = document.createElement('canvas');
  small.width = 64;
  small.height = 64;
  const context = small.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(canvas, 0, 0, 64, 64);
  const colours = new Set(new Uint32Array(context.getImageData(0, 0, 64, 64).data.buffer));
  return colours.size < FEWEST_COLOURS ? null : canvas.toDataURL('image/png');
}

/** Without a map the store has no camera: the whole country then. */
function boundsOfScreen(): Bounds {
  const { view, selection, panels } = useAtlas.getState();
  const covered = paddingFor(selection.kind !== 'none', panels.tab !== 'near');
  const camera = view.camera ?? { lng: 104.5, lat: 32, zoom: 3.2 };
  return orWholeCountry(seenBounds(camera, { width: window.innerWidth, height: window.innerHeight }, covered));
}
