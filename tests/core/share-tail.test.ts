import { describe, expect, it } from 'vitest';
import { closed, withoutTail, withoutUnseen } from '../../src/core/share-tail';

describe('the end of a link', () => {
  it('is closed where it would be a name, a sign or an escape', () => {
    expect(closed('near=510100,200', 1)).toBe('near=510100,200');
    expect(closed('', 1)).toBe('');
    expect(closed('sel=org:%E6%81%A9', 1)).toBe('sel=org:%E6%81%A9&v=1');
    expect(closed('gaps=a:', 1)).toBe('gaps=a:&v=1');
    expect(closed('sel=org:Inc.', 1)).toBe('sel=org:Inc.&v=1');
  });

  it('loses what was hung on it, escaped or not', () => {
    expect(withoutTail('510100,200%E3%80%82%E5%BF%AB%E6%9D%A5%E7%9C%8B')).toBe('510100,200');
    expect(withoutTail('510100,200。快来看')).toBe('510100,200');
    expect(withoutTail('1%E2%80%8B')).toBe('1');
    expect(withoutTail('510100,200')).toBe('510100,200');
  });

  it('keeps a name, and loses the full stop behind it', () => {
    expect(withoutTail('org:%E6%81%A9%E6%B4%BE')).toBe('org:%E6%81%A9%E6%B4%BE');
    expect(withoutTail('org:%E6%81%A9%E6%B4%BE%E3%80%82')).toBe('org:%E6%81%A9%E6%B4%BE');
    expect(withoutTail('kind:hub,')).toBe('kind:hub');
  });
});

it('takes out what nobody sees', () => {
  expect(withoutUnseen('near=51\u200b0100\ufeff,200&amp;tab=gaps')).toBe('near=510100,200&tab=gaps');
});
