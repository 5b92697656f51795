import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText, signatureOf } from '../../../src/core/import/encoding';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 成都,1 and 玉林,2 as Excel's Chinese edition saves them (code page 936). */
const GBK = Uint8Array.of(0xb3, 0xc9, 0xb6, 0xbc, 0x2c, 0x31, 0x0d, 0x0a, 0xd3, 0xf1, 0xc1, 0xd6, 0x2c, 0x32);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

describe('the encoding of a file', () => {
  it('is UTF-8 with or without a mark, which is no part of the text', () => {
    expect(decodeText(utf8('成都,1'))).toEqual({
      ok: true,
      value: { text: '成都,1', encoding: 'utf-8', strangeLines: [] },
    });
    expect(decodeText(utf8('\uFEFF成都'))).toMatchObject({ value: { text: '成都', encoding: 'utf-8' } });
  });

  it('is GB18030 when it is not UTF-8: what Excel writes in China', () => {
    expect(decodeText(GBK)).toMatchObject({ value: { text: '成都,1\r\n玉林,2', encoding: 'gb18030' } });
  });

  it('reads the shipped fixture of Excel’s conventions', () => {
    const bytes = readFileSync(new URL('../../fixtures/import/sites-gbk.csv', import.meta.url));
    expect(decodeText(bytes)).toMatchObject({
      ok: true,
      value: { encoding: 'gb18030', text: expect.stringContaining('鼓楼区') },
    });
  });

  it('is UTF-16 by its mark, or by the zeros of its commas', () => {
    for (const isLittle of [true, false]) {
      const encoding = isLittle ? 'utf-16le' : 'utf-16be';
      expect(decodeText(utf16('\uFEFF成都\t1', isLittle))).toMatchObject({ value: { text: '成都\t1', encoding } });
      expect(decodeText(utf16('名称,地点\r\n玉林,成都\r\n', isLittle))).toMatchObject({ value: { encoding } });
    }
  });

  it('may change half way: each line is read by its own, and the odd ones are named', () => {
    const both = Uint8Array.of(...utf8('名称,地点\n玉林,成都\n武侯,成都\n'), ...GBK.subarray(0, 6));
    expect(decodeText(both)).toEqual({
      ok: true,
      value: { text: '名称,地点\n玉林,成都\n武侯,成都\n成都,1', encoding: 'utf-8', strangeLines: [4] },
    });
  });

  it('is none for a picture, an empty file, or noise', () => {
    expect(signatureOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('PNG');
    expect(decodeText(new Uint8Array())).toEqual({ ok: false, error: { kind: 'empty' } });
    expect(decodeText(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d))).toEqual({
      ok: false,
      error: { kind: 'binary', what: 'PDF' },
    });
    expect(decodeText(Uint8Array.from({ length: 400 }, (_, at) => at % 32))).toMatchObject({
      error: { kind: 'binary' },
    });
  });
});
