import { describe, expect, it } from 'vitest';
import { foldingPairs } from '../../../geodata/gazetteer/folding';

describe('the folding table', () => {
  it('holds the traditional forms of the characters that names have, and no others', () => {
    const pairs = foldingPairs(['广东省', '台北市']);
    expect(pairs).toContain('廣广');
    expect(pairs).toContain('東东');
    expect(pairs).toContain('臺台');
    expect(pairs).not.toContain('龍');
  });

  it('is the same for the same names in another order', () => {
    expect(foldingPairs(['台北市', '广东省'])).toBe(foldingPairs(['广东省', '台北市']));
  });
});
