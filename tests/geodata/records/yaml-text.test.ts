import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../geodata/records/yaml-text';

const TEXT = `# a remark
- id: a
  quotes:
    - lines: [1, 2]
      text: 一
    - lines: [3, 4]
      text: 二
- id: b
  locations:
    - { role: site, text: 三 }
`;

describe('a list of records in YAML', () => {
  it('gives each entry with its plain value', () => {
    const { entries, faults } = readEntries('a.yaml', TEXT);
    expect(faults).toEqual([]);
    expect(entries.map(({ value }) => value)).toEqual([
      {
        id: 'a',
        quotes: [
          { lines: [1, 2], text: '一' },
          { lines: [3, 4], text: '二' },
        ],
      },
      { id: 'b', locations: [{ role: 'site', text: '三' }] },
    ]);
  });

  it('knows the line of any part, and of the nearest part that is written', () => {
    const [a, b] = readEntries('a.yaml', TEXT).entries;
    expect(a!.lineOf([])).toBe(2);
    expect(a!.lineOf(['quotes', 1])).toBe(6);
    expect(a!.lineOf(['quotes', 1, 'text'])).toBe(7);
    expect(b!.lineOf(['id'])).toBe(8);
    expect(b!.lineOf(['locations', 0, 'precision'])).toBe(10);
    expect(b!.lineOf(['start'])).toBe(8);
  });

  it('names the line of a mistake in the YAML itself', () => {
    const { entries, faults } = readEntries('a.yaml', '- id: a\n  id: b\n- [\n');
    expect(entries).toEqual([]);
    expect(faults[0]).toMatchObject({ file: 'a.yaml', line: 2 });
  });

  it('wants a list', () => {
    expect(readEntries('a.yaml', 'id: a\n').faults).toEqual([
      { file: 'a.yaml', line: 1, reason: 'wanted a list of records' },
    ]);
    expect(readEntries('a.yaml', '').faults).toHaveLength(1);
  });
});
