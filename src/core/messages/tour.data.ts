// What stands round the steps of a tour; their own sentences are in geodata/tours.yaml.
export const TOUR = {
  'tour.label': { zh: '导览：{title}', en: 'Tour: {title}' },
  'tour.progress': { zh: '{title} · {step} / {count}', en: '{title} · {step} of {count}' },
  'tour.back': { zh: '上一步', en: 'Back' },
  'tour.next': { zh: '下一步', en: 'Next' },
  'tour.leave': { zh: '结束导览（Esc）', en: 'Leave the tour (Esc)' },
  'tour.done': { zh: '完成', en: 'Done' },
  'tour.print': { zh: '打印讲义', en: 'Print a handout' },
  'tour.printing': {
    zh: '正在走到第 {step} / {count} 步，收集答案和地图……',
    en: 'At step {step} of {count}, gathering answers and maps …',
  },
  'tour.stop': { zh: '停下', en: 'Stop' },
} as const;
