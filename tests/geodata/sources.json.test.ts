import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../geodata/sources';
import { sourcesText } from '../../geodata/sources.json';
import { readBuilt } from '../support/census-inputs';

describe('the list of sources on the screen', () => {
  it('is the list of sources of the build', () => {
    const { format, sources } = JSON.parse(readBuilt('sources.json'));
    expect(format).toBe(1);
    expect(sources.map(({ id }: { id: string }) => id)).toEqual(SOURCES.map(({ id }) => id));
  });

  it('gives title, address, licence and date, but no path of ours', () => {
    const text = sourcesText([
      { id: 'a', title: '甲', titleEn: 'A', address: 'https://a.example', licence: 'MIT', taken: '2026', files: [] },
    ]);
    expect(JSON.parse(text).sources).toEqual([
      { id: 'a', title: '甲', titleEn: 'A', address: 'https://a.example', licence: 'MIT', taken: '2026', note: null },
    ]);
    expect(text).not.toContain('sha256');
  });
});
