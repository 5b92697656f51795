// Plays through the years, a second each. Whoever asks for less motion gets one year for each press instead.
import { useEffect, useState } from 'react';
import { playSpans, type Span } from '../../core/timeline';
import { inPassing } from '../../store/address';
import { useTranslate } from '../../store/translate';

interface PlayButtonProps {
  readonly span: Span;
  readonly whole: Span;
  readonly onStep: (span: Span) => void;
}

const PAUSE_MS = 1000;

export function PlayButton({ span, whole, onStep }: PlayButtonProps) {
  const t = useTranslate();
  const isCalm = useCalm();
  const [left, setLeft] = useState<readonly Span[]>([]);
  const isPlaying = left.length > 0;
  useEffect(() => {
    const [next, ...others] = left;
    if (!next || isCalm) return;
    const timer = setTimeout(() => {
      inPassing(() => onStep(next));
      setLeft(others);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [left, isCalm, onStep]);
  const press = () => {
    const spans = left.length > 0 ? left : playSpans(span, whole);
    if (isPlaying && !isCalm) return setLeft([]);
    // The first step is one for Back; those that follow take its place.
    const [first, ...others] = spans;
    if (!first) return;
    onStep(first);
    setLeft(others);
  };
  const label = t(isCalm ? 'timeline.step' : isPlaying ? 'timeline.stop' : 'timeline.play');
  return (
    <button type="button" className="icon-button play" aria-label={label} title={label} onClick={press}>
      <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d={isPlaying && !isCalm ? 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z' : 'M7 4.5v15l12-7.5z'}
          fill="currentColor"
        />
      </svg>
    </button>
  );
}

function useCalm(): boolean {
  const [isCalm, setCalm] = useState(() => window.matchMedia(CALM).matches);
  useEffect(() => {
    const query = window.matchMedia(CALM);
    const onChange = () => setCalm(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return isCalm;
}

const CALM = '(prefers-reduced-motion: reduce)';
