import { expect, it } from 'vitest';
import { looksLikeHeader, roleByName } from '../../../src/core/import/column-words';

it.each([
  ['项目名称', 'name'],
  ['名 称', 'name'],
  ['详细地址*', 'place'],
  ['省份', 'place'],
  ['所在街道', 'place'],
  ['机构地址', 'place'],
  ['执行机构', 'organisation'],
  ['经度', 'lng'],
  ['Latitude', 'lat'],
  ['经度(百度)', 'lng'],
  ['开始时间', 'start'],
  ['截止日期', 'end'],
  ['项目类型', 'kind'],
  ['议题', 'theme'],
  ['社区数量', 'count'],
  ['备注', 'note'],
  ['序号', null],
  ['', null],
])('takes %s for %s', (name, role) => {
  expect(roleByName(name)).toBe(role);
});

it('knows a header by two of its words, and no row with a number in it', () => {
  expect(looksLikeHeader(['序号', '名称', '地址'])).toBe(true);
  expect(looksLikeHeader(['1', '名称', '地址'])).toBe(false);
  expect(looksLikeHeader(['玉林花园', '四川省成都市武侯区'])).toBe(false);
});
