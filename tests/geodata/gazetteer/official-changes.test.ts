import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OFFICIAL_FILES, readOfficial } from '../../../geodata/gazetteer/official';
import { CHANGE_FILES, readChanges } from '../../../geodata/gazetteer/official-changes';
import { loadUnits } from '../../../tools/load-gazetteer';

const read = (path: string) => readFileSync(path, 'utf8');
const texts = {
  official: read(CHANGE_FILES.official),
  historic: read(CHANGE_FILES.historic),
  changes: read(CHANGE_FILES.changes),
};
const units = loadUnits();
const counties = readOfficial(read(OFFICIAL_FILES.counties));

describe('the way from the units of 2020 to the list of 2023', () => {
  it('explains every county of the list', () => {
    expect(readChanges(texts, units, counties).faults).toEqual([]);
  });

  it('leads 横县 to 横州市 and keeps what contains 临平区 and 钱塘区', () => {
    const { recoded, changed } = readChanges(texts, units, counties);
    expect(recoded).toContainEqual(['450127', '450181']);
    const atlasUnitOf = (code: string) => changed.find(({ adcode }) => adcode === code)?.atlasUnit;
    expect(atlasUnitOf('330113')).toBe('330110');
    expect(atlasUnitOf('330114')).toBe('330100');
  });

  it('has former names from the changes since 2018 and from before', () => {
    const { former } = readChanges(texts, units, counties);
    expect(former).toContainEqual(['江干区', '330102']);
    expect(former).toContainEqual(['襄樊市', '420600']);
  });

  it('names the line of a former name without a source, and a county that nothing explains', () => {
    const bad = { ...texts, historic: 'name,adcode,until,source\n某市,420600,2010,\n' };
    expect(readChanges(bad, units, counties).faults).toEqual([
      expect.objectContaining({ file: CHANGE_FILES.historic, line: 2 }),
    ]);
    const more = [...counties, { code: '990101', name: '无名区' }];
    expect(readChanges(texts, units, more).faults).toEqual([
      expect.objectContaining({ reason: 'does not explain 990101 无名区' }),
    ]);
  });
});
