// What is said of the official base that an operator may name. Both languages of a sentence stand together.
export const BASE = {
  'base.layer': { zh: '官方底图', en: 'Official base map' },
  'base.credit': { zh: '{credit} 审图号：{number}', en: '{credit} · map approval number {number}' },
  'base.opening': { zh: '正在取官方底图……', en: 'Fetching the official base map …' },
  'base.out': { zh: '现在显示不了，可关掉再打开。', en: 'Not available now; switch it off and on to try again.' },
  'base.failed': {
    zh: '官方底图现在显示不了，已换回自带的示意轮廓，其余照常可用：稍后可在“图层”里再打开。',
    en: 'The official base map cannot be shown now; the atlas’s own outline is back and all else works: try again later under “Layers”.',
  },
  'base.settings': {
    zh: '官方底图没有启用：请管理员检查 config.json 里的 {field}，其余照常可用。',
    en: 'The official base map is not in use: ask the operator to check {field} in config.json. Everything else works.',
  },
} as const;
