import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import { decodeGazetteer, encodeGazetteer, type GazetteerFile } from '../../../src/core/gazetteer/gazetteer-file';

const FILE: GazetteerFile = {
  folding: '廣广',
  changed: [{ adcode: adcode('450181'), name: '横州市', parent: adcode('450100'), atlasUnit: adcode('450127') }],
  recoded: [[adcode('450127'), adcode('450181')]],
  former: [['襄樊市', adcode('420600')]],
  parts: [[adcode('710000063000'), ['大安区', '信义区']]],
  towns: [
    { adcode: adcode('110101001'), name: '东华门街道', point: null },
    { adcode: adcode('110101002'), name: '景山街道', point: { lng: 116.404, lat: 39.925 } },
    { adcode: adcode('510107005'), name: '玉林街道', point: { lng: 104.063, lat: 30.629 } },
  ],
};

describe('gazetteer.json', () => {
  it('decodes to what was encoded', () => {
    expect(decodeGazetteer(JSON.parse(encodeGazetteer(FILE)))).toEqual({ ok: true, value: FILE });
  });

  it('refuses another format, and half a column', () => {
    expect(decodeGazetteer({ format: 9 })).toEqual({ ok: false, error: { kind: 'format', found: 9 } });
    const cut = JSON.parse(encodeGazetteer(FILE));
    cut.towns.lng.pop();
    expect(decodeGazetteer(cut).ok).toBe(false);
  });

  it('refuses towns out of order and codes that are none', () => {
    const swapped = { ...FILE, towns: FILE.towns.toReversed() };
    expect(decodeGazetteer(JSON.parse(encodeGazetteer(swapped))).ok).toBe(false);
    const bad = JSON.parse(encodeGazetteer(FILE));
    bad.former[0][1] = 'x';
    expect(decodeGazetteer(bad).ok).toBe(false);
  });
});
