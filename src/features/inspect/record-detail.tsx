// One record: what it is, where and how precisely, its figures and organisations, the exact words, and how it was placed.
import { countFigure, nameOf, placeName } from '../../core/describe';
import type { Location } from '../../core/footprint';
import { formatDate, formatFigure } from '../../core/format';
import { isWebLink } from '../../core/link';
import type { AtlasRecord, RecordId } from '../../core/record';
import { glyphOf, kindColour } from '../../layers/glyph';
import { select, selectRecord, toggleFacet } from '../../store/actions';
import { setColourOf } from '../../store/import-records';
import { recordsById } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Glyph } from '../../ui/glyph';
import { Quotes } from './quotes';

export function RecordDetail({ id }: { readonly id: RecordId }) {
  const t = useTranslate();
  const lang = useLang();
  const record = useAtlas(recordsById).get(id);
  if (!record) return <p className="empty-note">{t('record.unknown', { id })}</p>;
  return (
    <>
      <Badges record={record} />
      <h2>{nameOf(record, lang)}</h2>
      {lang === 'en' && <p className="row-note">{record.name}</p>}
      <Quotes quotes={record.quotes} section={record.section} />
      {record.note && <p className="inspect-note">{record.note}</p>}
      <Figures record={record} />
      <dl className="facts">
        <Organisations record={record} />
        <Dates record={record} />
        <Themes record={record} />
        <Family record={record} />
      </dl>
      <Places record={record} />
      <Links title={t('record.links')} links={record.links} />
      <Links title={t('record.sources')} links={record.sources} />
    </>
  );
}

function Badges({ record }: { readonly record: AtlasRecord }) {
  const t = useTranslate();
  const pairs = [
    ...new Set(record.locations.map(({ role, precision }) => `${t(`role.${role}`)} · ${t(`precision.${precision}`)}`)),
  ];
  const tint = { '--tint': kindColour(record.kind) } as React.CSSProperties; // a custom property, which the type does not list
  return (
    <div className="badges">
      <span className="badge tinted" style={tint}>
        {t(`kind.${record.kind}`)}
      </span>
      {record.batch && <span className="badge">{t(`batch.${record.batch}`)}</span>}
      {pairs.slice(0, 3).map((pair) => (
        <span key={pair} className="badge">
          {pair}
        </span>
      ))}
      {pairs.length > 3 && <span className="badge">+{pairs.length - 3}</span>}
    </div>
  );
}

