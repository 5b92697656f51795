// The scan's five ways into community development (its chapter 3), as a two-level list of themes.
export const THEME_WAYS = ['rooted', 'wushe', 'issue', 'method', 'support'] as const;
export type ThemeWay = (typeof THEME_WAYS)[number];

export const THEMES = [
  'rooted',
  'wushe.organisation',
  'wushe.worker',
  'wushe.volunteer',
  'wushe.resource',
  'issue.disaster',
  'issue.environment',
  'issue.ageing',
  'issue.child_protection',
  'issue.child_education',
  'issue.child_participation',
  'issue.child_friendly',
  'method.deliberation',
  'method.garden',
  'method.general',
  'support.research',
  'support.media',
  'support.network',
] as const;
export type Theme = (typeof THEMES)[number];

/** 'issue.ageing' -> 'issue'. */
export function wayOf(theme: Theme): ThemeWay {
  return theme.split('.')[0] as ThemeWay; // every theme starts with its way: tests/core/theme.test.ts
}
