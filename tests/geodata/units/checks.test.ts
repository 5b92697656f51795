import { describe, expect, it } from 'vitest';
import { assembleUnits } from '../../../geodata/units/assemble';
import { checkUnits } from '../../../geodata/units/checks';
import type { Unit } from '../../../src/core/unit';
import { censusInputs } from '../../support/census-inputs';

const { census, ...rest } = censusInputs();
const { units, pointBases } = assembleUnits({ census, ...rest });
const reasonsAfter = (code: string, change: Partial<Unit>) =>
  checkUnits(
    units.map((unit) => (unit.adcode === code ? { ...unit, ...change } : unit)),
    pointBases,
    census,
  ).map(({ file, line, reason }) => `${file}:${line}: ${reason}`);

describe('the checks of the units', () => {
  it('pass the census as it is: 1,409,778,724 residents, 63.89%, the scan’s 18 cities, 134 zones', () => {
    expect(checkUnits(units, pointBases, census)).toEqual([]);
  });

  it('find one resident too many, in the county’s prefecture, province and nation', () => {
    const wuhou = units.find((unit) => unit.adcode === '510107')!;
    const reasons = reasonsAfter('510107', { population: wuhou.population! + 1 });
    expect(reasons).toContain(
      'geodata/sources/census2020_counties.csv:null: residents of all counties: 1409778725, wanted 1409778724',
    );
    expect(reasons.filter((reason) => /(成都市|四川省): its counties sum to/.test(reason))).toHaveLength(2);
  });

  it('find an urban figure that leaves its share or its prefecture’s sum', () => {
    const reasons = reasonsAfter('510107', { urbanPopulation: 1_000_000 });
    expect(reasons.some((reason) => reason.includes('1000000 urban is not 100%'))).toBe(true);
    expect(reasons.some((reason) => reason.includes('urban residents of its parts'))).toBe(true);
  });

  it('find a city that passes ten million when it should not, on the communiqué basis', () => {
    const reasons = reasonsAfter('130600', { communiquePopulation: null }); // 保定 by roll-up has 11.5 million
    expect(reasons).toEqual([expect.stringContaining('cities over ten million: 重庆')]);
  });

  it('find a zone outside its prefecture, at its line', () => {
    const line = census.counties.find(({ adcode }) => adcode === '130271')!.line;
    const parent = units.find((unit) => unit.adcode === '130100')!.adcode;
    expect(reasonsAfter('130271', { parent }).join('\n')).toContain(
      `census2020_counties.csv:${line}: 河北唐山芦台经济开发区 belongs to 130100`,
    );
  });

  it('find a point in the sea of another country, a code given twice and an unknown parent', () => {
    const chengdu = units.find((unit) => unit.adcode === '510100')!;
    expect(reasonsAfter('510107', { lng: 10 }).join()).toContain('510107 is at 10');
    expect(reasonsAfter('510107', { adcode: chengdu.adcode }).join('\n')).toContain('this code is given twice');
    expect(reasonsAfter('510107', { parent: '999999' as Unit['adcode'] }).join('\n')).toContain(
      'unknown parent 999999',
    );
  });
});
