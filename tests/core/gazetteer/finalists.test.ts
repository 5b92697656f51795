import { describe, expect, it } from 'vitest';
import { finalists, onePerUnit, townsOver, withDoubts } from '../../../src/core/gazetteer/finalists';
import { type Reading, readingsOf } from '../../../src/core/gazetteer/readings';
import { mentionsIn, shippedGazetteer } from '../../support/gazetteer';

const gazetteer = shippedGazetteer();

function codesOf(readings: readonly Reading[]): string[] {
  return readings.map(({ unit }) => gazetteer.codes[unit]!);
}

function read(text: string) {
  const found = mentionsIn(text);
  const readings = readingsOf(gazetteer, found);
  const weak = readings.filter(({ isWeak }) => isWeak);
  return {
    found,
    weak,
    best: finalists(
      gazetteer,
      found,
      readings.filter(({ isWeak }) => !isWeak),
    ),
  };
}

describe('the readings that stay in the running', () => {
  it('are those that explain most', () => {
    expect(codesOf(read('吉林省朝阳区').best)).toEqual(['220104']);
    expect(codesOf(read('鼓楼区').best).toSorted()).toEqual(['320106', '320302', '350102', '410204']);
  });

  it('are nearest to an official name: 古县 is the county, not 古县乡', () => {
    expect(codesOf(read('古县').best)).toEqual(['141025']);
  });

  it('are one for each unit', () => {
    const { best } = read('四川省成都市武侯区');
    expect(codesOf(onePerUnit([...best, ...best]))).toEqual(['510107']);
  });
});

describe('doubts', () => {
  it('are towns of the name of a county that nothing stands beside, and none once something inside it follows', () => {
    const lone = read('寄往龙门');
    expect(townsOver(gazetteer, lone.found, lone.best).length).toBeGreaterThan(5);
    const beside = read('寄往广东龙门');
    expect(townsOver(gazetteer, beside.found, beside.best)).toEqual([]);
  });

  it('are weak readings that explain as much of the same words: a farm of one word beside 宝山 + 农场', () => {
    const { found, best, weak } = read('黑龙江省宝山农场');
    expect(codesOf(best)).toEqual(['230506008']);
    expect(codesOf(withDoubts(gazetteer, found, best, weak))).toContain('230826501');
  });
});
