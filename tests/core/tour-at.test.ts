import { expect, it } from 'vitest';
import { decodeTourAt, encodeTourAt } from '../../src/core/tour-at';

it('writes a step of a tour as questions.2, and reads it again', () => {
  expect(encodeTourAt({ tour: 'questions', step: 2 })).toBe('questions.2');
  expect(decodeTourAt('questions.2')).toEqual({ tour: 'questions', step: 2 });
});

it('reads a tour without a step as its first', () => {
  expect(decodeTourAt('my-own-tour')).toEqual({ tour: 'my-own-tour', step: 1 });
});

it('reads nothing else', () => {
  for (const text of ['', 'Questions.1', 'questions.0', 'questions.', 'questions.100', 'a..1', '问题.1'])
    expect(decodeTourAt(text), text).toBeNull();
});
