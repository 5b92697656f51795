import { expect, it } from 'vitest';
import type { CsvRow } from '../../../src/core/points/csv-scanner';
import { sinkFor } from '../../../src/core/points/point-sink';
import { compareZ } from '../../../src/core/points/z-order';

it('grows beyond the rows it was told of, ends in Z order, and gives its dictionary up where all texts are new', () => {
  const header = ['id', 'organisation'];
  const plan = { header, roles: ['ignore', 'organisation'], datum: 'wgs84', delimiter: 44, headerRow: 0 } as const;
  const sink = sinkFor({ ...plan, encoding: 'utf-8' }, 10);
  for (let number = 1; number <= 6000; number++) {
    const bytes = new TextEncoder().encode(`${number}org${number}`);
    const cut = String(number).length;
    const row: CsvRow = {
      bytes,
      from: Uint32Array.of(0, cut),
      to: Uint32Array.of(cut, bytes.length),
      cells: 2,
      number,
    };
    sink.add(row, 73 + (number % 60), 18 + (number % 31), 0, 0);
  }
  sink.reject(6001, 1);
  const { size, cells, row, texts, rejected } = sink.finish();
  expect(size).toBe(6000);
  for (let at = 1; at < size; at++)
    expect(compareZ(cells.x[at - 1]!, cells.y[at - 1]!, cells.x[at]!, cells.y[at]!)).toBeLessThanOrEqual(0);
  expect(new Set(row).size).toBe(6000);
  expect(texts.map(({ isCoded }) => isCoded)).toEqual([false, true]);
  expect([...rejected.row]).toEqual([6001]);
});
