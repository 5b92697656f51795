import { describe, expect, it } from 'vitest';
import { checkTours, filled, isFilled, namesIn, TOURS_FORMAT } from '../../src/core/tour';

const step = {
  link: 'near=510100,200',
  titleZh: '成都有什么？',
  titleEn: 'What is in Chengdu?',
  textZh: '{inside} 条',
  textEn: '{inside} records',
};
const tour = { id: 'a-tour', titleZh: '导览', titleEn: 'A tour', steps: [step] };
const check = (tours: readonly unknown[]) => checkTours({ format: TOURS_FORMAT, tours });
const fault = (part: object) => {
  const checked = check([{ ...tour, steps: [{ ...step, ...part }] }]);
  return checked.ok ? 'no fault' : checked.error.reason;
};

describe('a file of tours', () => {
  it('is tours with steps: a link, a title, sentences', () => {
    expect(check([tour])).toEqual({ ok: true, value: [tour] });
  });

  it('is said to be wrong at its place and in plain words', () => {
    expect(fault({ textZh: '{inside} {moon}', textEn: '{inside} {moon}' })).toBe(
      'tours.0.steps.0.textZh: {moon} is no value that a tour can show',
    );
    expect(fault({ textEn: 'twelve records' })).toContain('do not hold the same values');
    expect(fault({ link: 'https://example.org/#near=510100,200' })).toContain('what stands after the # of an address');
    expect(fault({ titleZh: '' })).toContain('tours.0.steps.0.titleZh');
  });

  it('has no two tours of one id, and none without a step', () => {
    expect(check([tour, tour]).ok).toBe(false);
    expect(check([{ ...tour, steps: [] }]).ok).toBe(false);
    expect(check([]).ok).toBe(false);
    expect(checkTours({ format: 2, tours: [tour] }).ok).toBe(false);
  });
});

describe('a sentence of a tour', () => {
  it('names its values once each', () => {
    expect(namesIn('{inside} 与 {within}，{inside}')).toEqual(['inside', 'within']);
  });

  it('shows … for what is still being worked out', () => {
    expect(filled('{inside} 条，另有 {within} 条', { inside: '0' })).toBe('0 条，另有 … 条');
    expect(isFilled('{inside} 条', { inside: '0' })).toBe(true);
    expect(isFilled('{inside} 条', {})).toBe(false);
  });
});
