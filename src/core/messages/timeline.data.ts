// What the timeline says.
export const TIMELINE = {
  'timeline.title': { zh: '按年份看', en: 'By year' },
  'timeline.waiting': { zh: '正在打开……', en: 'Opening …' },
  'timeline.range': { zh: '{from}–{to} 年 · {count} 条', en: '{from}–{to} · {count} records' },
  'timeline.one': { zh: '{from} 年 · {count} 条', en: '{from} · {count} records' },
  'timeline.from': { zh: '开始年份', en: 'First year' },
  'timeline.to': { zh: '结束年份', en: 'Last year' },
  'timeline.year': { zh: '{year} 年', en: '{year}' },
  'timeline.play': { zh: '逐年播放', en: 'Play the years' },
  'timeline.step': { zh: '下一年', en: 'Next year' },
  'timeline.stop': { zh: '停止播放', en: 'Stop' },
  'timeline.all': { zh: '不限年份', en: 'Any year' },
  'timeline.bars': { zh: '每年的条目数', en: 'Records in each year' },
  'timeline.bar': { zh: '{year} 年：{stated} 条', en: '{year}: {stated}' },
  'timeline.barOpen': {
    zh: '{year} 年：{stated} 条，另 {open} 条更早开始、没有写明结束',
    en: '{year}: {stated}, and {open} begun earlier with no end stated',
  },
  'timeline.undated': { zh: '未注明日期 {count} 条也留在列表里', en: 'Keep the {count} records without a date' },
  'timeline.rule': {
    zh: '一条从开始年份算到写明的结束年份；没有写明结束的 {open} 条从开始年份起一直算在内（浅色），不表示它仍在进行。',
    en: 'A record counts from its start to its stated end; the {open} without a stated end count on from their start (pale), which does not say that they still run.',
  },
  'timeline.none': {
    zh: '现在的筛选下没有注明日期的条目（未注明日期 {count} 条）。',
    en: 'No record under these filters carries a date ({count} without one).',
  },
} as const;
