import { describe, expect, it } from 'vitest';
import { type Adcode, adcode } from '../../src/core/adcode';
import { pinsWith, readPins, writePins } from '../../src/core/gaps-pins';

const [lanzhou, xining] = [adcode('620100'), adcode('630100')];
const CODES: readonly Adcode[] = Array.from({ length: 25 }, (_, at) => adcode(String(110_101 + at)));

describe('the pins of the ranked table', () => {
  it('come back from a link as they went in', () => {
    expect(readPins(writePins([lanzhou, xining]))).toEqual([lanzhou, xining]);
    expect(readPins('')).toEqual([]);
  });

  it('are none that can be read when one of them is no code', () => {
    expect(readPins('620100.lanzhou')).toBeNull();
  });

  it('stand once each, and the oldest gives way to the twenty-first', () => {
    expect(readPins('620100.630100.620100')).toEqual([lanzhou, xining]);
    expect(readPins(writePins(CODES))).toEqual(CODES.slice(-20));
    expect(pinsWith(CODES.slice(0, 20), CODES[20]!)).toEqual(CODES.slice(1, 21));
  });

  it('go on with one press and off with the next', () => {
    expect(pinsWith(pinsWith([], lanzhou), xining)).toEqual([lanzhou, xining]);
    expect(pinsWith([lanzhou, xining], lanzhou)).toEqual([xining]);
  });
});
