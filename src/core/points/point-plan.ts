// How the bytes of a file are to be read into columns: what each column is for, and whether they must become UTF-8 first.
import type { ColumnRole } from '../import/column-words';
import type { Datum } from '../import/datum';
import type { Encoding } from '../import/encoding';
import type { HeapEncoding } from './cell-text';

export interface PointPlan {
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly datum: Datum;
  /** One byte. */
  readonly delimiter: number;
  /** 0 when no row names the columns. */
  readonly headerRow: number;
  readonly encoding: HeapEncoding;
}

/** How the bytes are to be read: as they are, or turned into UTF-8 first where a delimiter could be half a character. */
export function planOf(
  { encoding, delimiter }: { readonly encoding: Encoding; readonly delimiter: string },
  columns: Pick<PointPlan, 'header' | 'roles' | 'datum' | 'headerRow'>,
): { readonly plan: PointPlan; readonly transcode: Encoding | null } {
  const isPlain = encoding === 'utf-8' || (encoding === 'gb18030' && delimiter !== '|');
  const heap: HeapEncoding = encoding === 'gb18030' && isPlain ? 'gb18030' : 'utf-8';
  return {
    plan: { ...columns, delimiter: delimiter.charCodeAt(0), encoding: heap },
    transcode: isPlain ? null : encoding,
  };
}

/** Turns chunks into what the reader takes: without the byte order mark, in UTF-8 where that was asked for. */
export function chunkReader(transcode: Encoding | null): (chunk: Uint8Array, isLast: boolean) => Uint8Array {
  const decoder = transcode && new TextDecoder(transcode);
  const encoder = new TextEncoder();
  let isFirst = true;
  return (chunk, isLast) => {
    const bytes = decoder ? encoder.encode(decoder.decode(chunk, { stream: !isLast })) : chunk;
    const hasMark = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    isFirst = false;
    return hasMark ? bytes.subarray(3) : bytes;
  };
}
