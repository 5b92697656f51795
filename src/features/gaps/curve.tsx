// Coverage against X: a band from certain to possible, X now as a line. A reading hand moves by the arrow keys or the
// pointer; Enter or a press sets X there. The same figures stand below as a table.
import { useState } from 'react';
import type { GapsAnswer } from '../../core/coverage/gaps';
import { CURVE_KM, type Summary } from '../../core/coverage/summary';
import { formatKm } from '../../core/format';
import { onSlider } from '../../core/gaps-params';
import { peopleKey, shareText } from '../../core/gaps-words';
import { changeGaps } from '../../store/gaps';
import { useLang, useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';
import { useKm, useParam } from './use-params';
import { useOwnName, useSupplyName } from './use-supply-name';
import { useWidth } from './use-width';

const HEIGHT = 168;
/** Room for the longest reading, "500 km: 100.0%–100.0%". */
const READING_WIDTH = 156;
/** The left has room for "100%" in the widest of the system's fonts. */
const EDGE = { left: 40, right: 10, top: 10, bottom: 22 };

export function Curve({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const ownName = useOwnName();
  const againstName = useSupplyName(useParam('against'));
  const people = t(peopleKey(answer));
  return (
    <section aria-label={t('gaps.curve')}>
      <h4>
        {t('gaps.curve')}
        <Hint label={t('gaps.what', { name: t('gaps.curve') })} text={t('gaps.def.curve', { people })} />
      </h4>
      {answer.against && (
        <p className="gaps-two">
          <span className="one">
            {ownName} · {answer.supply.placed} · <b>{shareText(answer.summary.share)}</b>
          </span>
          <span className="two">
            {againstName} · {answer.against.supply.placed} · <b>{shareText(answer.against.share)}</b>
          </span>
        </p>
      )}
      <Plot answer={answer} />
      <CurveTable answer={answer} />
    </section>
  );
}

function Plot({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const km = useKm();
  const [read, setRead] = useState<number | null>(null);
  const [element, width] = useWidth<HTMLDivElement>(420);
  const total = answer.residents.total;
  const scale = scaleOf(width);
  const at = placeOf(read ?? km);
  const readKm = CURVE_KM[at] ?? 10;
  const text = readingAt(answer.summary, at, total);
  const said = t('gaps.curve.at', { km: formatKm(readKm, lang), share: text });
  const reach = (event: React.PointerEvent<HTMLDivElement>) =>
    scale.km(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <div
      ref={element}
      className="gaps-plot"
      role="slider"
      tabIndex={0}
      aria-label={t('gaps.curve.label')}
      aria-valuemin={CURVE_KM[0]}
      aria-valuemax={CURVE_KM.at(-1)}
      aria-valuenow={readKm}
      aria-valuetext={said}
      onPointerMove={(event) => setRead(reach(event))}
      onPointerLeave={() => setRead(null)}
      onBlur={() => setRead(null)}
      onClick={() => read !== null && changeGaps({ standardKm: onSlider(read) })}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step !== undefined) setRead(onSlider((read ?? km) + step));
        else if (event.key === 'Enter') changeGaps({ standardKm: onSlider(read ?? km) });
        else return;
        event.preventDefault();
      }}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
        <Axes scale={scale} width={width} />
        {answer.against && <Band summary={answer.against} total={total} scale={scale} name="two" />}
        <Band summary={answer.summary} total={total} scale={scale} name="one" />
        <line className="now" x1={scale.x(km)} x2={scale.x(km)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
        {read !== null && (
          <line className="hand" x1={scale.x(readKm)} x2={scale.x(readKm)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
        )}
        <circle className="dot" cx={scale.x(readKm)} cy={scale.y(answer.summary.curve.possible[at]! / total)} r={3.5} />
        <circle className="dot" cx={scale.x(readKm)} cy={scale.y(answer.summary.curve.certain[at]! / total)} r={3.5} />
      </svg>
      <span
        className="gaps-reading"
        style={{ left: Math.max(0, Math.min(scale.x(readKm) + 8, width - READING_WIDTH)) }}
      >
        {said}
      </span>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 5,
  ArrowUp: 5,
  ArrowLeft: -5,
  ArrowDown: -5,
  PageUp: 50,
  PageDown: -50,
  Home: -500,
  End: 500,
};

interface PlotScale {
  readonly x: (km: number) => number;
  readonly y: (share: number) => number;
  readonly km: (x: number) => number;
}

function scaleOf(width: number): PlotScale {
  const across = width - EDGE.left - EDGE.right;
  const up = HEIGHT - EDGE.top - EDGE.bottom;
  return {
    x: (km) => EDGE.left + (Math.min(500, Math.max(10, km)) / 500) * across,
    y: (share) => EDGE.top + (1 - share) * up,
    km: (x) => onSlider(((x - EDGE.left) / across) * 500),
  };
}

interface BandProps {
  readonly summary: Summary;
  readonly total: number;
  readonly scale: PlotScale;
  readonly name: 'one' | 'two';
}

function Band({ summary: { curve }, total, scale, name }: BandProps) {
  const line = (reached: readonly number[]) =>
    reached.map((count, at) => `${scale.x(CURVE_KM[at]!).toFixed(1)},${scale.y(count / total).toFixed(1)}`);
  const [low, high] = [line(curve.certain), line(curve.possible)];
  return (
    <g className={name}>
      <polygon className="band" points={[...high, ...low.toReversed()].join(' ')} />
      <polyline className="possible" points={high.join(' ')} />
      <polyline className="certain" points={low.join(' ')} />
    </g>
  );
}

function Axes({ scale, width }: { readonly scale: PlotScale; readonly width: number }) {
  return (
    <g className="axes">
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line x1={EDGE.left} x2={width - EDGE.right} y1={scale.y(share)} y2={scale.y(share)} />
          <text x={EDGE.left - 6} y={scale.y(share) + 4} textAnchor="end">
            {share * 100}%
          </text>
        </g>
      ))}
      {[10, 100, 200, 300, 400, 500].map((km) => (
        <text key={km} x={scale.x(km)} y={HEIGHT - 6} textAnchor={km === 500 ? 'end' : 'middle'}>
          {km}
        </text>
      ))}
    </g>
  );
}

const TABLE_KM = [10, 25, 50, 100, 150, 200, 300, 400, 500];

function CurveTable({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const ownName = useOwnName();
  const againstName = useSupplyName(useParam('against'));
  const total = answer.residents.total;
  return (
    <details>
      <summary>{t('gaps.curve.table')}</summary>
      <table className="gaps-small">
        <thead>
          <tr>
            <th scope="col">X</th>
            <th scope="col">{ownName}</th>
            {answer.against && <th scope="col">{againstName}</th>}
          </tr>
        </thead>
        <tbody>
          {TABLE_KM.map((km) => (
            <tr key={km}>
              <th scope="row">{formatKm(km, lang)}</th>
              <td>{readingAt(answer.summary, placeOf(km), total)}</td>
              {answer.against && <td>{readingAt(answer.against, placeOf(km), total)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function readingAt({ curve }: Summary, at: number, total: number): string {
  return shareText({ certain: curve.certain[at]! / total, possible: curve.possible[at]! / total });
}

/** The place in CURVE_KM that is nearest to X. */
function placeOf(km: number): number {
  return Math.min(CURVE_KM.length - 1, Math.max(0, Math.round((km - 10) / 5)));
}
