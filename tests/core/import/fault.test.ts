import '../../../src/core/import-messages';
import { expect, it } from 'vitest';
import { ROWS_NAMED, remarkOn } from '../../../src/core/import/fault';
import { allMessages } from '../../../src/core/message';

it('names the first few rows of a remark and counts them all; nothing is no remark', () => {
  expect(remarkOn('short-rows', [])).toEqual([]);
  const [remark] = remarkOn('short-rows', [2, 3, 5, 8, 13, 21, 34]);
  expect(remark).toEqual({ kind: 'short-rows', rows: [2, 3, 5, 8, 13], count: 7, text: '' });
  expect(remark?.rows).toHaveLength(ROWS_NAMED);
});

it('has a sentence in both languages for every fault, remark, role, verdict and storage', () => {
  const messages = allMessages();
  const faults =
    'empty too-large binary no-rows too-many-columns too-many-rows open-quote old-workbook bad-workbook workbook-bomb bad-json not-geojson bad-xml not-kml other-project bad-project no-gazetteer cancelled not-open worker-failed';
  for (const kind of faults.split(' ')) expect(messages, kind).toHaveProperty([`import.fault.${kind}`]);
  for (const kind of ['blocked', 'full', 'newer']) expect(messages, kind).toHaveProperty([`import.storage.${kind}`]);
});
