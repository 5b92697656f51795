import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import {
  communitiesOf,
  decodeCommunities,
  encodeCommunities,
  isCommunityName,
  stemOf,
  stemsIn,
} from '../../../src/core/gazetteer/communities';
import { loadCommunities } from '../../../tools/load-gazetteer';
import { shippedGazetteer } from '../../support/gazetteer';

const ROWS = [
  { adcode: adcode('110101001001'), name: '多福巷社区居委会' },
  { adcode: adcode('110101001005'), name: '东厂居委会' },
  { adcode: adcode('510107005002'), name: '玉林东路社区' },
  { adcode: adcode('510107005003'), name: '社区居民委员会' },
];

describe('communities.json', () => {
  it('decodes to what was encoded', () => {
    const decoded = decodeCommunities(JSON.parse(encodeCommunities(ROWS)));
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
    expect(decoded.value.towns.flatMap((town) => communitiesOf(decoded.value, town))).toEqual(ROWS);
  });

  it('refuses another format and lists that do not match', () => {
    expect(decodeCommunities({ format: 2 }).ok).toBe(false);
    expect(decodeCommunities({ ...JSON.parse(encodeCommunities(ROWS)), name: 'x0' }).ok).toBe(false);
    expect(decodeCommunities({ ...JSON.parse(encodeCommunities(ROWS)), serial: [1] }).ok).toBe(false);
  });

  it('holds 玉林东路 in 玉林街道 of 成都', () => {
    const found = stemsIn(loadCommunities(), '510107', shippedGazetteer().folding).get('玉林东路');
    expect(found?.map((row) => row.adcode)).toEqual(['510107005002']);
  });

  it('takes neighbourhoods and no villages', () => {
    expect(['玉林东路社区居委会', '东厂居委会', '李家村村委会', '社区'].map(isCommunityName)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(stemOf('玉林东路社区居民委员会')).toBe('玉林东路');
  });

  it('knows nothing of a town that has none', () => {
    expect(communitiesOf(loadCommunities(), '999999999')).toEqual([]);
  });
});
