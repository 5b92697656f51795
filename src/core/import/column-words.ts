// What a column is for, and the words by which a sheet says so.
export const COLUMN_ROLES = [
  'ignore',
  'name',
  'place',
  'lng',
  'lat',
  'kind',
  'theme',
  'organisation',
  'start',
  'end',
  'count',
  'note',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The columns that our own exports add (footprint-columns.ts). */
export const OWN_COLUMNS = [
  'place_adcode',
  'place_precision',
  'place_basis',
  'place_reviewed_at',
  'place_lng',
  'place_lat',
  'place_text',
  'place_note',
] as const;

/** In the order of asking: 机构地址 is a place before it is an organisation. */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['lng', /经度|經度|东经|longitude|^(lng|lon|long|x|x坐标|坐标x)$/i],
  ['lat', /纬度|緯度|北纬|latitude|^(lat|y|y坐标|坐标y)$/i],
  ['start', /(开始|起始|启动|成立|设立|创建|开办|起)(时间|日期|年份|年|月)?$|^(start|since|from|begin)/i],
  ['end', /(结束|截止|终止|完成)(时间|日期|年份|年|月)?$|^(end|until|to)$/i],
  ['theme', /主题|议题|领域|方向|theme|topic|issue/i],
  ['kind', /类型|类别|种类|性质|分类|^(kind|type|category)$/i],
  ['count', /数量|个数|人数|次数|户数|金额|规模|^(count|number|amount)$/i],
  [
    'place',
    /地址|地点|住址|位置|所在地|所在|地区|区域|行政区|详细地址|^(省|省份|省市|市|城市|地市|区|县|区县|县区|县市|街道|乡镇|镇街|社区|村居)$|^(address|place|location|city|province|district|county)/i,
  ],
  ['organisation', /机构|单位|组织|主办|承办|执行方|合作方|负责方|organisation|organization|agency|org$/i],
  ['name', /名称|名字|项目名|标题|站点|点位|^(项目|名|name|title|site)$|name$/i],
  ['note', /备注|说明|描述|介绍|简介|note|remark|comment|description/i],
];

/** The role that a column's name asks for; null when it says nothing. */
export function roleByName(name: string): ColumnRole | null {
  const word = name.replace(/\s+/g, '').replace(/[*＊：:]+$/, '');
  if (word === '' || word.length > 24) return null;
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** Our own columns, or two cells that name columns, or all of them, and none that is a number. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  if (OWN_COLUMNS.every((column) => cells.includes(column))) return true;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0 || filled.some((cell) => /^-?\d+(\.\d+)?$/.test(cell.trim()))) return false;
  const known = filled.filter((cell) => roleByName(cell) !== null && cell.trim().length <= 12).length;
  return known >= 2 || known === filled.length;
}
