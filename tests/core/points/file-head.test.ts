import { describe, expect, it } from 'vitest';
import { encodingOf, headOf } from '../../../src/core/points/file-head';
import { csvBytes } from '../../support/points';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the head of a file', () => {
  it('knows a large list of coordinates by its first bytes, and guesses its rows within a tenth', () => {
    const bytes = csvBytes(30_000);
    const head = headOf(bytes.slice(0, 1 << 18), 'list.csv', bytes.length)!;
    expect(head).toMatchObject({ encoding: 'utf-8', delimiter: ',' });
    expect(head.opened.roles).toEqual(['ignore', 'lat', 'lng', 'name', 'theme', 'organisation', 'start']);
    expect(Math.abs(head.opened.rowCount - 30_000)).toBeLessThan(3000);
  });

  it.each([
    ['few rows', 'a.csv', csvBytes(4000)],
    ['no coordinates', 'a.csv', bytesOf(`name,address\n${'x,成都市武侯区\n'.repeat(9000)}`)],
    ['GeoJSON', 'a.geojson', bytesOf(`{"type":"FeatureCollection"}${' '.repeat(90_000)}`)],
    ['a ZIP by its signature', 'a.csv', bytesOf(`PK\u0003\u0004${new TextDecoder().decode(csvBytes(6000))}`)],
    ['nothing at all', 'a.csv', new Uint8Array()],
  ])('leaves %s to the other readers', (_, name, bytes) => {
    expect(headOf(bytes, name, bytes.length)).toBeNull();
  });

  it('reads the mark, UTF-8, UTF-16 by its zeros and GB18030', () => {
    expect(encodingOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('utf-8');
    expect(encodingOf(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toBe('utf-16le');
    expect(encodingOf(Uint8Array.of(0, 0x61, 0, 0x2c))).toBe('utf-16be');
    expect(encodingOf(Uint8Array.of(0xb3, 0xc9, 0xb6, 0xbc))).toBe('gb18030');
    expect(encodingOf(bytesOf('成都').slice(0, 5))).toBe('utf-8'); // cut in the middle of 都
  });
});
