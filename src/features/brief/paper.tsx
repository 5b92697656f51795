// The one page, A4 portrait: question, answer, five numbers, map with legend and scale, table, limits, sources, link. Rows
// and reasons give way until all of it fits; what gave way is said.
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Brief, BriefTable } from '../../core/brief/brief';
import { rowsOnPaper } from '../../core/brief/paper-rows';
import { type FrameSize, INSET_SIZE } from '../../core/brief/picture-view';
import { scaleBarAt } from '../../core/scale-bar';
import type { Camera } from '../../core/share-state';
import { useLang, useTranslate } from '../../store/translate';
import { MapLegend } from './map-legend';
import { QrCode } from './qr-code';

/** The picture of the map, as the map room hands it over. */
export interface Drawn {
  readonly url: string;
  readonly camera: Camera;
  readonly insetUrl: string | null;
  readonly isSimple: boolean;
}

interface PaperProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly brief: Brief;
  readonly size: FrameSize;
  readonly picture: Drawn | null;
}

export function Paper({ ref, brief, size, picture }: PaperProps) {
  const t = useTranslate();
  const lang = useLang();
  const { table, numbers } = brief;
  const room = useRoom(ref, brief, picture);
  const [made] = useState(() => new Date().toISOString().slice(0, 10));
  return (
    <article ref={ref} className="paper" lang={lang === 'zh' ? 'zh-CN' : lang}>
      <header className="paper-head">
        <p>
          <strong>{t('brief.atlas')}</strong> {t('brief.title')}
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
      <div className="paper-map">
        <MapFrame brief={brief} size={size} picture={picture} />
        <aside>
          <MapLegend kind={brief.kind} zoom={picture?.camera.zoom ?? 3} />
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
        <section>
          <h2>{t('brief.sources')}</h2>
          <ul>
            {brief.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
            <li>{t('brief.credit')}</li>
          </ul>
          <div className="paper-link">
            <QrCode text={brief.link} size={76} />
            <p>
              <strong>{t('brief.link')}</strong>
              <a href={brief.link}>{brief.link}</a>
            </p>
          </div>
        </section>
      </div>
    </article>
  );
}

function MapFrame({ brief, size, picture }: Pick<PaperProps, 'brief' | 'size' | 'picture'>) {
  const t = useTranslate();
  if (!picture) {
    return (
      <p className="paper-picture drawing" style={{ ...size }} role="status">
        {t('brief.drawing')}
      </p>
    );
  }
  const { km, pixels } = scaleBarAt(picture.camera.lat, picture.camera.zoom, SCALE_PIXELS);
  return (
    <figure className="paper-picture" style={{ ...size }}>
      <img
        src={picture.url}
        width={size.width}
        height={size.height}
        alt={t('brief.map', { question: brief.question })}
      />
      {picture.insetUrl && (
        <figure className="paper-inset" style={{ ...INSET_SIZE }}>
          <img src={picture.insetUrl} {...INSET_SIZE} alt="" />
          <figcaption>{t('brief.inset')}</figcaption>
        </figure>
      )}
      <figcaption style={picture.insetUrl ? { right: `${INSET_SIZE.width}px` } : undefined}>
        <span className="paper-scale" style={{ width: `${pixels}px` }}>
          {km >= 1 ? t('scale.km', { km }) : t('scale.m', { m: km * 1000 })}
        </span>
        <span>
          {picture.isSimple && `${t('brief.simpleMap')} `}
          {brief.notice}
        </span>
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
  const { columns } = table;
  const shown = rowsOnPaper(table, rows);
  const classOf = (at: number) => (columns[at]?.isNumeric ? 'numeric' : undefined);
  return (
    <section className="paper-table">
      <h2>{table.title}</h2>
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
        {shown.map(({ cells, reason }, row) => (
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
      <p className="paper-note">
        {table.rows.length > shown.length && t('brief.more', { shown: shown.length, total: table.rows.length })}{' '}
        {table.note}
      </p>
    </section>
  );
}

interface Room {
  readonly of: readonly unknown[];
  readonly rows: number;
  readonly reasons: number;
}

const MOST_ROWS = 24;
const FEWEST_ROWS = 3;

/** Takes away a reason, or a row, as long as the page is longer than its sheet; what changes the page gives all of them back. */
function useRoom(ref: RefObject<HTMLElement | null>, brief: Brief, picture: Drawn | null): Room {
  const { rows } = brief.table;
  const whole: Room = { of: [brief, picture], rows: Math.min(MOST_ROWS, rows.length), reasons: rows.length };
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
