// What the coverage worker does: it keeps the demand, the records and an imported set between questions. Free of any
// worker, so that the same thing can be talked to over any message port.
import { answerGaps, type GapsAnswer } from '../core/coverage/gaps';
import type { GapsFault, GapsQuestion } from '../core/coverage/question';
import type { ImportedPoints } from '../core/coverage/supply';
import { type World, withImported, withRecords, worldOf } from '../core/coverage/world';
import type { AtlasRecord } from '../core/record';
import type { Region } from '../core/region';
import { failed, type Result } from '../core/result';
import type { Unit } from '../core/unit';

export type ServiceFault = GapsFault | { readonly kind: 'not-loaded' };

export interface CoverageService {
  readonly load: (units: readonly Unit[], regions: readonly Region[]) => void;
  readonly setRecords: (records: readonly AtlasRecord[]) => void;
  readonly setImported: (points: ImportedPoints | null) => void;
  readonly ask: (question: GapsQuestion) => Result<GapsAnswer, ServiceFault>;
}

/** Records and imported points stay when units are loaded again. */
export function coverageService(): CoverageService {
  let world: World | null = null;
  let records: readonly AtlasRecord[] = [];
  let imported: ImportedPoints | null = null;
  return {
    load: (units, regions) => {
      world = withImported(withRecords(worldOf(units, regions), records), imported);
    },
    setRecords: (given) => {
      records = given;
      world = world && withRecords(world, given);
    },
    setImported: (points) => {
      imported = points;
      world = world && withImported(world, points);
    },
    ask: (question) => (world ? answerGaps(world, question) : failed({ kind: 'not-loaded' })),
  };
}

/** The buffers of an answer, which may change hands: the service keeps copies of what it needs. */
export function buffersOf(result: Result<GapsAnswer, ServiceFault>): readonly ArrayBufferLike[] {
  if (!result.ok) return [];
  const { counties, access } = result.value;
  return [
    counties.states.buffer,
    counties.km.certain.buffer,
    counties.km.possible.buffer,
    ...(access ? [access.twoStep.perMillion.buffer, access.enhanced.perMillion.buffer] : []),
  ];
}
