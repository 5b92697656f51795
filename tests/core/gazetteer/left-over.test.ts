import { describe, expect, it } from 'vitest';
import { coverOf, namesUnknownUnit, wordsLeft } from '../../../src/core/gazetteer/left-over';
import { mentionsIn, shippedGazetteer, wordsOf } from '../../support/gazetteer';

const { folding } = shippedGazetteer();

function left(text: string, ...known: string[]) {
  const found = mentionsIn(text);
  const mentions = Array.from({ length: found.count }, (_, at) => at).filter((at) =>
    known.includes(wordsOf(text, found, at)),
  );
  const cover = coverOf(found, mentions);
  return { words: wordsLeft(text, found, folding, cover), isUnit: namesUnknownUnit(found, folding, cover) };
}

describe('words left over', () => {
  it('are the original characters, pieces joined by a space', () => {
    expect(left('我家住在成都市武侯区，人民路１２号', '成都市', '武侯区').words).toBe('我家住在 人民路１２号');
  });

  it('hold what lies beyond the part that is read', () => {
    expect(left(`成都市${'啊'.repeat(500)}`, '成都市').words.replace(/ /g, '').length).toBe(500);
  });

  it.each(['天府新区', '玉林东路社区居委会', '某某街道', '白石镇', '李家村'])('name one more unit: %s', (words) => {
    expect(left(`成都市${words}`, '成都市').isUnit).toBe(true);
  });

  it.each(['人民路12号', '阳光小区', '中心超市', '幸福新村', '农贸市场', '古镇路3号'])('name none: %s', (words) => {
    expect(left(`成都市${words}`, '成都市').isUnit).toBe(false);
  });
});
