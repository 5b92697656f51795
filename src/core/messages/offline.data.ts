// What is said about later editions of the app. Loaded with the code that watches for them.
export const OFFLINE = {
  'update.waiting': { zh: '有新版本，刷新后使用', en: 'A new version is ready; it is used after a refresh' },
  'update.others': {
    zh: '有新版本，但还有 {count} 个页面开着旧版。关闭它们后再刷新。',
    en: 'A new version is ready, but {count} other pages of the old one are open. Close them, then refresh.',
  },
  'update.accept': { zh: '刷新', en: 'Refresh' },
  'update.later': { zh: '以后再说', en: 'Later' },
} as const;
