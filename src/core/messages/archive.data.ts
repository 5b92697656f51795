// Sentences about point archives: files of points that the operator names, read by range requests.

export const ARCHIVE = {
  'archive.kind': { zh: '点图层', en: 'Point layer' },
  'archive.settings': {
    zh: '点图层没有启用：请管理员检查 config.json 里的 {field}，其余照常可用。',
    en: 'The point layers are not in use: ask the operator to check {field} in config.json. Everything else works.',
  },
  'archive.failed': {
    zh: '“{name}”的点现在取不到，已从地图上收起，其余照常可用：稍后可在图例里再打开。',
    en: 'The points of “{name}” cannot be fetched now and are off the map; all else works: try again later in the legend.',
  },
  'archive.opening': { zh: '正在取……', en: 'Fetching …' },
  'archive.source': { zh: '来源：{source}', en: 'Source: {source}' },
  'archive.turnedBack': {
    zh: '另有 {count} 行没有可用的坐标，不在图上',
    en: '{count} more rows have no usable coordinates and are not on the map',
  },
  'archive.legend': {
    zh: '一点一圆；同一格的点合为一圆，越多越大。只供查看，不计入筛选、列表与分析。',
    en: 'A dot is a point; points of one cell share a dot that grows with them. To look at only: in no filter, list or analysis.',
  },
  'archive.here': { zh: '这里有 {count} 点', en: '{count} points here' },
  'archive.closer': { zh: '放大看这里', en: 'Zoom in here' },
  'archive.more': {
    zh: '只列出前 {shown} 点，放大可分开。',
    en: 'The first {shown} are listed; zoom in to part them.',
  },
  'archive.unnamed': { zh: '未具名的点', en: 'A point without a name' },
  'archive.place': { zh: '坐标约 {lng}, {lat}（WGS-84，误差 1 米内）', en: 'About {lng}, {lat} (WGS-84, within 1 m)' },
  'archive.noRows': {
    zh: '这里的原表内容现在取不到，请稍后再点一次。',
    en: 'The rows of this place cannot be fetched now: click again later.',
  },
} as const;
