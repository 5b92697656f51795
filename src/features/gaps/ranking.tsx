// The ranked table: who is not covered, where, why, and how firm the rank is. Every row flies the map there.
import { useDeferredValue, useState } from 'react';
import type { GapsAnswer } from '../../core/coverage/gaps';
import type { GapRow } from '../../core/coverage/ranking';
import { rowName } from '../../core/gaps-csv';
import { changeGaps } from '../../store/gaps';
import { useLang, useTranslate } from '../../store/translate';
import { DownloadCsv } from './download-csv';
import { type Column, RankingHead, type Sorting, sorted } from './ranking-head';
import { RankingRow } from './ranking-row';
import { Segments } from './segments';
import { useParams } from './use-params';
import { ViewSwitch } from './view-switch';

const FIRST_ROWS = 40;
const MORE_ROWS = 200;

export function Ranking({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const shown = useDeferredValue(answer);
  const { params } = useParams();
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ column: 'uncovered', isDown: true });
  const [limit, setLimit] = useState(FIRST_ROWS);
  const found = sorted(matching(shown.rows, text), sorting, lang);
  const pinned = found.filter((row) => params.pins.includes(row.adcode));
  const rows = [...pinned, ...found.filter((row) => !pinned.includes(row))];
  const away = params.pins.filter((pin) => !shown.rows.some((row) => row.adcode === pin)).length;
  const onSort = (column: Column) =>
    setSorting({ column, isDown: column === sorting.column ? !sorting.isDown : column === 'uncovered' });
  return (
    <div className="gaps-ranking">
      <div className="gaps-tools">
        <ViewSwitch />
        <input
          type="search"
          aria-label={t('gaps.filter')}
          placeholder={t('gaps.filter')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Segments
          label={t('gaps.rows')}
          options={[
            { value: 'city', text: t('gaps.rows.city') },
            { value: 'county', text: t('gaps.rows.county') },
          ]}
          value={params.rows}
          onChange={(level) => changeGaps({ rows: level })}
        />
        <DownloadCsv answer={shown} rows={rows} />
      </div>
      {away > 0 && <p className="row-note">{t('gaps.pinsAway', { count: away })}</p>}
      {shown.rows.every((row) => row.uncovered === 0) && <p className="row-note">{t('gaps.allCovered')}</p>}
      {rows.length === 0 ? (
        <p className="empty-note">{t('gaps.noRow', { text })}</p>
      ) : (
        <table className="gaps-table">
          <RankingHead answer={shown} sorting={sorting} onSort={onSort} />
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <RankingRow
                key={row.adcode}
                row={row}
                supplyIds={shown.supplyIds}
                name={rowName(row, lang)}
                isPinned={params.pins.includes(row.adcode)}
              />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > limit && (
        <button type="button" className="button" onClick={() => setLimit(limit + MORE_ROWS)}>
          {t('gaps.showMore', { count: Math.min(MORE_ROWS, rows.length - limit), total: rows.length })}
        </button>
      )}
    </div>
  );
}

function matching(rows: readonly GapRow[], text: string): readonly GapRow[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return rows;
  return rows.filter(
    (row) =>
      row.name.includes(wanted) || row.nameEn.toLowerCase().includes(wanted) || row.provinceName.includes(wanted),
  );
}
