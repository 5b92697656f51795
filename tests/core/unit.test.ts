import { describe, expect, it } from 'vitest';
import { provinceOf } from '../../src/core/adcode';
import { UNIT_LEVELS } from '../../src/core/unit';
import { shippedUnits } from '../support/shipped-units';

const { units } = shippedUnits();
const byCode = new Map(units.map((unit) => [unit.adcode, unit]));

describe('a unit', () => {
  it('stands below its parent, from nation to county', () => {
    for (const unit of units) {
      if (unit.parent === null) continue;
      const parent = byCode.get(unit.parent)!;
      expect(UNIT_LEVELS.indexOf(parent.level), unit.name).toBeLessThan(UNIT_LEVELS.indexOf(unit.level));
    }
    expect(units.filter((unit) => unit.parent === null).map((unit) => unit.name)).toEqual(['全国']);
  });

  it('has a code that begins with its province, 三沙 and Taiwan’s counties included', () => {
    for (const unit of units) {
      if (unit.level === 'nation' || unit.level === 'province') continue;
      let above = unit;
      while (above.level !== 'province') above = byCode.get(above.parent!)!;
      expect(provinceOf(unit.adcode), unit.name).toBe(above.adcode);
    }
  });

  it('is a city and a province at once for the four municipalities', () => {
    expect(units.filter((unit) => unit.level === 'province' && unit.isCity).map((unit) => unit.shortName)).toEqual([
      '北京',
      '天津',
      '上海',
      '重庆',
    ]);
  });

  it('is a prefecture and a census leaf at once for 东莞, 中山, 儋州, 嘉峪关 and 30 counties under their province', () => {
    const both = units.filter((unit) => unit.level === 'prefecture' && unit.isLeaf);
    expect(both.filter((unit) => unit.adcode.endsWith('00')).map((unit) => unit.shortName)).toEqual([
      '东莞',
      '中山',
      '儋州',
      '嘉峪关',
    ]);
    expect(both.length).toBe(34);
  });

  it('has residents on the communiqué basis only where that differs: 石家庄, 保定, 西安, 咸阳', () => {
    const differing = units.filter((unit) => unit.communiquePopulation !== null);
    expect(differing.map((unit) => unit.shortName)).toEqual(['石家庄', '保定', '西安', '咸阳']);
    expect(differing.every((unit) => unit.communiquePopulation !== unit.population)).toBe(true);
  });
});
