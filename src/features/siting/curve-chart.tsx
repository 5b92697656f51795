// The curve as a picture. Its points are one radio group: arrow keys walk them, each says its number.
import type { CurvePoint } from '../../core/siting/curve';
import { readable } from '../../core/siting-report';
import type { Words } from '../../core/siting-words';
import type { SitingWorld } from '../../core/siting-world';
import { useWords } from './use-siting';

export interface CurveProps {
  readonly world: SitingWorld;
  readonly points: readonly CurvePoint[];
  readonly knee: number | null;
  readonly current: number;
  /** A share to reach, in percent, or null. */
  readonly target: number | null;
  readonly onChoose: (k: number) => void;
}

interface Spot {
  readonly point: CurvePoint;
  readonly score: number;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 520;
const HEIGHT = 188;
const EDGE = { left: 30, right: 30, top: 30, bottom: 26 };
const LAST_K = 20;

export function CurveChart(props: CurveProps) {
  const { world, knee, current, target, onChoose } = props;
  const words = useWords(world);
  const { spots, yOf } = placed(props, words);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = spots.find((spot) => spot.point.k === current + by);
    if (!next || next.point.k === 0) return;
    onChoose(next.point.k);
    event.currentTarget.querySelector<SVGElement>(`[data-k="${next.point.k}"]`)?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-label={words.t(`siting.curve.${world.params.objective}`)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <svg className="siting-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="none">
        <Axis words={words} />
        {target !== null && (
          <line className="siting-target" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={yOf(target)} y2={yOf(target)} />
        )}
        <polyline className="siting-line" points={spots.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {spots.map((spot) => (
          <PointMark
            key={spot.point.k}
            spot={spot}
            words={words}
            isCurrent={spot.point.k === current}
            isKnee={spot.point.k === knee}
            isEnd={(spot === spots[0] || spot === spots.at(-1)) && Math.abs(spot.point.k - current) > 2}
            onChoose={onChoose}
          />
        ))}
      </svg>
    </div>
  );
}

function Axis({ words }: { readonly words: Words }) {
  const y = HEIGHT - EDGE.bottom + 18;
  return (
    <g className="siting-axis">
      <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={HEIGHT - EDGE.bottom} y2={HEIGHT - EDGE.bottom} />
      {[0, 5, 10, 15, 20].map((k) => (
        <text key={k} x={xOf(k)} y={y} textAnchor="middle">
          {k === 0 ? words.t('siting.curve.now') : `+${k}`}
        </text>
      ))}
    </g>
  );
}

interface PointMarkProps {
  readonly spot: Spot;
  readonly words: Words;
  readonly isCurrent: boolean;
  readonly isKnee: boolean;
  readonly isEnd: boolean;
  readonly onChoose: (k: number) => void;
}

function PointMark({ spot, words, isCurrent, isKnee, isEnd, onChoose }: PointMarkProps) {
  const { point, score, x, y } = spot;
  const { t } = words;
  const label = t('siting.curve.point', {
    k: point.k,
    value: words.score(score),
    proof: t(point.proven ? 'siting.proven' : 'siting.unproven'),
  });
  const names = ['siting-point', isCurrent && 'current', isKnee && 'knee', !point.proven && 'unproven'];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a radio input cannot stand inside a picture.
    <g
      className={names.filter(Boolean).join(' ')}
      role="radio"
      aria-checked={isCurrent}
      aria-label={isKnee ? t('list.clause', { head: label, text: t('siting.curve.knee') }) : label}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => onChoose(point.k)}
      onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && onChoose(point.k)}
      data-k={point.k}
    >
      <title>{isKnee ? t('list.sentence', { head: label, text: t('siting.curve.kneeWhy') }) : label}</title>
      <rect className="siting-hit" x={x - 11} y={EDGE.top - 24} width={22} height={HEIGHT - EDGE.top} />
      {isKnee && <circle className="siting-knee" cx={x} cy={y} r={9.5} />}
      <circle className="siting-dot" cx={x} cy={y} r={isCurrent ? 7 : 4.2} />
      {(isCurrent || isEnd) && (
        <text className="siting-value" x={x} y={y - 13} textAnchor="middle">
          {words.score(score)}
        </text>
      )}
      {isKnee && !isCurrent && (
        <text className="siting-knee-name" x={x} y={y + 24} textAnchor="middle">
          {t('siting.curve.knee')}
        </text>
      )}
    </g>
  );
}

function placed(
  { world, points, target }: CurveProps,
  words: Words,
): { spots: Spot[]; yOf: (score: number) => number } {
  const scores = points.map(({ value }) =>
    value === null ? null : readable(words.objective, value, world.totalWeight),
  );
  const known = scores.filter((score): score is number => score !== null && Number.isFinite(score));
  const low = Math.min(...known, target ?? Number.POSITIVE_INFINITY);
  const high = Math.max(...known, target ?? Number.NEGATIVE_INFINITY);
  const height = HEIGHT - EDGE.top - EDGE.bottom - 8;
  const yOf = (score: number) => EDGE.top + height * (1 - (high > low ? (score - low) / (high - low) : 0.5));
  const spots = points.flatMap((point, at) => {
    const score = scores[at];
    return score === null || score === undefined || !Number.isFinite(score)
      ? []
      : [{ point, score, x: xOf(point.k), y: yOf(score) }];
  });
  return { spots, yOf };
}

function xOf(k: number): number {
  return EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * k) / LAST_K;
}
