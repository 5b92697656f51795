// The rows of the ranked table, in bodies of a few. A new answer fills them one after the
// other, each in a frame after the one before it is drawn: no frame has to lay out and paint the whole table.
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Adcode } from '../../core/adcode';
import type { GapsAnswer } from '../../core/coverage/gaps';
import type { GapRow } from '../../core/coverage/ranking';
import type { GapsParams } from '../../core/gaps-params';
import { recordsById } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { labelsOf } from './ranking-head';
import { RankingRow, type RowLabels, textsOf } from './ranking-row';

const PORTION = 5;

interface RankingRowsProps extends Pick<GapsParams, 'pins'> {
  readonly answer: GapsAnswer;
  readonly rows: readonly GapRow[];
  readonly selected: Adcode | null;
}

export function RankingRows({ answer, rows, ...picked }: RankingRowsProps) {
  const now = useMemo(() => ({ answer, rows }), [answer, rows]);
  const portions = Math.ceil(rows.length / PORTION);
  const upTo = useOneMore(now, portions);
  return Array.from({ length: portions }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a portion is its place in the table
    <Portion key={at} at={at} isDue={at < upTo} now={now} {...picked} />
  ));
}

/** How many portions may show the value: 1 at once, one more in the frame after each is drawn. */
function useOneMore(value: object, portions: number): number {
  const [reached, setReached] = useState({ value, upTo: 1 });
  const upTo = reached.value === value ? reached.upTo : 1;
  useEffect(() => {
    if (upTo >= portions) return;
    const frame = requestAnimationFrame(() => startTransition(() => setReached({ value, upTo: upTo + 1 })));
    return () => cancelAnimationFrame(frame);
  }, [value, upTo, portions]);
  return upTo;
}

interface Given {
  readonly answer: GapsAnswer;
  readonly rows: readonly GapRow[];
}

interface PortionProps extends Pick<RankingRowsProps, 'pins' | 'selected'> {
  readonly at: number;
  readonly isDue: boolean;
  readonly now: Given;
}

/** Until it is due it shows what it showed before. */
function Portion({ at, isDue, now, pins, selected }: PortionProps) {
  const [held, setHeld] = useState<Given | null>(isDue ? now : null);
  if (isDue && held !== now) setHeld(now);
  const { answer, rows } = (isDue ? now : held) ?? {};
  return useMemo(
    () =>
      answer &&
      rows && (
        <Body answer={answer} rows={rows.slice(at * PORTION, (at + 1) * PORTION)} pins={pins} selected={selected} />
      ),
    [answer, rows, at, pins, selected],
  );
}

function Body({ answer, rows, pins, selected }: RankingRowsProps) {
  const t = useTranslate();
  const lang = useLang();
  const byId = useAtlas(recordsById);
  const units = useAtlas((state) => state.data.ground?.unitsByCode);
  const named = JSON.stringify(labelsOf(answer, t));
  // The same object until a label changes: a row that reads the same is not drawn again.
  const labels = useMemo((): RowLabels => JSON.parse(named), [named]);
  if (!units) return null;
  return (
    <tbody>
      {rows.map((row) => (
        <RankingRow
          key={row.adcode}
          {...textsOf(row, { t, lang, supplyIds: answer.supplyIds, byId, units })}
          labels={labels}
          isPinned={pins.includes(row.adcode)}
          isSelected={row.adcode === selected}
        />
      ))}
    </tbody>
  );
}
