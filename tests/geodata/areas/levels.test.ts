import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../geodata/areas/levels';

describe('LEVELS', () => {
  it('publishes 34 provinces, 388 prefectures and 112 districts within the sizes of the issue', () => {
    expect(LEVELS.map(({ object, expected }) => [object, expected])).toEqual([
      ['provinces', 34],
      ['prefectures', 388],
      ['districts', 112],
    ]);
    expect(LEVELS.map(({ gzipBudget }) => gzipBudget)).toEqual([24_000, 131_000, 46_000]);
  });

  it('sends 西城区 to all three levels and 成都 to two', () => {
    const codes = (adcode: string) => LEVELS.map(({ codeOf }) => codeOf(adcode));
    expect(codes('110102')).toEqual(['110000', '110000', '110102']);
    expect(codes('510100')).toEqual(['510000', '510100', null]);
  });

  it('names what the census does not name, and marks a sketched border', () => {
    const [provinces, prefectures] = LEVELS;
    expect(provinces!.propertiesOf('710000', undefined, false)).toEqual({ adcode: '710000', name: '台湾省' });
    expect(prefectures!.propertiesOf('510100', undefined, true)).toEqual({
      adcode: '510100',
      province: '510000',
      approximate: true,
    });
  });
});
