// Briefs over the shipped data and over the worked example, for the tests of what writes them and what they say.
import type { BriefFrame } from '../../src/core/brief/brief';
import { nearBrief } from '../../src/core/brief/near-brief';
import type { Lang } from '../../src/core/format';
import { groundOf } from '../../src/core/ground';
import { translator } from '../../src/core/message';
import { nearby } from '../../src/core/near';
import { PLACE_ROLES } from '../../src/core/reach';
import { residentsWithin } from '../../src/core/residents';
import type { Near } from '../../src/core/share-state';
import { createUnitIndex } from '../../src/core/unit-index';
import { shippedRecords } from './shipped-records';
import { shippedUnits } from './shipped-units';

const { units, regions } = shippedUnits();
export const ground = groundOf(units, regions);
export const index = createUnitIndex(units, regions);
export const records = shippedRecords();

export function aFrame(lang: Lang = 'zh', filter = ''): BriefFrame {
  const link = 'https://atlas.example.org/#near=510100,200';
  return { t: translator(lang), lang, ground, asOf: '2022', version: 'abc123', filter, link };
}

export function answerNear(near: Near) {
  const { centre } = near;
  const asked = centre.kind === 'unit' ? { kind: 'unit' as const, unit: centre.adcode } : { ...centre, unit: null };
  const roles = new Set([...PLACE_ROLES, 'service_area'] as const);
  const answer = nearby({ centre: asked, radiusKm: near.km, roles }, records, ground);
  return { near, answer, residents: residentsWithin(answer.centre, near.km, ground) };
}

export function chengduBrief(lang: Lang = 'zh') {
  const near: Near = { centre: { kind: 'unit', adcode: index.byAdcode('510100' as never)!.adcode }, km: 200 };
  return nearBrief({ ...answerNear(near), urbanRank: { rank: 5, count: 367 } }, aFrame(lang));
}
