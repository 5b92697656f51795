// The pictures that the layers name: marks by kind, hatches, the badge. Drawn on a canvas, so no sprite file is needed.
import type { Map as MapLibre } from 'maplibre-gl';
import { RECORD_KINDS, type RecordKind } from '../core/record';
import { imageOf, shapeOf } from '../layers/marks';
import type { Palette } from '../layers/palette';
import { cornersOf, type Shape } from '../layers/shapes';
import { GUARD_IMAGE, GUARD_SIZE } from '../layers/siting';

const RATIO = 2;
const MARK_SIZE = 30;

/** Puts all pictures into the map, in place of those of another palette. */
export function drawImages(map: MapLibre, palette: Palette): void {
  for (const [name, draw] of picturesOf(palette)) put(map, name, draw());
}

/** As `drawImages`, but each when the map first asks for it: most are never asked for, and at the start every canvas is waited for. */
export function drawImagesWhenAsked(map: MapLibre, palette: Palette): void {
  const pictures = picturesOf(palette);
  for (const [name, draw] of pictures) if (map.hasImage(name)) put(map, name, draw());
  map.setMissingStyleImageResolver((name) => {
    const draw = pictures.get(name);
    if (draw && !map.hasImage(name)) put(map, name, draw());
  });
}

/** How each picture is drawn, by its name. */
function picturesOf(palette: Palette): ReadonlyMap<string, () => ImageData> {
  const pictures = new Map<string, () => ImageData>([
    ['hatch:accent', () => drawHatch(palette.accent, 1)],
    ['hatch:nodata', () => drawHatch(palette.noDataLine, 0.8)],
    ['badge', () => drawBadge(palette)],
    [GUARD_IMAGE, () => canvas(GUARD_SIZE).image()],
  ]);
  for (const kind of RECORD_KINDS) {
    pictures.set(`hatch:${kind}`, () => drawHatch(palette.kinds[kind], 0.9));
    for (const isOffice of [false, true])
      for (const isRinged of [false, true]) {
        const mark = (hue?: string) => () => drawMark(kind, isOffice, isRinged, palette, hue);
        pictures.set(imageOf(kind, isOffice, isRinged), mark());
        if (kind !== 'custom') continue;
        for (const [number, hue] of palette.sets.entries())
          pictures.set(imageOf(kind, isOffice, isRinged, number), mark(hue));
      }
  }
  return pictures;
}

function put(map: MapLibre, name: string, image: ImageData): void {
  if (map.hasImage(name)) map.updateImage(name, image);
  else map.addImage(name, image, { pixelRatio: RATIO });
}

function drawMark(
  kind: RecordKind,
  isOffice: boolean,
  isRinged: boolean,
  palette: Palette,
  colour = palette.kinds[kind],
): ImageData {
  const { context, image } = canvas(MARK_SIZE);
  const middle = MARK_SIZE / 2;
  const radius = isRinged ? 9 : 11;
  if (isRinged) {
    circle(context, middle, 14);
    context.fillStyle = palette.halo;
    context.globalAlpha = 0.85;
    context.fill();
    context.globalAlpha = 1;
    circle(context, middle, 13.2);
    context.strokeStyle = colour;
    context.lineWidth = 1.3;
    context.stroke();
  }
  tracePath(context, shapeOf(kind), middle, radius + 1.4);
  context.fillStyle = palette.halo;
  context.fill();
  tracePath(context, shapeOf(kind), middle, radius - (isOffice ? 1 : 0));
  context.fillStyle = isOffice ? palette.halo : colour;
  context.fill();
  if (isOffice) {
    context.strokeStyle = colour;
    context.lineWidth = 2.2;
    context.lineJoin = 'round';
    context.stroke();
  }
  return image();
}

function drawBadge(palette: Palette): ImageData {
  const { context, image } = canvas(28);
  circle(context, 14, 11);
  context.fillStyle = palette.halo;
  context.globalAlpha = 0.82;
  context.fill();
  context.globalAlpha = 1;
  context.setLineDash([3, 2.4]);
  context.strokeStyle = palette.inkSoft;
  context.lineWidth = 1.4;
  context.stroke();
  return image();
}

/** Diagonal lines that join at the edges of the tile. */
function drawHatch(colour: string, width: number): ImageData {
  const size = 10;
  const { context, image } = canvas(size);
  context.strokeStyle = colour;
  context.lineWidth = width;
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift - 1, size + 1);
    context.lineTo(shift + size + 1, -1);
    context.stroke();
  }
  return image();
}

/** One canvas for all pictures: each is taken out before the next is begun. Off the screen: one of the page would wait for the graphics process. */
function canvas(size: number): {
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly image: () => ImageData;
} {
  shared ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const context = shared;
  if (!context) throw new Error('no 2d canvas, wanted one to draw the marks');
  const side = size * RATIO;
  context.canvas.width = side; // clears it, and all that was set
  context.canvas.height = side;
  context.scale(RATIO, RATIO);
  return { context, image: () => context.getImageData(0, 0, side, side) };
}

let shared: OffscreenCanvasRenderingContext2D | null = null;

function circle(context: OffscreenCanvasRenderingContext2D, middle: number, radius: number): void {
  context.beginPath();
  context.arc(middle, middle, radius, 0, 2 * Math.PI);
}

function tracePath(context: OffscreenCanvasRenderingContext2D, shape: Shape, middle: number, radius: number): void {
  context.beginPath();
  for (const [x, y] of cornersOf(shape)) context.lineTo(middle + x * radius, middle + y * radius);
  context.closePath();
}
