import { describe, expect, it } from 'vitest';
import { foldInto, makeFoldedText, makeFolding } from '../../../src/core/gazetteer/fold';
import { endsAt, FOLLOW, followOf, mayBegin } from '../../../src/core/gazetteer/word-context';

const folding = makeFolding('');

function text(source: string) {
  const into = makeFoldedText(40);
  foldInto(source, folding, into);
  return into;
}

/** How the text goes on after the name with which it begins. */
function follow(name: string, source: string): number {
  return followOf(text(source), folding, name.length);
}

describe('what follows a name', () => {
  it('makes a road of 南京西路 and 成都路, another unit of 朝阳市', () => {
    expect(follow('南京', '南京西路')).toBe(FOLLOW.road);
    expect(follow('成都', '成都路12号')).toBe(FOLLOW.road);
    expect(follow('朝阳', '朝阳市')).toBe(FOLLOW.road);
  });

  it('makes an institution of 四川大学 and 北京银行', () => {
    expect(follow('四川', '四川大学')).toBe(FOLLOW.thing);
    expect(follow('北京', '北京银行')).toBe(FOLLOW.thing);
  });

  it('leaves the name whole before a road with a name of its own, or a number', () => {
    expect(follow('武侯', '武侯人民南路12号')).toBe(FOLLOW.address);
    expect(follow('武侯', '武侯中山路')).toBe(FOLLOW.address);
    expect(follow('武侯', '武侯12号')).toBe(FOLLOW.address);
  });

  it('knows nothing of 武侯祠 and 西湖文化广场', () => {
    expect(follow('武侯', '武侯祠大街')).toBe(FOLLOW.other);
    expect(follow('西湖', '西湖文化广场')).toBe(FOLLOW.other);
  });

  it('ends at a mark and at a gap', () => {
    expect(follow('成都', '成都，武侯')).toBe(FOLLOW.end);
    expect(endsAt(text('成都 武侯'), folding, 2)).toBe(true);
  });
});

describe('where a name may begin', () => {
  it('is after 在, a number or a mark, and not inside a word', () => {
    expect(mayBegin(text('住在成都'), folding, 2)).toBe(true);
    expect(mayBegin(text('3成都'), folding, 1)).toBe(true);
    expect(mayBegin(text('（成都'), folding, 1)).toBe(true);
    expect(mayBegin(text('大成都'), folding, 1)).toBe(false);
  });
});
