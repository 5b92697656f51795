// What the coverage bench is asked about: the real counties, and footprints invented from a fixed seed.
import { readFileSync } from 'node:fs';
import type { Adcode } from '../../src/core/adcode';
import type { ImportedPoints } from '../../src/core/coverage/supply';
import { type World, worldOf } from '../../src/core/coverage/world';
import type { Location, Precision } from '../../src/core/footprint';
import { type AtlasRecord, asRecordId } from '../../src/core/record';
import { decodeUnits } from '../../src/core/unit-table';

export const FOOTPRINTS = 1000;
export const IMPORTED = 1_000_000;

export function realWorld(): World {
  const table = decodeUnits(JSON.parse(readFileSync('public/data/units.json', 'utf8')));
  if (!table.ok) throw new Error(`units.json: ${JSON.stringify(table.error)}`);
  return worldOf(table.value.units, table.value.regions);
}

/** Four fifths known by their county or finer, the others by prefecture or province. */
export function footprints({ demand }: World): readonly AtlasRecord[] {
  const random = seeded(2022);
  const { counties } = demand.ground;
  return Array.from({ length: FOOTPRINTS }, (_, at) => {
    const place = Math.floor(random() * counties.length);
    const kind = random();
    if (kind < 0.8) return recordIn(at, counties[place]!.adcode, 'county');
    if (kind < 0.95) return recordIn(at, demand.cities[demand.cityOf[place]!]!.adcode, 'prefecture');
    return recordIn(at, demand.provinces[demand.provinceOf[place]!]!.adcode, 'province');
  });
}

function recordIn(at: number, unit: Adcode, precision: Precision): AtlasRecord {
  const location: Location = {
    role: 'site',
    precision,
    basis: { kind: 'stated' },
    place: { kind: 'unit', unit },
    text: '',
    count: null,
    note: null,
    point: null,
  };
  return { ...EMPTY, id: asRecordId(`bench-${at}`)!, locations: [location] };
}

const EMPTY: Omit<AtlasRecord, 'id' | 'locations'> = {
  kind: 'custom',
  name: '',
  nameEn: '',
  section: '',
  organisations: [],
  themes: [],
  start: null,
  end: null,
  figures: [],
  links: [],
  quotes: [],
  sources: [],
  parent: null,
  batch: null,
  note: null,
};

/** Scattered up to about 50 km round county points, as a list of addresses would be. */
export function imported({ demand }: World): ImportedPoints {
  const random = seeded(2023);
  const { counties } = demand.ground;
  const county = Int32Array.from({ length: IMPORTED }, () => Math.floor(random() * counties.length));
  return {
    lng: Float64Array.from(county, (at) => counties[at]!.lng + random() - 0.5),
    lat: Float64Array.from(county, (at) => counties[at]!.lat + random() - 0.5),
    county,
  };
}

/** Numerical Recipes' linear congruence: the same footprints on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
