// Joins source units into published ones.
import type { Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { AreaUnit } from './units';

/** Units of one code become one; inner borders vanish. Sorted by code. */
export function dissolve(units: readonly AreaUnit[], codeOf: (adcode: string) => string | null): AreaUnit[] {
  const groups = new Map<string, AreaUnit[]>();
  for (const unit of units) {
    const code = codeOf(unit.adcode);
    if (code !== null) groups.set(code, [...(groups.get(code) ?? []), unit]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([adcode, members]) => {
      if (members.length === 1) return { ...members[0]!, adcode };
      const topo = topology(
        Object.fromEntries(
          members.map((m, i) => [i, { type: 'MultiPolygon', coordinates: m.polygons as never }]),
        ) as never,
      );
      const merged = merge(topo as never, Object.values(topo.objects) as never) as unknown as {
        coordinates: Polygon['coordinates'][];
      };
      return { adcode, name: null, polygons: merged.coordinates };
    });
}
