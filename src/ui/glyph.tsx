// A record's mark in a list: the same outline as on the map, from its corners on the unit circle.
export interface GlyphProps {
  readonly corners: readonly (readonly [x: number, y: number])[];
  readonly colour: string;
  readonly isHollow?: boolean;
  readonly isRinged?: boolean;
  /** Dashed and round: known only by province or wider, or not listed. */
  readonly isWide?: boolean;
  readonly size?: number;
}

export function Glyph({ corners, colour, isHollow = false, isRinged = false, isWide = false, size = 18 }: GlyphProps) {
  const scale = isRinged ? 5.6 : 7.4;
  const points = corners.map(([x, y]) => `${(10 + x * scale).toFixed(2)},${(10 + y * scale).toFixed(2)}`).join(' ');
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {isWide ? (
        <circle cx="10" cy="10" r="7" fill="none" stroke={colour} strokeWidth="1.8" strokeDasharray="3 2.5" />
      ) : (
        <polygon
          points={points}
          fill={isHollow ? 'none' : colour}
          stroke={isHollow ? colour : 'none'}
          strokeWidth="1.8"
          strokeLinejoin="round"
        />
      )}
      {isRinged && !isWide && <circle cx="10" cy="10" r="9" fill="none" stroke={colour} strokeWidth="1.1" />}
    </svg>
  );
}
