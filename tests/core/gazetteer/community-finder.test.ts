import { describe, expect, it } from 'vitest';
import { createCommunityFinder } from '../../../src/core/gazetteer/community-finder';
import { loadCommunities } from '../../../tools/load-gazetteer';
import { mentionsIn, shippedGazetteer } from '../../support/gazetteer';

const find = createCommunityFinder(loadCommunities(), shippedGazetteer().folding);

function found(area: string, text: string, coveredTo = 0): string | null {
  const mentions = mentionsIn(text);
  return find(area, mentions, new Uint8Array(mentions.text.length + 1).fill(1, 0, coveredTo))?.row.adcode ?? null;
}

describe('finding a neighbourhood', () => {
  it('takes the longest name before 社区 or 居委会', () => {
    expect(found('510107', '武侯区玉林东路社区居委会', 3)).toBe('510107005002');
    expect(found('510107', '武侯区玉林东路居委会', 3)).toBe('510107005002');
  });

  it('looks only where it is told to', () => {
    expect(found('440106', '天河区玉林东路社区', 3)).toBeNull();
  });

  it('does not choose between two of one name', () => {
    expect(found('5101', '成都市新华社区', 3)).toBeNull();
  });

  it('does not use words that are taken', () => {
    expect(found('510107', '武侯区玉林东路社区', 8)).toBeNull();
  });
});
