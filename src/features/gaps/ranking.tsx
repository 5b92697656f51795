// The ranked table: who is not covered, where, why, and how firm the rank is. Every row flies the map there.
import './ranking.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { GapsAnswer } from '../../core/coverage/gaps';
import type { GapRow } from '../../core/coverage/ranking';
import type { Lang } from '../../core/format';
import { matching, pressed, sorted } from '../../core/gaps-order';
import { type GapsParams, MAX_FIND } from '../../core/gaps-params';
import { changeGaps, findRows } from '../../store/gaps';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { DownloadCsv } from './download-csv';
import { RankingHead } from './ranking-head';
import { RankingRows } from './ranking-rows';
import { Segments } from './segments';
import { useParam } from './use-params';
import { ViewSwitch } from './view-switch';

/** Three times what the drawer shows at once; a whole number of portions. */
const FIRST_ROWS = 25;
const MORE_ROWS = 200;

export function Ranking({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const [find, sorting, pins] = [useParam('find'), useParam('sorting'), useParam('pins')];
  const [limit, setLimit] = useState(FIRST_ROWS);
  const selected = useAtlas(({ selection }) => (selection.kind === 'unit' ? selection.adcode : null));
  const { rows, away } = useMemo(
    () => laidOut(answer.rows, { find, sorting, pins }, lang),
    [answer.rows, find, sorting, pins, lang],
  );
  const place = selected ? rows.findIndex((row) => row.adcode === selected) : -1;
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (selected && place >= 0) table.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selected, place]);
  const shown = Math.max(limit, place + 1);
  const shownRows = useMemo(() => rows.slice(0, shown), [rows, shown]);
  return (
    <div className="gaps-ranking">
      <Tools answer={answer} rows={rows} />
      {away > 0 && <p className="row-note">{t('gaps.pinsAway', { count: away })}</p>}
      {answer.rows.every((row) => row.uncovered === 0) && <p className="row-note">{t('gaps.allCovered')}</p>}
      {rows.length === 0 ? (
        <p className="empty-note">{t('gaps.noRow', { text: find })}</p>
      ) : (
        <table ref={table} className="gaps-table">
          <RankingHead
            answer={answer}
            sorting={sorting}
            onSort={(column) => changeGaps({ sorting: pressed(sorting, column) })}
          />
          <RankingRows answer={answer} rows={shownRows} pins={pins} selected={selected} />
        </table>
      )}
      {rows.length > shown && (
        <button type="button" className="button" onClick={() => setLimit(shown + MORE_ROWS)}>
          {t('gaps.showMore', { count: Math.min(MORE_ROWS, rows.length - shown), total: rows.length })}
        </button>
      )}
    </div>
  );
}

interface RowsProps {
  readonly answer: GapsAnswer;
  readonly rows: readonly GapRow[];
}

function Tools({ answer, rows }: RowsProps) {
  const t = useTranslate();
  const [find, level] = [useParam('find'), useParam('rows')];
  return (
    <div className="gaps-tools">
      <ViewSwitch />
      <input
        type="search"
        aria-label={t('gaps.filter')}
        placeholder={t('gaps.filter')}
        maxLength={MAX_FIND}
        value={find}
        onChange={(event) => findRows(event.target.value)}
      />
      <Segments
        label={t('gaps.rows')}
        options={[
          { value: 'city', text: t('gaps.rows.city') },
          { value: 'county', text: t('gaps.rows.county') },
        ]}
        value={level}
        onChange={(chosen) => changeGaps({ rows: chosen })}
      />
      <DownloadCsv answer={answer} rows={rows} />
    </div>
  );
}

/** Pinned rows first, whatever the order; `away` counts the pins that are not among the rows at all. */
function laidOut(
  all: readonly GapRow[],
  { find, sorting, pins }: Pick<GapsParams, 'find' | 'sorting' | 'pins'>,
  lang: Lang,
) {
  const isPinned = new Set(pins);
  const found = sorted(matching(all, find), sorting, lang);
  const pinned = found.filter((row) => isPinned.has(row.adcode));
  const rows = pinned.length === 0 ? found : [...pinned, ...found.filter((row) => !isPinned.has(row.adcode))];
  return { rows, away: pins.filter((pin) => !all.some((row) => row.adcode === pin)).length };
}
