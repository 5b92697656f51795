import { describe, expect, it } from 'vitest';
import { type Reading, readingsOf } from '../../../src/core/gazetteer/readings';
import { mentionsIn, shippedGazetteer } from '../../support/gazetteer';

function read(text: string): (Reading & { code: string })[] {
  const gazetteer = shippedGazetteer();
  return readingsOf(gazetteer, mentionsIn(text)).map((reading) => ({
    ...reading,
    code: gazetteer.codes[reading.unit]!,
  }));
}

describe('readings', () => {
  it('are one for each unit that the words can mean', () => {
    const codes = read('鼓楼区').map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['320106', '320302', '350102', '410204']));
  });

  it('explain more where ancestors are named', () => {
    const byCode = new Map(read('吉林省朝阳区').map((reading) => [reading.code, reading]));
    expect(byCode.get('220104')?.covered).toBe(6);
    expect(byCode.get('110105')?.covered).toBe(3);
  });

  it('say how far the words are from the official name', () => {
    expect(read('襄樊市').find(({ code }) => code === '420600')?.distance).toBe(2);
    expect(read('恩施州').find(({ code }) => code === '422800')?.distance).toBe(1);
    expect(read('成都市').find(({ code }) => code === '510100')?.distance).toBe(0);
  });

  it('are none for a name inside a word', () => {
    expect(read('大成都').filter(({ code }) => code === '510100')).toEqual([]);
  });
});
