// All units of the sources as two partitions (Taiwan lies apart, in its own datum), dissolved at any level into degrees.
import { provinceCode, UNCOUNTED } from './codes';
import { readCuts } from './cuts';
import { gridToWgs84 } from './datum';
import { dissolve, type Partition, partition } from './dissolve';
import type { GridPoint, GridPolygon } from './echarts';
import { type AreaUnit, type GridUnit, readGridUnits, readTaiwanUnits, TAIWAN_PER_DEGREE } from './units';

export interface Country {
  /** Names that the sources give to units without a census row: districts of Hong Kong and Macau, counties of Taiwan. */
  readonly names: ReadonlyMap<string, string>;
  /** Prefectures whose border runs in part where we cut, not where a source draws it. */
  readonly sketched: ReadonlySet<string>;
  /** Published units of a level, sorted by code; `codeOf` gives null for units that have no part in it. */
  at(codeOf: (adcode: string) => string | null): AreaUnit[];
}

/** Crossings are rounded to a sixteenth of a grid step, about 6 m. */
const PARTS_PER_STEP = 16;
/** Gaps that the sources leave between neighbours are up to 23 grid steps (2 km) wide; none of them is water. */
const GAP_STEPS = 30;

export function readCountry(read: (path: string) => Buffer): Country {
  const drawn = readGridUnits(read);
  const cuts = readCuts(read);
  const mainland = [...drawn, ...cuts.map(({ to, name, cell }) => ({ adcode: to, name, polygons: [[cell]] }))];
  const cutFrom = new Map(
    cuts.map(({ from }, i) => [drawn.length + i, drawn.findIndex(({ adcode }) => adcode === from)]),
  );
  const taiwan = readTaiwanUnits(read);
  const fine = mainland.map(({ polygons }) => polygons.map((rings) => rings.map((ring) => ring.map(toParts))));
  const mainlandParts = partition(fine, GAP_STEPS * PARTS_PER_STEP, cutFrom);
  const taiwanParts = partition(
    taiwan.map(({ polygons }) => polygons),
    0,
  );
  const mainlandDegrees = remembered((point) => gridToWgs84(point, PARTS_PER_STEP));
  return {
    names: new Map([...mainland, ...taiwan].filter(isUncounted).map(({ adcode, name }) => [adcode, name])),
    sketched: new Set(cuts.flatMap(({ from, to }) => [from, to])),
    at: (codeOf) =>
      [
        ...dissolved(mainlandParts, mainland, codeOf, mainlandDegrees),
        ...dissolved(taiwanParts, taiwan, codeOf, ([x, y]) => [x / TAIWAN_PER_DEGREE, y / TAIWAN_PER_DEGREE]),
      ].sort((a, b) => (a.adcode < b.adcode ? -1 : 1)),
  };
}

function dissolved(
  parts: Partition,
  units: readonly GridUnit[],
  codeOf: (adcode: string) => string | null,
  toDegrees: (point: GridPoint) => [number, number],
): AreaUnit[] {
  const groups = dissolve(parts, (unit) => codeOf(units[unit]!.adcode));
  return [...groups].map(([adcode, polygons]) => ({ adcode, polygons: inDegrees(polygons, toDegrees) }));
}

function inDegrees(
  polygons: readonly GridPolygon[],
  toDegrees: (point: GridPoint) => [number, number],
): [number, number][][][] {
  return polygons.map((rings) => rings.map((ring) => ring.map(toDegrees)));
}

/** Every border is asked for on both sides and at each level; the datum shift is the dear part. */
function remembered(toDegrees: (point: GridPoint) => [number, number]): (point: GridPoint) => [number, number] {
  const known = new Map<number, [number, number]>();
  return (point) => {
    const key = point[0] * 2 ** 24 + point[1];
    const degrees = known.get(key) ?? toDegrees(point);
    known.set(key, degrees);
    return degrees;
  };
}

function isUncounted({ adcode }: GridUnit): boolean {
  return provinceCode(adcode) in UNCOUNTED;
}

function toParts([x, y]: GridPoint): GridPoint {
  return [x * PARTS_PER_STEP, y * PARTS_PER_STEP];
}
