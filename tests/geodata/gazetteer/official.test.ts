import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OFFICIAL_FILES, readOfficial, readTaiwan } from '../../../geodata/gazetteer/official';

describe('the official list', () => {
  it('is read by code, without its placeholders', () => {
    const csv =
      'code,name,cityCode\n1101,"市辖区",11\n110102,"西城区",1101\n110101,"东城区",1101\n4290,"省直辖县级行政区划",42\n';
    expect(readOfficial(csv)).toEqual([
      { code: '110101', name: '东城区' },
      { code: '110102', name: '西城区' },
    ]);
  });

  it('has 2,978 counties and 41,341 towns in 2023', () => {
    const rows = (file: string) => readOfficial(readFileSync(file, 'utf8')).length;
    expect(rows(OFFICIAL_FILES.counties)).toBe(2978);
    expect(rows(OFFICIAL_FILES.towns)).toBe(41_341);
  });

  it('gives the twelve districts of 台北', () => {
    const taiwan = readTaiwan(readFileSync(OFFICIAL_FILES.taiwan, 'utf8'));
    expect(taiwan.get('台北市')).toHaveLength(12);
    expect(taiwan.size).toBe(20);
  });
});
