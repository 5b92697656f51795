// The pictures of the gap circles: hatched for nothing recorded, full for farther than X, dotted for another theme,
// a broken ring where a record may be within X. Drawn when the map first asks for one.
import type { Map as MapLibre } from 'maplibre-gl';
import { GAP_LOOKS, GAP_SIZES, type GapLook, gapImage } from '../layers/gaps';
import type { Palette } from '../layers/palette';

const RATIO = 2;

/** Puts all of them into the map, in place of those of another palette. */
export function drawGapImages(map: MapLibre, palette: Palette): void {
  for (const look of GAP_LOOKS) {
    for (const size of GAP_SIZES) {
      const name = gapImage(look, size);
      const image = drawGap(look, size, palette);
      if (map.hasImage(name)) map.updateImage(name, image);
      else map.addImage(name, image, { pixelRatio: RATIO });
    }
  }
}

function drawGap(look: GapLook, radius: number, palette: Palette): ImageData {
  const side = 2 * radius + 4;
  const element = document.createElement('canvas');
  element.width = side * RATIO;
  element.height = side * RATIO;
  const context = element.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas, wanted one to draw the gaps');
  context.scale(RATIO, RATIO);
  context.translate(side / 2, side / 2);
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  fillGap(context, look, radius, palette);
  context.strokeStyle = palette.gap;
  context.lineWidth = 1.2;
  if (look === 'perhaps') context.setLineDash([2.6, 2]);
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.stroke();
  return context.getImageData(0, 0, element.width, element.height);
}

/** Inside the circle that is the present path. */
function fillGap(context: CanvasRenderingContext2D, look: GapLook, radius: number, palette: Palette): void {
  context.save();
  context.clip();
  context.fillStyle = look === 'farther' ? palette.gap : palette.halo;
  context.globalAlpha = look === 'farther' ? 0.55 : 0.6;
  context.fillRect(-radius, -radius, 2 * radius, 2 * radius);
  context.globalAlpha = 1;
  context.strokeStyle = palette.gap;
  context.fillStyle = palette.gap;
  context.lineWidth = 1;
  if (look === 'nothing') {
    for (let at = -2 * radius; at <= 2 * radius; at += 3.4) {
      context.beginPath();
      context.moveTo(at - radius, radius);
      context.lineTo(at + radius, -radius);
      context.stroke();
    }
  }
  if (look === 'other_theme') {
    for (let x = -radius; x <= radius; x += 3.6) {
      for (let y = -radius; y <= radius; y += 3.6) {
        context.beginPath();
        context.arc(x + 1.8, y + 1.8, 0.85, 0, 2 * Math.PI);
        context.fill();
      }
    }
  }
  context.restore();
}
