// The two ends of the coverage service over a message port: typed arrays change hands instead of being copied, and the
// ranked rows travel as columns.
import { type Endpoint, expose, type Remote, transfer, wrap } from 'comlink';
import { columnsOfRows, type GapColumns, rowsOfColumns } from '../core/coverage/gap-columns';
import type { GapsAnswer } from '../core/coverage/gaps';
import type { GapsQuestion } from '../core/coverage/question';
import type { ImportedPoints } from '../core/coverage/supply';
import { ok, type Result } from '../core/result';
import { buffersOf, type CoverageService, coverageService, type ServiceFault } from './coverage-service';

type SentAnswer = Omit<GapsAnswer, 'rows'> & { readonly rows: GapColumns };
type SentService = Omit<CoverageService, 'ask'> & {
  readonly ask: (question: GapsQuestion) => Result<SentAnswer, ServiceFault>;
};

/** Without a port it answers its own worker. */
export function serveCoverage(port?: Endpoint): void {
  const service = coverageService();
  const ask: SentService['ask'] = (question) => {
    const result = service.ask(question);
    if (!result.ok) return result;
    const sent = { ...result.value, rows: columnsOfRows(result.value.rows) };
    const buffers = [...buffersOf(result), sent.rows.numbers.buffer, sent.rows.provinceOf.buffer];
    return transfer(ok(sent), buffers as ArrayBuffer[]); // made here by new Float64Array and the like: none is shared
  };
  expose({ ...service, ask } satisfies SentService, port);
}

export function connectCoverage(port: Endpoint): Remote<SentService> {
  return wrap<SentService>(port);
}

export function receivedAnswer(sent: SentAnswer): GapsAnswer {
  return { ...sent, rows: rowsOfColumns(sent.rows) };
}

/** The points change hands: after this the caller's arrays are empty. */
export function handedOver(points: ImportedPoints): ImportedPoints {
  const arrays = [points.lng, points.lat, ...(points.county ? [points.county] : [])];
  return transfer(points, [...new Set(arrays.map((array) => array.buffer))] as ArrayBuffer[]); // as above
}
