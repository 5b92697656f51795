import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../../src/core/record';
import { breaksOf } from '../../src/core/scale';
import { shapeOf } from '../../src/layers/marks';
import { DARK, LIGHT } from '../../src/layers/palette';
import { contrast, difference, luminance } from '../support/colour';

describe.each([LIGHT, DARK])('the $name palette', (palette) => {
  const grounds = [palette.paper, palette.land, palette.sea, palette.halo];

  it('writes on paper, land and sea with a contrast of at least 4.5 (WCAG 2.2, 1.4.3)', () => {
    for (const ground of grounds)
      for (const ink of [palette.ink, palette.inkSoft, palette.accent])
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws every kind with a contrast of at least 3 (WCAG 2.2, 1.4.11)', () => {
    for (const ground of grounds)
      for (const kind of RECORD_KINDS) expect(contrast(palette.kinds[kind], ground), kind).toBeGreaterThanOrEqual(3);
  });

  it('writes the count inside a mark with a contrast of at least 4.5, hollow or solid', () => {
    for (const kind of RECORD_KINDS) {
      expect(contrast(palette.markText, palette.kinds[kind]), kind).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.kinds[kind], palette.halo), kind).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives kinds of different shapes hues that are well apart, and one hue to one shape', () => {
    for (const kind of RECORD_KINDS)
      for (const other of RECORD_KINDS) {
        const apart = difference(palette.kinds[kind], palette.kinds[other]);
        if (shapeOf(kind) === shapeOf(other)) expect(apart).toBe(0);
        else expect(apart, `${kind} and ${other}`).toBeGreaterThan(0.09);
      }
  });

  it.each(['urbanShare', 'population'] as const)(
    'steps evenly through %s, each class to be told from the next',
    (name) => {
      const classes = palette[name];
      expect(classes).toHaveLength(breaksOf('population').county.length + 1);
      const steps = classes.slice(1).map((colour, at) => luminance(colour) - luminance(classes[at]!));
      const wanted = palette.name === 'light' ? -1 : 1; // more is darker on paper, lighter in the dark
      expect(steps.every((step) => Math.sign(step) === wanted)).toBe(true);
      for (const [at, colour] of classes.slice(1).entries())
        expect(difference(colour, classes[at]!)).toBeGreaterThan(0.04);
    },
  );
});

describe('colours', () => {
  it('stand in palette.ts and nowhere else in the layers', () => {
    const folder = 'src/layers';
    const others = readdirSync(folder).filter((file) => file !== 'palette.ts');
    const found = others.filter((file) =>
      /['"`](#[0-9a-f]{3,8}|rgba?\(|hsla?\()/i.test(readFileSync(`${folder}/${file}`, 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it('are given to the same things in both palettes', () => {
    expect(Object.keys(DARK).sort()).toEqual(Object.keys(LIGHT).sort());
    expect(Object.keys(DARK.kinds)).toEqual(Object.keys(LIGHT.kinds));
  });
});
