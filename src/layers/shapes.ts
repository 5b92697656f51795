// The outlines of the marks, for the map's pictures and the lists' glyphs alike.
import { unreachable } from '../core/unreachable';

export type Shape = 'hexagon' | 'circle' | 'square' | 'diamond' | 'triangle' | 'star';
export type Corner = readonly [x: number, y: number];

/** Corners on and inside the unit circle, sized so that all shapes look equally heavy. */
export function cornersOf(shape: Shape): readonly Corner[] {
  switch (shape) {
    case 'circle':
      return regular(24, 0, 0.94);
    case 'hexagon':
      return regular(6, 0, 1.02);
    case 'square':
      return regular(4, Math.PI / 4, 1.16);
    case 'diamond':
      return regular(4, 0, 1.12);
    case 'triangle':
      return regular(3, 0, 1.2).map(([x, y]): Corner => [x, y + 0.16]);
    case 'star':
      return regular(10, 0, 1.16).map(([x, y], at): Corner => (at % 2 === 0 ? [x, y] : [x * 0.52, y * 0.52]));
    default:
      return unreachable(shape);
  }
}

function regular(count: number, turn: number, radius: number): readonly Corner[] {
  return Array.from({ length: count }, (_, at): Corner => {
    const angle = turn - Math.PI / 2 + (2 * Math.PI * at) / count;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
}
