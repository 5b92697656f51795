import { expect, it } from 'vitest';
import { readPlace } from '../../../src/core/import/place-reading';
import { shippedTools } from '../../support/an-import';

const read = (text: string) => readPlace(text, shippedTools().geocode, shippedTools().gazetteer);

it('keeps no candidates where one place is certain', () => {
  expect(read('四川省成都市武侯区玉林街道')).toMatchObject({
    verdict: 'unique',
    candidates: [],
    certain: { adcode: '510107005' },
  });
});

it('leaves 鼓楼区 open with its four places and nothing in common but the nation', () => {
  const reading = read('鼓楼区');
  expect(reading).toMatchObject({ verdict: 'ambiguous', certain: null });
  expect(reading.candidates.map(({ place }) => place.path[1])).toEqual(
    expect.arrayContaining(['南京市', '福州市', '徐州市', '开封市']),
  );
});

it('finds what the candidates of 江苏省鼓楼区 have in common', () => {
  expect(read('江苏省鼓楼区')).toMatchObject({ verdict: 'ambiguous', certain: { adcode: '320000', path: ['江苏省'] } });
});

it('keeps the level that is certain, the words left over, and coordinates', () => {
  expect(read('四川省成都市武侯区玉林东路社区居委会')).toMatchObject({
    verdict: 'partial',
    certain: { adcode: '510107' },
    rest: '玉林东路社区居委会',
  });
  expect(read('臺北市大安區')).toMatchObject({ verdict: 'partial', rest: '大安區' });
  expect(read('104.0668,30.5728').point).toEqual({ lng: 104.0668, lat: 30.5728 });
  expect(read('天涯海角某处')).toMatchObject({ verdict: 'none', certain: null, candidates: [] });
});

it('says which name is no longer in use, and what the place is called today', () => {
  expect(read('湖北省襄樊市襄城区').renamed).toEqual([{ said: '襄樊市', now: '襄阳市' }]);
  expect(read('杭州市江干区凯旋路').renamed).toEqual([{ said: '江干区', now: '上城区' }]);
  expect(read('莱芜市莱城区').renamed).toContainEqual({ said: '莱城区', now: '莱芜区' });
  expect(read('四川省成都市武侯区')).not.toHaveProperty('renamed');
});
