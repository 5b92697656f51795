// The one page, A4 portrait: question, answer, five numbers, map with legend and scale, table, limits, sources, link. Rows
// and reasons give way until all of it fits; what gave way is said.
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Brief, BriefRow, BriefTable } from '../../core/brief/brief';
import { rowsOnPaper } from '../../core/brief/paper-rows';
import { type FrameSize, insetSizeOf } from '../../core/brief/picture-view';
import { scaleBarAt } from '../../core/scale-bar';
import type { Camera } from '../../core/share-state';
import { useLang, useTranslate } from '../../store/translate';
import { MapLegend } from './map-legend';
import { QrCode } from './qr-code';

/** A picture of the map, as the map room hands it over. */
export interface Drawn {
  readonly url: string;
  readonly camera: Camera;
  readonly insetUrl: string | null;
  readonly isSimple: boolean;
  /** What it shows of a comparison; empty for the only picture. */
  readonly label: string;
}

interface PaperProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly brief: Brief;
  /** What kind of sheet it is. */
  readonly head: string;
  readonly size: FrameSize;
  /** One, or two side by side. */
  readonly pictures: readonly Drawn[] | null;
}

export function Paper({ ref, brief, head, size, pictures }: PaperProps) {
  const t = useTranslate();
  const lang = useLang();
  const { table, numbers } = brief;
  const room = useRoom(ref, brief, pictures);
  const isPair = pictures !== null && pictures.length > 1;
  const [made] = useState(() => new Date().toISOString().slice(0, 10));
  return (
    <article ref={ref} className="paper" lang={lang === 'zh' ? 'zh-CN' : lang}>
      <header className="paper-head">
        <p>
          <strong>{t('brief.atlas')}</strong> {head}
        </p>
        <p>
          {brief.dates} · {t('brief.made', { date: made })}
        </p>
      </header>
      <h1>{brief.question}</h1>
      <p className="paper-answer">{brief.answer}</p>
      {brief.premises.length > 0 && (
        <p className="paper-premises">
          <strong>{t('brief.premises')}</strong> {brief.premises.join(t('brief.group'))}
        </p>
      )}
      <dl className="paper-numbers" aria-label={t('brief.numbers')}>
        {numbers.map(({ value, label, note }) => (
          <div key={label}>
            <dd>{value}</dd>
            <dt>{label}</dt>
            <dd className="paper-note">{note}</dd>
          </div>
        ))}
      </dl>
      <div className={isPair ? 'paper-map paper-pair' : 'paper-map'}>
        {pictures ? (
          pictures.map((picture) => <MapFrame key={picture.url} brief={brief} size={size} picture={picture} />)
        ) : (
          <p className="paper-picture drawing" style={{ ...size }} role="status">
            {t('brief.drawing')}
          </p>
        )}
        <aside>
          {isPair && <Notice brief={brief} pictures={pictures} />}
          <MapLegend kind={brief.kind} zoom={pictures?.[0]?.camera.zoom ?? 3} />
        </aside>
      </div>
      <Table table={table} rows={room.rows} reasons={room.reasons} />
      <div className="paper-foot">
        <section>
          <h2>{t('brief.limits')}</h2>
          <ul>
            {brief.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
        <div className="paper-link">
          <QrCode text={brief.link} size={76} />
          <p>
            <strong>{t('brief.link')}</strong>
            <a href={brief.link}>{brief.link}</a>
          </p>
        </div>
        <section>
          <h2>{t('brief.sources')}</h2>
          <ul>
            {brief.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
            <li>{t('brief.credit')}</li>
          </ul>
        </section>
      </div>
    </article>
  );
}

/** That the outline is a sketch; on each picture, or once under two. */
function Notice({ brief, pictures }: { readonly brief: Brief; readonly pictures: readonly Drawn[] | null }) {
  const t = useTranslate();
  return (
    <span className="paper-notice">
      {pictures?.some(({ isSimple }) => isSimple) && `${t('brief.simpleMap')} `}
      {brief.notice}
    </span>
  );
}

interface MapFrameProps extends Pick<PaperProps, 'brief' | 'size'> {
  readonly picture: Drawn;
}

function MapFrame({ brief, size, picture }: MapFrameProps) {
  const t = useTranslate();
  const inset = insetSizeOf(size);
  const { km, pixels } = scaleBarAt(picture.camera.lat, picture.camera.zoom, SCALE_PIXELS);
  return (
    <figure className="paper-picture" style={{ ...size }}>
      <img
        src={picture.url}
        width={size.width}
        height={size.height}
        alt={t('brief.map', { question: picture.label || brief.question })}
      />
      {picture.label && <strong className="paper-picture-label">{picture.label}</strong>}
      {picture.insetUrl && (
        <figure className="paper-inset" style={{ ...inset }}>
          <img src={picture.insetUrl} {...inset} alt="" />
          <figcaption>{t('brief.inset')}</figcaption>
        </figure>
      )}
      <figcaption style={picture.insetUrl ? { right: `${inset.width}px` } : undefined}>
        <span className="paper-scale" style={{ width: `${pixels}px` }}>
          {km >= 1 ? t('scale.km', { km }) : t('scale.m', { m: km * 1000 })}
        </span>
        {!picture.label && <Notice brief={brief} pictures={[picture]} />}
      </figcaption>
    </figure>
  );
}

const SCALE_PIXELS = 90;

interface TableProps {
  readonly table: BriefTable;
  readonly rows: number;
  readonly reasons: number;
}

/** A date, a span of lines. */
const SHORT = 15;

function Table({ table, rows, reasons }: TableProps) {
  const t = useTranslate();
  const shown = rowsOnPaper(table, rows);
  return (
    <section className={table.isInTwo ? 'paper-table in-two' : 'paper-table'}>
      <h2>{table.title}</h2>
      {table.isInTwo ? (
        <RowsInTwo columns={table.columns} rows={shown} />
      ) : (
        <Rows columns={table.columns} rows={shown} reasons={reasons} />
      )}
      <p className="paper-note">
        {table.rows.length > shown.length && t('brief.more', { shown: shown.length, total: table.rows.length })}{' '}
        {table.note}
      </p>
    </section>
  );
}

/** A line too long for half the page stands under both halves. */
const LONG = 24;

function RowsInTwo({ columns, rows }: Pick<BriefTable, 'columns' | 'rows'>) {
  const isLong = ({ cells }: BriefRow) => cells.slice(1).some((cell) => lettersWide(cell) > LONG);
  const short = rows.filter((row) => !isLong(row));
  const half = Math.ceil(short.length / 2);
  const parts = [short.slice(0, half), short.slice(half), rows.filter(isLong)];
  return parts.map(
    (part) => part.length > 0 && <Rows key={part[0]?.cells[0]} columns={columns} rows={part} reasons={0} />,
  );
}

/** In Latin letters; a Chinese character is as wide as two. */
function lettersWide(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
}

interface RowsProps extends Pick<BriefTable, 'columns' | 'rows'> {
  /** So many rows are given their sentence. */
  readonly reasons: number;
}

function Rows({ columns, rows, reasons }: RowsProps) {
  const classOf = (at: number) => (columns[at]?.isNumeric ? 'numeric' : undefined);
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ head }, at) => (
            <th key={head} scope="col" className={classOf(at)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ cells, reason }, row) => (
        <tbody key={cells.join()}>
          <tr>
            {cells.map((cell, at) => (
              <td key={columns[at]?.head} className={classOf(at) ?? (cell.length < SHORT ? 'short' : undefined)}>
                {cell}
              </td>
            ))}
          </tr>
          {reason && row < reasons && (
            <tr className="paper-reason">
              <td />
              <td colSpan={cells.length - 1}>{reason}</td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

interface Room {
  readonly of: readonly unknown[];
  readonly rows: number;
  readonly reasons: number;
}

const MOST_ROWS = 24;
const MOST_ROWS_IN_TWO = 2 * MOST_ROWS;
const FEWEST_ROWS = 3;

/** Takes away a reason, or a row, as long as the page is longer than its sheet; what changes the page gives all of them back. */
function useRoom(ref: RefObject<HTMLElement | null>, brief: Brief, pictures: readonly Drawn[] | null): Room {
  const { rows, isInTwo } = brief.table;
  const most = isInTwo ? MOST_ROWS_IN_TWO : MOST_ROWS;
  const whole: Room = { of: [brief, pictures], rows: Math.min(most, rows.length), reasons: rows.length };
  const [room, setRoom] = useState<Room>(whole);
  const current = room.of.every((one, at) => one === whole.of[at]) ? room : whole;
  useLayoutEffect(() => {
    const paper = ref.current;
    if (!paper || paper.scrollHeight <= paper.clientHeight + 1) {
      if (room !== current) setRoom(current);
      return;
    }
    const hasReasons = rows.some(({ reason }) => reason !== '');
    if (hasReasons && current.reasons > 0) setRoom({ ...current, reasons: current.reasons - 1 });
    else if (current.rows > FEWEST_ROWS) setRoom({ ...current, rows: current.rows - 1 });
  });
  return current;
}
