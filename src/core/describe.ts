// A record's places in words, for lists and panels: as precise as the footprint, in the user's language.
import { type Adcode, NATION } from './adcode';
import type { Facet } from './filter';
import { type Location, PRECISIONS } from './footprint';
import { formatFigure, type Lang } from './format';
import { type Ground, lineage } from './ground';
import { type Translate, termKey } from './message';
import type { AtlasRecord } from './record';
import { unreachable } from './unreachable';

/** The finest location; among equals a place before a service area, then the first in the record. */
export function bestLocation(record: AtlasRecord): Location | null {
  const [best] = record.locations
    .map((location, at) => ({ location, at, rank: PRECISIONS.indexOf(location.precision) }))
    .sort((a, b) => a.rank - b.rank || service(a.location) - service(b.location) || a.at - b.at);
  return best?.location ?? null;
}

function service(location: Location): number {
  return location.role === 'service_area' ? 1 : 0;
}

export function nameOf(record: AtlasRecord, lang: Lang): string {
  return lang !== 'en' ? record.name : record.nameEn;
}

/** 成都市武侯区 / Wuhou, Chengdu; below the county the source's own words follow. Empty without units. */
export function unitName(code: Adcode, ground: Ground, lang: Lang): string {
  const units = lineage(code, ground.unitsByCode).flatMap((one) => ground.unitsByCode.get(one) ?? []);
  const named = units.filter((unit) => unit.adcode !== NATION);
  const [finest, parent] = named;
  if (!finest) return '';
  if (lang === 'en') return parent ? `${finest.nameEn}, ${parent.nameEn}` : finest.nameEn;
  const isDeep = finest.level === 'county' && parent;
  return isDeep ? `${parent.name}${finest.name}` : finest.name;
}

/** Where a location is, in one phrase. */
export function placeName(location: Location, ground: Ground | null, t: Translate, lang: Lang): string {
  const { place, precision } = location;
  switch (place.kind) {
    case 'unlisted':
      return countText(location, t, lang) || t('precision.unlisted');
    case 'region': {
      const region = ground?.regionsById.get(place.region);
      return (lang !== 'en' ? region?.name : region?.nameEn) ?? location.text;
    }
    case 'point':
      return location.text || `${place.lng.toFixed(3)}, ${place.lat.toFixed(3)}`;
    case 'unit':
      if (precision === 'nation' || place.unit === NATION) return t('precision.nation');
      if (precision === 'town' || precision === 'community') return location.text;
      return (ground && unitName(place.unit, ground, lang)) || location.text;
    default:
      return unreachable(place);
  }
}

/** 案例 · 街道级 · 成都市武侯区玉林街道. */
export function recordNote(
  record: AtlasRecord,
  location: Location | null,
  ground: Ground | null,
  t: Translate,
  lang: Lang,
): string {
  const kind = record.batch ? `${t(`kind.${record.kind}`)} ${t(`batch.${record.batch}`)}` : t(`kind.${record.kind}`);
  if (!location) return kind;
  const role = location.role === 'office' || location.role === 'service_area' ? `${t(`role.${location.role}`)} ` : '';
  const place = placeName(location, ground, t, lang);
  const precision = t(`precision.${location.precision}`);
  return [kind, `${role}${precision}`, place === precision ? '' : place].filter(Boolean).join(' · ');
}

/** 88 个城市, 超过 60 个: the count that the source states for a location, or nothing. */
export function countText({ count }: Location, t: Translate, lang: Lang): string {
  if (!count) return '';
  if (count.value === 0) return t('place.allListed');
  return t('place.unlistedCount', { figure: countFigure(count, t, lang) });
}

/** 60 个社区基金 / 60 community funds; a unit that we have no English for stays in the source's words. */
export function countFigure(count: NonNullable<Location['count']>, t: Translate, lang: Lang): string {
  const figure = formatFigure(count.value, count.unit, count.qualifier, lang);
  if (lang !== 'en') return figure;
  const key = termKey('counted', count.unit);
  return `${figure} ${key ? t(key) : count.unit}`;
}

const TERMS_OF: Readonly<Record<Facet, string>> = {
  kinds: 'kind',
  themes: 'theme',
  organisations: '',
  precisions: 'precision',
  batches: 'batch',
};

/** A value of a filter: a term's words; an organisation, and a word that an imported set brought, as its source calls it. */
export function facetValueText(facet: Facet, value: string, t: Translate): string {
  const key = termKey(TERMS_OF[facet], value);
  return key ? t(key) : value;
}
