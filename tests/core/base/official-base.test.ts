import { describe, expect, it } from 'vitest';
import { checkOfficialBase } from '../../../src/core/base/official-base';

const TIANDITU = { kind: 'tianditu', key: '0123456789abcdef', mapNumber: 'GS（2024）0650号' };
const STYLE = {
  kind: 'style',
  url: 'https://maps.example.cn/style.json',
  mapNumber: '京S(2023)015号',
  credit: '某测绘院',
};

describe('the official base of config.json', () => {
  it('is 天地图 by its key and 审图号 alone: its vector map with its names, from its eight servers', () => {
    expect(checkOfficialBase(TIANDITU)).toEqual({
      ok: true,
      value: {
        ...TIANDITU,
        credit: '国家地理信息公共服务平台（天地图）',
        server: 'https://t{0-7}.tianditu.gov.cn',
        picture: 'vec',
        names: true,
      },
    });
  });

  it('may be a style, or an archive with or without its prefix', () => {
    expect(checkOfficialBase(STYLE)).toMatchObject({ ok: true, value: { names: true } });
    for (const url of ['pmtiles://https://maps.example.cn/a.pmtiles', './base/a.pmtiles'])
      expect(checkOfficialBase({ ...STYLE, kind: 'pmtiles', url })).toMatchObject({
        ok: true,
        value: { url, names: false },
      });
  });

  it.each(['GS(2024)0650号', 'GS京（2022）1061号', '京S(2023)015号', '审图号：GS(2019)1822号'])(
    'takes the map number %s',
    (mapNumber) => {
      const checked = checkOfficialBase({ ...TIANDITU, mapNumber });
      expect(checked.ok && checked.value.mapNumber).toBe(mapNumber.replace('审图号：', ''));
    },
  );

  it.each([
    ['officialBase.mapNumber', { ...TIANDITU, mapNumber: undefined }],
    ['officialBase.mapNumber', { ...TIANDITU, mapNumber: '待补' }],
    ['officialBase.key', { ...TIANDITU, key: 'a&b' }],
    ['officialBase.credit', { ...STYLE, credit: ' ' }],
    ['officialBase.url', { ...STYLE, url: 'javascript:alert(1)' }],
    ['officialBase.kind', { ...STYLE, kind: 'wms' }],
    ['officialBase', 'https://t0.tianditu.gov.cn'],
  ])('names %s when it is that which is wrong', (field, settings) => {
    expect(checkOfficialBase(settings)).toEqual({ ok: false, error: field });
  });
});
