// What a mark of an operator's archive holds: one row with all its cells, the list of those that share the mark, or only
// their number where they lie too far apart to be read in one piece.
import '../../core/archive-messages';
import { useEffect, useState } from 'react';
import { formatInteger } from '../../core/format';
import type { ArchiveRow } from '../../core/points/archive-tile';
import { archiveColour } from '../../layers/points';
import { closerToArchive, rowsOfArchive, type SelectedArchive, selectArchiveRow } from '../../store/archives';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Dot } from '../../ui/dot';
import { Row } from '../../ui/row';

const MOST_ROWS = 100;

export function ArchiveDetail({ mark }: { readonly mark: SelectedArchive }) {
  const t = useTranslate();
  const lang = useLang();
  const state = useAtlas(({ archives }) => archives[mark.at]);
  const rows = useRows(mark);
  if (!state?.archive) return null;
  const { name, source } = state.settings;
  return (
    <>
      <div className="badges">
        <span className="badge">{t('archive.kind')}</span>
        <span className="badge">{lang === 'en' ? name.en : name.zh}</span>
      </div>
      <MarkBody mark={mark} rows={rows} title={state.archive.account.title} />
      <p className="row-note">{t('archive.source', { source: lang === 'en' ? source.en : source.zh })}</p>
    </>
  );
}

type Rows = readonly ArchiveRow[] | 'coming' | null;

function useRows(mark: SelectedArchive): Rows {
  const [rows, setRows] = useState<Rows>('coming');
  useEffect(() => {
    const asking = new AbortController();
    void rowsOfArchive(mark, asking.signal).then((found) => asking.signal.aborted || setRows(found));
    return () => asking.abort();
  }, [mark]);
  return rows;
}

interface MarkBodyProps {
  readonly mark: SelectedArchive;
  readonly rows: Rows;
  readonly title: string | null;
}

function MarkBody({ mark, rows, title }: MarkBodyProps) {
  const t = useTranslate();
  if (rows === 'coming') return null;
  const [only] = rows ?? [];
  if (rows?.length === 1 && only) return <OneRow row={only} name={nameOf(only, title) ?? t('archive.unnamed')} />;
  const listed = rows?.slice(0, MOST_ROWS) ?? [];
  return (
    <>
      <h2 aria-live="polite">{t('archive.here', { count: formatInteger(mark.to - mark.from) })}</h2>
      {mark.tile !== null && rows === null && <p className="empty-note">{t('archive.noRows')}</p>}
      <button type="button" className="button" onClick={() => closerToArchive(mark)}>
        {t('archive.closer')}
      </button>
      <ul className="inspect-list">
        {listed.map((row) => (
          <Row
            key={row.at}
            glyph={<Dot colour={`var(--set-${archiveColour(mark.at)})`} />}
            title={nameOf(row, title) ?? t('archive.unnamed')}
            note={null}
            onClick={() => selectArchiveRow(mark, row)}
          />
        ))}
      </ul>
      {rows && rows.length > listed.length && (
        <p className="row-note">{t('archive.more', { shown: formatInteger(listed.length) })}</p>
      )}
    </>
  );
}

function OneRow({ row, name }: { readonly row: ArchiveRow; readonly name: string }) {
  const t = useTranslate();
  return (
    <>
      <h2>{name}</h2>
      <p className="row-note">{t('archive.place', { lng: row.lng.toFixed(5), lat: row.lat.toFixed(5) })}</p>
      <dl className="facts">
        {row.cells.map(({ header, text }) => (
          <div key={header}>
            <dt>{header}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function nameOf({ cells }: ArchiveRow, title: string | null): string | null {
  return cells.find(({ header }) => header === title)?.text ?? null;
}
