// A map off the screen that is photographed, one frame after the other, once it has drawn all it has.
import type { Map as MapLibre } from 'maplibre-gl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Map as MapView } from 'react-map-gl/maplibre';
import type { FrameSize } from '../core/brief/picture-view';
import type { Camera } from '../core/share-state';
import { LIGHT } from '../layers/palette';
import { drawGapImages } from './gaps-images';
import { drawImages } from './images';
import { EMPTY_STYLE } from './map-contents';

export interface Shot {
  readonly camera: Camera;
  /** Of the frame round the middle; none is larger than the first. */
  readonly size: FrameSize;
  /** Without marks, circles and names, which so small a frame would cut; all of them stand in the first. */
  readonly isOfGround?: boolean;
}

export type Shots = readonly [Shot, ...Shot[]];

interface HiddenMapProps {
  readonly shots: Shots;
  /** Sources and layers. */
  readonly children: ReactNode;
  /** Data addresses, one for each shot. */
  readonly onTaken: (urls: readonly string[]) => void;
  readonly onBroken: () => void;
}

/** Two pixels to one of CSS: 192 to the inch on paper. */
const PIXEL_RATIO = 2;
const QUIET_MS = 250;

export function HiddenMap({ shots, children, onTaken, onBroken }: HiddenMapProps) {
  const [map, setMap] = useState<MapLibre | null>(null);
  const hand = useRef({ onTaken, onBroken });
  useEffect(() => {
    hand.current = { onTaken, onBroken };
  });
  useEffect(() => (map ? photograph(map, shots, hand) : undefined), [map, shots]);
  const { camera, size } = shots[0];
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
        {map && children}
      </MapView>
    </div>
  );
}

type Hand = { readonly current: Pick<HiddenMapProps, 'onTaken' | 'onBroken'> };

/** Sources come in one after the other: a frame is done when the map has been idle for a while. Returns what stops it. */
function photograph(map: MapLibre, shots: Shots, hand: Hand): () => void {
  const urls: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = () => {
    const shot = shots[urls.length];
    if (!shot) return;
    if (urls.length === 0 && isBlank(map.getCanvas())) return hand.current.onBroken();
    urls.push(frameOf(map.getCanvas(), shot.size).toDataURL('image/png'));
    const next = shots[urls.length];
    if (!next) return hand.current.onTaken(urls);
    if (next.isOfGround) hideSigns(map);
    map.jumpTo({ center: [next.camera.lng, next.camera.lat], zoom: next.camera.zoom });
  };
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
}

function hideSigns(map: MapLibre): void {
  for (const { id, type } of map.getStyle().layers)
    if (type === 'symbol' || type === 'circle') map.setLayoutProperty(id, 'visibility', 'none');
}

/** The middle of what is drawn, at the map's own pixels. */
function frameOf(canvas: HTMLCanvasElement, { width, height }: FrameSize): HTMLCanvasElement {
  const [wide, high] = [width * PIXEL_RATIO, height * PIXEL_RATIO];
  if (wide >= canvas.width && high >= canvas.height) return canvas;
  const frame = Object.assign(document.createElement('canvas'), { width: wide, height: high });
  const [x, y] = [(canvas.width - wide) / 2, (canvas.height - high) / 2];
  frame.getContext('2d')?.drawImage(canvas, x, y, wide, high, 0, 0, wide, high);
  return frame;
}

const FEWEST_COLOURS = 8;

function isBlank(canvas: HTMLCanvasElement): boolean {
  const small = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
  const context = small.getContext('2d', { willReadFrequently: true });
  if (!context) return true;
  context.drawImage(canvas, 0, 0, 64, 64);
  const colours = new Set(new Uint32Array(context.getImageData(0, 0, 64, 64).data.buffer));
  return colours.size < FEWEST_COLOURS;
}
