// Whether a location's precision, place and code agree: a county code is six digits, a community's twelve, and what is
// only counted is never placed.
import type { Adcode } from './adcode';
import { NATION } from './adcode';
import type { Location, Precision } from './footprint';
import { unreachable } from './unreachable';

/** Plain words for what does not fit, or null when all agrees. */
export function locationFault({ precision, place, point }: Omit<Location, 'basis' | 'role'>): string | null {
  if (point !== null && precision !== 'town' && precision !== 'community')
    return `only a town or a community carries a point beside its unit, not precision ${precision}`;
  switch (precision) {
    case 'unlisted':
      return place.kind === 'unlisted' ? null : 'precision unlisted wants a place of kind unlisted';
    case 'region':
      return place.kind === 'region' ? null : 'precision region wants a place of kind region';
    case 'point':
      return place.kind === 'point' ? null : 'precision point wants a place of kind point';
    default:
      if (place.kind !== 'unit') return `precision ${precision} wants a place of kind unit`;
      return fitsLevel(place.unit, precision) ? null : `${place.unit} is not the code of a ${precision}`;
  }
}

const MUNICIPALITIES = new Set(['11', '12', '31', '50']);
const SPECIAL_REGIONS = new Set(['81', '82']);
/** 东莞, 中山, 儋州, 嘉峪关: prefectures without counties, so that they are their own county. */
const OWN_COUNTY = new Set(['441900', '442000', '460400', '620200']);

/** Whether a code can be a unit of this level. A municipality or special region is a province and a prefecture. */
function fitsLevel(code: Adcode, precision: Exclude<Precision, 'unlisted' | 'region' | 'point'>): boolean {
  const isProvince = /^\d{2}0000$/.test(code) && code !== NATION;
  switch (precision) {
    case 'nation':
      return code === NATION;
    case 'province':
      return isProvince;
    case 'prefecture':
      if (isProvince) return MUNICIPALITIES.has(code.slice(0, 2)) || SPECIAL_REGIONS.has(code.slice(0, 2));
      return /^\d{4}00$/.test(code) && code !== NATION;
    case 'county':
      return code.length === 6 && (!code.endsWith('00') || OWN_COUNTY.has(code));
    case 'town':
      return code.length === 9;
    case 'community':
      return code.length === 12;
    default:
      return unreachable(precision);
  }
}
