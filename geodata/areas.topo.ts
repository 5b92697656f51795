// Builds provinces, prefectures and districts from the area sources: one shared topology each, so that neighbours leave no sliver.
import { readWorld, WORLD_FILE } from './areas/dashes';
import { dissolve } from './areas/dissolve';
import { encodeTopoJson } from './areas/encode';
import { type AreaLevel, LEVELS } from './areas/levels';
import { type OutlineGroup, outlineObjects } from './areas/outlines';
import { type Published, publishAreas } from './areas/publish';
import { type AreaUnit, readDiaoyu, readGridUnits, readTaiwan, toWgs84 } from './areas/units';
import type { Fault, Step, StepResult } from './step';

export const areasStep: Step = {
  name: 'areas',
  gzipBudget: Object.fromEntries(LEVELS.map(({ file, gzipBudget }) => [file, gzipBudget])),
  build(read): StepResult {
    const units = [...toWgs84(readGridUnits(read)), ...readTaiwan(read)];
    const outlines = (level: AreaLevel, firstArc: number) => islandsAndDashes(read, units, level, firstArc);
    const built = LEVELS.map((level) => ({ level, ...publishLevel(units, level) }));
    return {
      outputs: new Map(built.map(({ level, ...published }) => [level.file, textOf(level, published, outlines)])),
      faults: built.flatMap(({ level, ...published }) => faultsOf(level, published)),
    };
  },
};

function publishLevel(units: readonly AreaUnit[], level: AreaLevel): Published {
  const dissolved = dissolve(units, level.codeOf);
  return publishAreas(dissolved, ({ adcode, name }) => level.propertiesOf(adcode, name), level.tolerance, level.grid);
}

type Outlines = (level: AreaLevel, firstArc: number) => ReturnType<typeof outlineObjects>;

function textOf(level: AreaLevel, { areas, arcs }: Published, outlines: Outlines): string {
  if (level.object !== 'provinces') return encodeTopoJson({ [level.object]: areas }, arcs, level.grid);
  const { islands, dashes, arcs: more } = outlines(level, arcs.length);
  return encodeTopoJson({ provinces: areas, islands, dashes }, [...arcs, ...more], level.grid);
}

/** 三沙 from the areas themselves; 钓鱼岛, 赤尾屿 and 东沙岛 as their sources outline them. */
function islandsAndDashes(
  read: (path: string) => Buffer,
  units: readonly AreaUnit[],
  level: AreaLevel,
  firstArc: number,
) {
  const world = readWorld(read(WORLD_FILE).toString('utf8'));
  const sansha = units.find(({ adcode }) => adcode === '460300')!;
  const groups: OutlineGroup[] = [
    { properties: { adcode: '440000', name: '东沙岛' }, rings: [world.dongsha] },
    { properties: { adcode: '460300', province: '460000' }, rings: sansha.polygons.map((rings) => rings[0]!) },
    {
      properties: { adcode: '710000', name: '钓鱼岛及其附属岛屿' },
      rings: [...readDiaoyu(read).map((rings) => rings[0]!), world.chiwei],
    },
  ];
  return outlineObjects(groups, world, level.grid, firstArc);
}

function faultsOf(level: AreaLevel, { areas }: Published): Fault[] {
  const file = `public/data/${level.file}`;
  const fault = (reason: string): Fault => ({ file, line: null, reason });
  const empty = areas
    .filter((area) => area.arcs.length === 0)
    .map(({ properties }) => fault(`${properties.adcode} has no area left`));
  const count = areas.length === level.expected ? [] : [fault(`${areas.length} units, expected ${level.expected}`)];
  return [...count, ...empty];
}
