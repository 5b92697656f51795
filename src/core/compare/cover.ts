// Who of a place's residents has a record within X km, between what the sources prove and what they allow. The distances
// are those of the gaps answer, by county of the ground, so that moving X measures nothing again.

import type { ResidentBasis } from '../coverage/demand';
import type { CountyColumns } from '../coverage/gaps';
import type { Ends } from '../coverage/summary';
import type { Ground } from '../ground';

export interface Cover {
  /** Residents of the counties with a figure. */
  readonly total: number;
  readonly reached: Ends<number>;
  /** 0–1; null where nobody is counted. */
  readonly share: Ends<number> | null;
}

/** Where the distances stand that the cover of a place comes from. */
export type CoverStanding =
  | { readonly kind: 'ready'; readonly km: CountyColumns['km'] }
  | { readonly kind: 'waiting' | 'empty' | 'failed' };

export function coverOf(
  counties: Uint32Array,
  km: CountyColumns['km'],
  radiusKm: number,
  basis: ResidentBasis,
  ground: Ground,
): Cover {
  let [total, certain, possible] = [0, 0, 0];
  for (const county of counties) {
    const unit = ground.counties[county]!;
    const residents = Math.round((basis === 'urban' ? unit.urbanPopulation : unit.population) ?? 0);
    total += residents;
    if (km.certain[county]! <= radiusKm) certain += residents;
    if (km.possible[county]! <= radiusKm) possible += residents;
  }
  const share = total > 0 ? { certain: certain / total, possible: possible / total } : null;
  return { total, reached: { certain, possible }, share };
}
