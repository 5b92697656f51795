import { describe, expect, it } from 'vitest';
import { FULL } from '../../../src/core/gazetteer/gazetteer';
import { readingsOf } from '../../../src/core/gazetteer/readings';
import { hasCity, namesInnerAt, strengthOf } from '../../../src/core/gazetteer/strength';
import { mentionsIn, shippedGazetteer, unitOf } from '../../support/gazetteer';

const gazetteer = shippedGazetteer();

/** strong, weak, or no reading at all. */
function strength(text: string, code: string): 'strong' | 'weak' | 'none' {
  const own = readingsOf(gazetteer, mentionsIn(text)).filter(({ unit }) => unit === unitOf(code));
  if (own.length === 0) return 'none';
  return own.some(({ isWeak }) => !isWeak) ? 'strong' : 'weak';
}

describe('strength', () => {
  it('is enough for a whole name anywhere', () => {
    expect(strength('我们去武侯区玩', '510107')).toBe('strong');
  });

  it('is enough for a name without suffix where the text or the address goes on as one', () => {
    expect(strength('成都', '510100')).toBe('strong');
    expect(strength('成都人民路12号', '510100')).toBe('strong');
    expect(strength('成都路12号', '510100')).toBe('none');
    expect(strength('北京大学', '110000')).toBe('none');
  });

  it('needs the county or the prefecture for a town without suffix', () => {
    expect(strength('玉林', '510107005')).toBe('weak');
    expect(strength('四川玉林', '510107005')).toBe('weak');
    expect(strength('成都玉林', '510107005')).toBe('strong');
    expect(strength('武侯玉林', '510107005')).toBe('strong');
  });

  it('takes 东明路 for the subdistrict only at the end, beside its county', () => {
    expect(strength('浦东东明路', '310115015')).toBe('strong');
    expect(strength('上海东明路', '310115015')).toBe('weak');
    expect(strength('浦东东明路12号', '310115015')).toBe('none');
  });

  it('takes 湖南 before 长乐 for the province, and behind it for the town of 长乐', () => {
    expect(strength('湖南长乐', '350112110')).toBe('weak');
    expect(strength('长乐湖南', '350112110')).toBe('strong');
    expect(strength('福建长乐湖南镇', '350112110')).toBe('strong');
    expect(strength('福建长乐湖南镇', '330803113')).toBe('weak'); // the one of 衢州
  });

  it('doubts a county without suffix before other words: 西湖边 is a lake', () => {
    expect(strength('杭州西湖', '330106')).toBe('strong');
    expect(strength('杭州西湖边', '330106')).toBe('weak');
  });

  it('doubts a development zone that is a road', () => {
    expect(strength('武汉市开发区大道', '420107404')).toBe('weak');
  });

  it('needs the parent for 市中区 and for a farm called 园艺场', () => {
    expect(strength('市中区', '370103')).toBe('weak');
    expect(strength('济南市市中区', '370103')).toBe('strong');
  });

  it('does not find 白石镇 in 上白石镇', () => {
    const found = mentionsIn('大白石镇');
    const own = Array.from({ length: found.count }, (_, at) => at);
    expect(own.every((mention) => found.begins[mention] === 0 || found.starts[mention] === 0)).toBe(true);
  });

  it('knows a named city, a municipality being one', () => {
    const [shanghai, pudong, chengdu, wuhou] = ['310000', '310115', '510100', '510107'].map(unitOf);
    expect(hasCity(gazetteer, { unit: pudong!, units: [pudong!, shanghai!] })).toBe(true);
    expect(hasCity(gazetteer, { unit: wuhou!, units: [wuhou!, chengdu!] })).toBe(true);
    expect(hasCity(gazetteer, { unit: chengdu!, units: [chengdu!] })).toBe(false);
  });

  it('sees 武侯 behind 成都, though it is 武侯大道', () => {
    const found = mentionsIn('成都武侯大道');
    expect(namesInnerAt(gazetteer, found, unitOf('510100'), 2)).toBe(true);
    expect(namesInnerAt(gazetteer, found, unitOf('440100'), 2)).toBe(false);
    const wuhou = found.firstAt[2]!;
    expect(namesInnerAt(gazetteer, found, unitOf('510100'), 2, [wuhou])).toBe(false);
    const claim = { mention: 0, unit: unitOf('510100'), kind: FULL, mentions: [0], units: [unitOf('510100')] };
    expect(strengthOf(gazetteer, found, claim)).toBe(true);
  });
});