function Figures({ record }: { readonly record: AtlasRecord }) {
  const lang = useLang();
  if (record.figures.length === 0) return null;
  return (
    <ul className="stated">
      {record.figures.map((figure) => (
        <li key={`${figure.what}${figure.value}${figure.asOf}`}>
          <strong>{formatFigure(figure.value, figure.unit, figure.qualifier, lang)}</strong>
          <span>
            {lang !== 'en' ? figure.what : figure.whatEn}
            {figure.asOf && ` (${formatDate(figure.asOf, lang)})`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Organisations({ record }: { readonly record: AtlasRecord }) {
  const t = useTranslate();
  const chosen = useAtlas((state) => state.query.filter.organisations);
  if (record.organisations.length === 0) return null;
  return (
    <div>
      <dt>{t('record.organisations')}</dt>
      <dd>
        {record.organisations.map(({ name, part }) => (
          <span key={name + part} className="organisation">
            <button type="button" className="link" onClick={() => select({ kind: 'organisation', name })}>
              {name}
            </button>
            <small>{t(`part.${part}`)}</small>
            <button
              type="button"
              className="link small"
              aria-pressed={chosen.includes(name)}
              onClick={() => toggleFacet('organisations', name)}
            >
              {chosen.includes(name) ? t('filter.remove') : t('filter.only')}
            </button>
          </span>
        ))}
      </dd>
    </div>
  );
}

function Dates({ record: { start, end } }: { readonly record: AtlasRecord }) {
  const t = useTranslate();
  const lang = useLang();
  const text = start
    ? end
      ? `${formatDate(start, lang)} – ${formatDate(end, lang)}`
      : t('record.since', { date: formatDate(start, lang) })
    : t('record.undated');
  return (
    <div>
      <dt>{t('record.time')}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Themes({ record }: { readonly record: AtlasRecord }) {
  const t = useTranslate();
  return (
    <div>
      <dt>{t('facet.themes')}</dt>
      <dd className="theme-list">
        {record.themes.map((theme) => (
          <button key={theme} type="button" className="link" onClick={() => toggleFacet('themes', theme)}>
            {t(`theme.${theme}`)}
          </button>
        ))}
      </dd>
    </div>
  );
}

/** The network or batch that the record is part of, and the parts that it has itself. */
function Family({ record }: { readonly record: AtlasRecord }) {
  const t = useTranslate();
  const lang = useLang();
  const byId = useAtlas(recordsById);
  const parent = record.parent && byId.get(record.parent);
  // the user's own records have neither parent nor parts
  const children = useAtlas((state) => state.data.records).filter((other) => other.parent === record.id);
  return (
    <>
      {parent && (
        <div>
          <dt>{t('record.partOf')}</dt>
          <dd>
            <button type="button" className="link" onClick={() => selectRecord(parent.id)}>
              {nameOf(parent, lang)}
            </button>
          </dd>
        </div>
      )}
      {children.length > 0 && (
        <div>
          <dt>{t('record.parts')}</dt>
          <dd>
            <button
              type="button"
              className="link"
              onClick={() => select({ kind: 'stack', ids: children.map((one) => one.id) })}
            >
              {t('count.records', { count: children.length })}
            </button>
          </dd>
        </div>
      )}
    </>
  );
}

function Places({ record }: { readonly record: AtlasRecord }) {
  const t = useTranslate();
  return (
    <section className="places">
      <h3>{t('record.places')}</h3>
      <ul>
        {record.locations.map((location, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record's locations never change their order
          <PlaceLine key={at} record={record} location={location} />
        ))}
      </ul>
    </section>
  );
}

function PlaceLine({ record, location }: { readonly record: AtlasRecord; readonly location: Location }) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const setColour = useAtlas((state) => setColourOf(state, record.id));
  const { role, precision, basis, count, text, note, place } = location;
  const name = placeName(location, ground, t, lang);
  return (
    <li>
      <Glyph {...glyphOf(record.kind, location, setColour)} size={16} />
      <div>
        <strong>{name}</strong>
        {count && place.kind !== 'unlisted' && <b className="count">{countFigure(count, t, lang)}</b>}
        <span className="row-note">
          {t(`role.${role}`)} · {t(`precision.${precision}`)} · {t(`basis.${basis.kind}`)}
        </span>
        {text && text !== name && <span className="row-note">{t('record.placeWords', { text })}</span>}
        <span className="row-note">{t(`how.${howKey(location)}`)}</span>
        {location.point?.uncertaintyKm && (
          <span className="row-note">{t('how.uncertainty', { km: location.point.uncertaintyKm })}</span>
        )}
        {note && <span className="row-note">{note}</span>}
        {basis.kind === 'external' && <LinkList links={basis.sources} />}
      </div>
    </li>
  );
}

/** Which sentence says how the location is drawn. */
function howKey({ role, precision, point, place }: Location) {
  if (precision === 'unlisted') return 'unlisted';
  if (role === 'service_area') return 'service';
  if (precision === 'nation' || precision === 'region' || precision === 'province') return 'area';
  if (precision === 'prefecture') return 'prefecture';
  if (precision === 'county') return 'county';
  return point || place.kind === 'point' ? 'point' : 'townAtCounty';
}

function Links({ title, links }: { readonly title: string; readonly links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <section className="places">
      <h3>{title}</h3>
      <LinkList links={links} />
    </section>
  );
}

function LinkList({ links }: { readonly links: readonly string[] }) {
  return (
    <ul className="links">
      {links.map((link) => (
        <li key={link}>
          {isWebLink(link) ? (
            <a href={link} target="_blank" rel="noreferrer noopener">
              {shortLink(link)}
            </a>
          ) : (
            link
          )}
        </li>
      ))}
    </ul>
  );
}

function shortLink(link: string): string {
  const text = link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return text.length > 46 ? `${text.slice(0, 44)}…` : text;
}
