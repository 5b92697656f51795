import { describe, expect, it } from 'vitest';
import { bestLocation } from '../../src/core/describe';
import { RECORD_KINDS } from '../../src/core/record';
import { glyphOf, kindColour } from '../../src/layers/glyph';
import { imageOf, shapeOf } from '../../src/layers/marks';
import { cornersOf } from '../../src/layers/shapes';
import { shippedRecords } from '../support/shipped-records';
import { aLocation } from '../support/small-ground';

const records = shippedRecords();
const glyphIn = (id: string) => {
  const record = records.find((one) => one.id === id)!;
  return glyphOf(record.kind, bestLocation(record));
};

describe('a record in a list', () => {
  it('has the outline and hue of its mark', () => {
    for (const kind of RECORD_KINDS) {
      const glyph = glyphOf(kind, aLocation({ unit: '510107', precision: 'county' }));
      expect(glyph.corners).toEqual(cornersOf(shapeOf(kind)));
      expect(glyph.colour).toBe(kindColour(kind));
    }
    expect(glyphOf('custom', null, 2).colour).toBe('var(--set-2)');
    expect(kindColour('pilot_zone')).toBe('var(--kind-pilot-zone)');
  });

  it('is hollow where only an office is known, ringed where only the city is: the Guangdong hub', () => {
    expect(glyphIn('yicang-guangdong')).toMatchObject({ isHollow: true, isRinged: true, isWide: false });
    expect(imageOf('hub', true, true)).toBe('mark:hub:hollow:ring');
  });

  it('is wide where it has no spot: 全国, 长三角, 88 cities not listed, or no location at all', () => {
    for (const id of ['beike-phone', 'baozang', 'hsbc-partners'])
      expect(glyphIn(id), id).toMatchObject({ isWide: true, isRinged: false });
    expect(glyphOf('case', null)).toMatchObject({ isWide: true, isHollow: false });
  });

  it('is never both ringed and wide', () => {
    for (const record of records)
      for (const location of record.locations) {
        const { isRinged, isWide } = glyphOf(record.kind, location);
        expect(isRinged && isWide, record.id).toBe(false);
      }
  });
});
