import { expect, it } from 'vitest';
import { partTables } from '../../../geodata/open/record-parts';
import { aRecord } from '../../support/a-record';

it('puts organisations, figures and quotes under the key of their record', () => {
  const record = aRecord({
    figures: [{ what: '社区', whatEn: 'communities', value: 60, unit: '个', qualifier: 'over', asOf: '2021-12' }],
  });
  const [organisations, figures, quotes] = partTables([record, aRecord({ organisations: [] })]);
  expect(organisations?.rows).toEqual([['a-record', 1, '常青藤', 'initiator']]);
  expect(figures?.rows).toEqual([['a-record', 1, '社区', 'communities', 60, '个', 'over', '2021-12']]);
  expect(quotes?.rows[0]).toEqual(['a-record', 1, 850, 851, '扩展至合肥']);
  for (const table of [organisations, figures, quotes])
    expect(table?.foreignKeys).toEqual([{ fields: 'record', reference: { resource: 'records', fields: 'id' } }]);
});
