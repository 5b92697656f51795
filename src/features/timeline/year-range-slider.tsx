// Two native sliders on one track, the first and the last year: each by finger, arrow keys, Home and End.
import { useRef } from 'react';
import type { Span } from '../../core/timeline';
import { inPassing } from '../../store/address';
import { useTranslate } from '../../store/translate';

interface YearRangeSliderProps {
  readonly span: Span;
  readonly whole: Span;
  readonly onChange: (span: Span) => void;
}

export function YearRangeSlider({ span, whole, onChange }: YearRangeSliderProps) {
  const t = useTranslate();
  const isHeld = useRef(false);
  const change = (next: Span) => {
    // From the first move to the release it is one step for Back.
    inPassing(() => onChange(next), isHeld.current);
    isHeld.current = true;
  };
  const release = () => {
    isHeld.current = false;
  };
  const share = (year: number) => `${(100 * (year - whole.from)) / Math.max(1, whole.to - whole.from)}%`;
  const thumb = (end: keyof Span, value: number, onYear: (year: number) => void) => (
    <input
      type="range"
      aria-label={t(`timeline.${end}`)}
      aria-valuetext={t('timeline.year', { year: value })}
      min={whole.from}
      max={whole.to}
      value={value}
      onChange={(event) => onYear(Number(event.target.value))}
      onPointerUp={release}
      onKeyUp={release}
      onBlur={release}
    />
  );
  const style = { '--from': share(span.from), '--to': share(span.to), '--years': whole.to - whole.from + 1 };
  return (
    <>
      <div
        className={span.from + span.to > whole.from + whole.to ? 'year-range late' : 'year-range'}
        style={style as React.CSSProperties} // custom properties, which the type does not list
      >
        {thumb('from', span.from, (from) => change({ from, to: Math.max(from, span.to) }))}
        {thumb('to', span.to, (to) => change({ from: Math.min(span.from, to), to }))}
      </div>
      <p className="year-ends" aria-hidden="true">
        <span>{whole.from}</span>
        <span>{whole.to}</span>
      </p>
    </>
  );
}
