import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCsv, readCensus } from '../../../geodata/units/census';

const top = resolve(import.meta.dirname, '../../..');
const census = readCensus((path) => readFileSync(resolve(top, path)));

describe('the census tables', () => {
  it('hold 2,990 county rows, 134 of them development zones', () => {
    expect(census.counties.length).toBe(2990);
    expect(census.counties.filter(({ kind }) => kind === 'development_zone').length).toBe(134);
  });

  it('remember the line of each row, so that a fault can name it', () => {
    const lines = readFileSync(resolve(top, 'geodata/sources/census2020_counties.csv'), 'utf8').split('\n');
    for (const { line, adcode } of census.counties) expect(lines[line - 1]!.startsWith(`${adcode},`)).toBe(true);
  });

  it('give no figure for 金门, which this census did not count', () => {
    expect(census.counties.find(({ name }) => name === '金门县')).toMatchObject({
      population: null,
      urbanSharePct: null,
    });
  });

  it('give 成都 20,937,757 residents and no second basis, 保定 one', () => {
    const city = (name: string) => census.prefectures.find((row) => row.name === name);
    expect(city('成都市')).toMatchObject({ population: 20_937_757, communiquePopulation: null });
    expect(city('保定市')).toMatchObject({ communiquePopulation: 9_242_610 });
  });

  it('have a point for all but 15 counties, six of which stand at their seat', () => {
    expect(census.points.filter(({ lng }) => lng === null).length).toBe(15);
    expect(census.seats.length).toBe(6);
  });
});

describe('a small table', () => {
  it('keeps quoted commas and passes over empty lines', () => {
    const rows = parseCsv('a,b\n1,"x, y"\n\n3,z\n');
    expect(rows.map(({ line, cell }) => [line, cell('a'), cell('b'), cell('none')])).toEqual([
      [2, '1', 'x, y', ''],
      [4, '3', 'z', ''],
    ]);
  });

  it('names the line of a row with too many cells', () => {
    expect(() => parseCsv('a,b\n1,2\n1,2,3\n')).toThrow('line 3');
  });
});
