import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/core/gazetteer/gazetteer';
import { unitsCalled } from '../../../src/core/gazetteer/search-units';
import { loadGazetteer, loadGazetteerFile } from '../../../tools/load-gazetteer';
import { isWithin, shippedGazetteer, unitOf } from '../../support/gazetteer';

const gazetteer = shippedGazetteer();

function codesCalled(name: string): string[] {
  return unitsCalled(gazetteer, name)
    .map((unit) => gazetteer.codes[unit]!)
    .sort();
}

describe('the gazetteer', () => {
  it('holds every town of the official list of 2023 under its county', () => {
    expect(loadGazetteerFile().towns.length).toBe(41_341);
    for (const { adcode } of loadGazetteerFile().towns) {
      const county = gazetteer.codes[gazetteer.parents[unitOf(adcode)]!]!;
      expect(county === '620200' ? '620201' : county).toBe(adcode.slice(0, 6));
    }
  });

  it('has parents before children, so that every path ends at the nation', () => {
    for (let unit = 1; unit < gazetteer.size; unit++) expect(gazetteer.parents[unit]!).toBeLessThan(unit);
  });

  it('knows the state of 2023 and leads to the unit of end 2020 that contains it', () => {
    const atlasUnitOf = (code: string) => gazetteer.atlasUnits[unitOf(code)];
    expect(gazetteer.names[unitOf('450181')]).toBe('横州市');
    expect(atlasUnitOf('450181')).toBe('450127');
    expect(atlasUnitOf('330113')).toBe('330110');
    expect(atlasUnitOf('330114')).toBe('330100');
    expect(atlasUnitOf('510107005')).toBe('510107');
    expect(gazetteer.indexes.has('450127')).toBe(false);
  });

  it('finds units by former names: 襄樊, 江干区, 下城区, 横县, 闸北区, 宣武区', () => {
    expect(codesCalled('襄樊')).toEqual(['420600']);
    expect(codesCalled('江干区')).toEqual(['330102']);
    expect(codesCalled('下城区')).toEqual(['330105']);
    expect(codesCalled('横县')).toEqual(['450181']);
    expect(codesCalled('闸北区')).toEqual(['310106']);
    expect(codesCalled('宣武区')).toEqual(['110102']);
  });

  it('knows four 鼓楼区 and three 海南', () => {
    expect(codesCalled('鼓楼区')).toEqual(['320106', '320302', '350102', '410204']);
    expect(codesCalled('海南').filter((code) => code.length === 6)).toEqual(['150303', '460000', '632500']);
  });

  it('has a position for the towns that have one, and none for the others', () => {
    const located = Array.from({ length: gazetteer.size }, (_, unit) => unit).filter(
      (unit) => gazetteer.levels[unit] === 4 && !Number.isNaN(gazetteer.lng[unit]!),
    );
    expect(located.length).toBeGreaterThan(11_800);
    expect(gazetteer.lng[unitOf('110101002')] ?? Number.NaN).toSatisfy((lng: number) => Number.isNaN(lng) || lng > 73);
  });

  it('tells what lies in what', () => {
    expect(isWithin('510000', '510107005')).toBe(true);
    expect(isWithin('510107', '510107')).toBe(true);
    expect(isWithin('510107005', '510107')).toBe(false);
    expect(contains(gazetteer, unitOf('440000'), unitOf('510100'))).toBe(false);
  });

  it('leaves the towns out when asked to', () => {
    const small = loadGazetteer('county');
    expect(small.size).toBeLessThan(4_500);
    expect(small.indexes.has('510107005')).toBe(false);
  });
});
