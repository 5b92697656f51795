// Builds provinces, prefectures and districts from the area sources: one shared topology each, so that neighbours leave no sliver.
import { interiorPoint } from '../src/core/areas';
import { type Country, readCountry } from './areas/country';
import { readWorld, WORLD_FILE, type WorldOutlines } from './areas/dashes';
import { encodeTopoJson, type Grid, type GridArc } from './areas/encode';
import { type AreaLevel, LEVELS } from './areas/levels';
import { type OutlineGroup, type OutlineObjects, outlineObjects } from './areas/outlines';
import { type Published, publishAreas } from './areas/publish';
import { type AreaObject, positionsOf, ringsOf } from './areas/topology';
import { readDiaoyu } from './areas/units';
import type { Fault, Step, StepResult } from './step';

export const areasStep: Step = {
  name: 'areas',
  gzipBudget: Object.fromEntries(LEVELS.map(({ file, gzipBudget }) => [file, gzipBudget])),
  build(read): StepResult {
    const country = readCountry(read);
    const outlines = islandGroups(read, country);
    const world = readWorld(read(WORLD_FILE).toString('utf8'));
    const built = LEVELS.map((level) => ({ level, published: publishLevel(country, level) }));
    return {
      outputs: new Map(built.map(({ level, published }) => [level.file, textOf(level, published, outlines, world)])),
      faults: built.flatMap(({ level, published }) => faultsOf(level, published)),
    };
  },
};

function publishLevel(country: Country, { codeOf, propertiesOf, tolerance, grid }: AreaLevel): Published {
  const properties = (adcode: string) => propertiesOf(adcode, country.names.get(adcode), country.sketched.has(adcode));
  return publishAreas(country.at(codeOf), properties, tolerance, grid);
}

function textOf(
  level: AreaLevel,
  { areas, arcs }: Published,
  groups: readonly OutlineGroup[],
  world: WorldOutlines,
): string {
  if (level.object !== 'provinces') return encodeTopoJson({ [level.object]: areas }, arcs, level.grid);
  const { islands, dashes, arcs: more }: OutlineObjects = outlineObjects(groups, world.dashes, level.grid, arcs.length);
  const provinces = areas.map((area) => withLabel(area, arcs, level.grid));
  return encodeTopoJson({ provinces, islands, dashes }, [...arcs, ...more], level.grid);
}

/** Looked for here, since it takes milliseconds in each: the page has it with the file. */
function withLabel(area: AreaObject, arcs: readonly GridArc[], { step, west, south }: Grid): AreaObject {
  const degrees = ([x, y]: readonly number[]) => [west + x! * step, south + y! * step];
  const coordinates = ringsOf(area).map((rings) => rings.map((ring) => positionsOf(arcs, ring).map(degrees)));
  const [lng, lat] = interiorPoint({ type: 'MultiPolygon', coordinates });
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return { ...area, properties: { ...area.properties, label: [rounded(lng), rounded(lat)] } };
}

/** 三沙 from the areas themselves; 钓鱼岛, 赤尾屿 and 东沙岛 as their sources outline them. */
function islandGroups(read: (path: string) => Buffer, country: Country): OutlineGroup[] {
  const world = readWorld(read(WORLD_FILE).toString('utf8'));
  const sansha = country.at((adcode) => (adcode === '460300' ? adcode : null))[0];
  const diaoyu = [...readDiaoyu(read).map((rings) => rings[0]!), world.chiwei];
  return [
    { properties: { adcode: '440000', name: '东沙岛' }, rings: [world.dongsha] },
    { properties: { adcode: '460300', province: '460000' }, rings: (sansha?.polygons ?? []).map((rings) => rings[0]!) },
    { properties: { adcode: '710000', name: '钓鱼岛及其附属岛屿' }, rings: diaoyu },
  ];
}

function faultsOf(level: AreaLevel, { areas, crossings }: Published): Fault[] {
  const fault = (reason: string): Fault => ({ file: `public/data/${level.file}`, line: null, reason });
  const empty = areas
    .filter(({ arcs }) => arcs.length === 0)
    .map(({ properties }) => fault(`${properties.adcode} has no area left`));
  const count = areas.length === level.expected ? [] : [fault(`${areas.length} units, expected ${level.expected}`)];
  const crossed = crossings.length === 0 ? [] : [fault(`${crossings.length} borders cross another or themselves`)];
  return [...count, ...empty, ...crossed];
}
