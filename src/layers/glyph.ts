// How a record looks in a list: the same outline, hue, hollow and ring as its mark on the map.
import type { Location } from '../core/footprint';
import { isHatched, isRinged } from '../core/footprint';
import type { RecordKind } from '../core/record';
import { shapeOf } from './marks';
import { type Corner, cornersOf } from './shapes';

export interface GlyphLook {
  readonly corners: readonly Corner[];
  readonly colour: string;
  readonly isHollow: boolean;
  readonly isRinged: boolean;
  readonly isWide: boolean;
}

/** The colour is a custom property that the app sets from the palette: `--kind-hub`, or `--set-2` in a list's own colour. */
export function glyphOf(kind: RecordKind, location: Location | null, setColour?: number): GlyphLook {
  const precision = location?.precision ?? 'unlisted';
  return {
    corners: cornersOf(shapeOf(kind)),
    colour: setColour === undefined ? kindColour(kind) : `var(--set-${setColour})`,
    isHollow: location?.role === 'office',
    isRinged: isRinged(precision),
    isWide: isHatched(precision) || precision === 'unlisted',
  };
}

export function kindColour(kind: RecordKind): string {
  return `var(--kind-${kind.replace('_', '-')})`;
}
