// Sentences about sets of points: large lists of coordinates.

export const POINTS = {
  'points.kind': { zh: '点集', en: 'Point set' },
  'points.title': { zh: '我的点集', en: 'My point sets' },
  'points.note': {
    zh: '约 {rows} 行，都带坐标：整份作为一个点集放到地图上，逐点可查，不逐行核对地址。没有坐标的行会被退回并列出。',
    en: 'About {rows} rows with coordinates: the file becomes one point set on the map, every point can be opened, and no address is reviewed row by row. Rows without coordinates are turned back and listed.',
  },
  'points.account': {
    zh: '{rows} 行 = 落点 {placed} + 退回 {rejected}',
    en: '{rows} rows = {placed} placed + {rejected} turned back',
  },
  'points.reason.no-coordinates': { zh: '没有坐标 {count}', en: '{count} without coordinates' },
  'points.reason.bad-coordinates': { zh: '坐标有误 {count}', en: '{count} with bad coordinates' },
  'points.reason.too-many-cells': { zh: '格数多于表头 {count}', en: '{count} with more cells than headings' },
  'points.reason.long-cell': { zh: '单元格过长 {count}', en: '{count} with a cell that is too long' },
  'points.rejectedRows': { zh: '最前面的行号：{rows}', en: 'The first of them: rows {rows}' },
  'points.count': { zh: '{shown} / {total} 点', en: '{shown} of {total} points' },
  'points.opacity': { zh: '不透明度', en: 'Opacity' },
  'points.opacityOf': { zh: '“{name}”的不透明度', en: 'Opacity of “{name}”' },
  'points.legend': {
    zh: '一点一圆；同一格的点合为一圆，越多越大',
    en: 'A dot is a point; points of one cell share a dot that grows with them',
  },
  'points.near': { zh: '点集中', en: 'In point sets' },
  'points.nearCount': { zh: '{count} 点', en: '{count} points' },
  'points.nearNearest': { zh: '由近及远', en: 'nearest first' },
  'points.nearEmpty': { zh: '半径内没有这个点集的点。', en: 'No point of this set lies within the radius.' },
  'points.nearWait': { zh: '正在数点……', en: 'Counting points …' },
  'points.more': { zh: '再列 {count} 点', en: '{count} more points' },
  'points.here': { zh: '这里有 {count} 点', en: '{count} points here' },
  'points.closer': { zh: '放大到这些点', en: 'Zoom in on them' },
  'points.row': { zh: '{file} 第 {row} 行', en: '{file}, row {row}' },
  'points.place': { zh: '坐标 {lng}, {lat}（WGS-84，原表所给）', en: '{lng}, {lat} (WGS-84, as the file gives it)' },
  'points.gone': {
    zh: '这个点已不在：点集被移除或筛掉了。',
    en: 'This point is not here any more: its set was removed or filtered out.',
  },
  'points.lost': {
    zh: '处理点集的后台程序停了，没有保存在浏览器里的点集不见了：{names}。请再导入一次。',
    en: 'The background process of the point sets stopped, and sets that this browser had not saved are gone: {names}. Import them again.',
  },
  'points.back': {
    zh: '处理点集的后台程序停了，已从浏览器里读回 {count} 个点集。',
    en: 'The background process of the point sets stopped; {count} were read back from this browser.',
  },
  'points.csv': { zh: '导出 CSV', en: 'Export CSV' },
  'points.csvWait': { zh: '正在整理……', en: 'Putting it together …' },
  'points.csvNote': {
    zh: '导出原表各列，坐标换为 WGS-84；单元格不会被当作公式。',
    en: 'The file’s own columns, with WGS-84 coordinates; no cell can act as a formula.',
  },
  'points.remove': { zh: '移除这个点集', en: 'Remove this point set' },
  'points.removeSure': { zh: '确定移除？', en: 'Remove it?' },
} as const;
