import { describe, expect, it } from 'vitest';
import { THEME_WAYS, THEMES, wayOf } from '../../src/core/theme';

describe('themes', () => {
  it('each belong to one of the five ways of the scan’s chapter 3', () => {
    for (const theme of THEMES) expect(THEME_WAYS).toContain(wayOf(theme));
  });

  it('leave none of the five ways empty', () => {
    expect(new Set(THEMES.map(wayOf))).toEqual(new Set(THEME_WAYS));
  });

  it('split children into protection, education, participation and friendliness, as line 515 does', () => {
    expect(THEMES.filter((theme) => theme.startsWith('issue.child_'))).toHaveLength(4);
  });

  it('are all different', () => {
    expect(new Set(THEMES).size).toBe(THEMES.length);
  });
});
