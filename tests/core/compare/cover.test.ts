import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import { coverOf } from '../../../src/core/compare/cover';
import { answerGaps } from '../../../src/core/coverage/gaps';
import { withRecords, worldOf } from '../../../src/core/coverage/world';
import { DEFAULT_GAPS, gapsQuestionOf } from '../../../src/core/gaps-params';
import { shippedGround, shippedRecords } from '../../support/shipped-records';
import { shippedUnits } from '../../support/shipped-units';

const ground = shippedGround();
const records = shippedRecords();
const { units, regions } = shippedUnits();
const world = withRecords(worldOf(units, regions), records);
const question = gapsQuestionOf({ ...DEFAULT_GAPS, standardKm: 50 }, records, records);
const nation = answerGaps(world, question);
if (!nation.ok) throw new Error('the nation has an answer');
const { km } = nation.value.counties;

describe('who of a place has a record within X', () => {
  it('is, for a region, what the gaps say of it', () => {
    const asked = answerGaps(world, { ...question, scope: { kind: 'region', region: 'yangtze_delta' } });
    if (!asked.ok) throw new Error('the delta has an answer');
    const cover = coverOf(ground.countiesByArea.get('yangtze_delta')!, km, 50, 'urban', ground);
    expect(cover.reached).toEqual(asked.value.summary.reached);
    expect(cover.share).toEqual(asked.value.summary.share);
  });

  it('grows with X, and is never certain beyond what is possible', () => {
    const counties = ground.countiesByArea.get(adcode('510100'))!;
    let before = 0;
    for (const radius of [10, 50, 100, 500]) {
      const { share } = coverOf(counties, km, radius, 'total', ground);
      expect(share!.certain).toBeGreaterThanOrEqual(before);
      expect(share!.possible).toBeGreaterThanOrEqual(share!.certain);
      before = share!.certain;
    }
  });

  it('is nothing to say where the census has no figure', () => {
    expect(coverOf(ground.countiesByArea.get(adcode('810000'))!, km, 100, 'urban', ground)).toMatchObject({
      total: 0,
      share: null,
    });
  });
});
