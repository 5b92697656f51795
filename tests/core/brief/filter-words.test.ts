import { expect, it } from 'vitest';
import { filterWords } from '../../../src/core/brief/filter-words';
import { NO_FILTER } from '../../../src/core/filter';
import { translator } from '../../../src/core/message';

it('says a filter in words, an organisation as the source calls it', () => {
  const years = { from: 2015, to: 2020, withUndated: false };
  const filter = { ...NO_FILTER, kinds: ['hub', 'case'] as const, organisations: ['恩派'], years };
  expect(filterWords(filter, translator('zh'))).toBe('区域支持中心、案例；恩派；2015–2020 年');
  expect(filterWords({ ...filter, organisations: [] }, translator('en'))).toBe('Regional hub, Case; 2015–2020');
  expect(filterWords(NO_FILTER, translator('zh'))).toBe('');
});
