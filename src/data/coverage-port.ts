// The two ends of the coverage service over a message port: typed arrays change hands instead of being copied.
import { type Endpoint, expose, type Remote, transfer, wrap } from 'comlink';
import type { GapsAnswer } from '../core/coverage/gaps';
import type { GapsQuestion } from '../core/coverage/question';
import type { ImportedPoints } from '../core/coverage/supply';
import type { Result } from '../core/result';
import { buffersOf, type CoverageService, coverageService, type ServiceFault } from './coverage-service';

/** Without a port it answers its own worker. */
export function serveCoverage(port?: Endpoint): void {
  const service = coverageService();
  const ask = (question: GapsQuestion): Result<GapsAnswer, ServiceFault> => {
    const result = service.ask(question);
    return transfer(result, [...buffersOf(result)] as ArrayBuffer[]); // made here by new Float64Array: none is shared
  };
  expose({ ...service, ask }, port);
}

export function connectCoverage(port: Endpoint): Remote<CoverageService> {
  return wrap<CoverageService>(port);
}

/** The points change hands: after this the caller's arrays are empty. */
export function handedOver(points: ImportedPoints): ImportedPoints {
  const arrays = [points.lng, points.lat, ...(points.county ? [points.county] : [])];
  return transfer(points, [...new Set(arrays.map((array) => array.buffer))] as ArrayBuffer[]); // as above
}
