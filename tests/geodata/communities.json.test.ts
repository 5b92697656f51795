import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { transformCommunities } from '../../geodata/communities.json';
import { OFFICIAL_FILES, readOfficial } from '../../geodata/gazetteer/official';

describe('the step communities.json', () => {
  it('rebuilds the committed file byte for byte', () => {
    const { outputs, faults } = transformCommunities(readOfficial(readFileSync(OFFICIAL_FILES.communities, 'utf8')));
    expect(faults).toEqual([]);
    expect(outputs.get('communities.json')).toBe(readFileSync('public/data/communities.json', 'utf8'));
  });

  it('leaves villages out', () => {
    const { outputs } = transformCommunities([
      { code: '510107005002', name: '玉林东路社区居委会' },
      { code: '510107005201', name: '李家村村委会' },
    ]);
    expect(outputs.get('communities.json')).toContain('玉林东路1');
    expect(outputs.get('communities.json')).not.toContain('李家');
  });
});
