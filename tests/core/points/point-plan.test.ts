import { describe, expect, it } from 'vitest';
import { chunkReader, planOf } from '../../../src/core/points/point-plan';

const columns = { header: ['a'], roles: ['name'], datum: 'wgs84', headerRow: 1 } as const;

describe('how bytes are read', () => {
  it('leaves UTF-8 and GB18030 as they are, and turns into UTF-8 what a delimiter could cut in half', () => {
    const plan = (encoding: 'utf-8' | 'gb18030' | 'utf-16le', delimiter: string) => {
      const { plan: made, transcode } = planOf({ encoding, delimiter }, columns);
      return [made.encoding, transcode];
    };
    expect(plan('utf-8', ',')).toEqual(['utf-8', null]);
    expect(plan('gb18030', ',')).toEqual(['gb18030', null]);
    expect(plan('gb18030', '|')).toEqual(['utf-8', 'gb18030']); // 0x7c is the second byte of 27 hanzi
    expect(plan('utf-16le', '\t')).toEqual(['utf-8', 'utf-16le']);
  });

  it('takes the mark off, and joins characters that two chunks share', () => {
    const plain = chunkReader(null);
    expect([...plain(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), false)]).toEqual([0x61]);
    expect([...plain(Uint8Array.of(0xef, 0xbb, 0xbf), true)]).toEqual([0xef, 0xbb, 0xbf]);
    const wide = chunkReader('utf-16le');
    const bytes = [0xff, 0xfe, 0x10, 0x62, 0xfd, 0x90]; // 成都
    const parts = [wide(Uint8Array.from(bytes.slice(0, 3)), false), wide(Uint8Array.from(bytes.slice(3)), true)];
    expect(new TextDecoder().decode(Uint8Array.from(parts.flatMap((part) => [...part])))).toBe('成都');
  });
});
