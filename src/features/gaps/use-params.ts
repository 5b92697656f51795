// The question as this drawer reads it: from the link, with X as it stands under the finger.
import type { DecodedGaps, GapsParams } from '../../core/gaps-params';
import { gapsKm, gapsParams } from '../../store/gaps-selectors';
import { useAtlas } from '../../store/store';

export function useParams(): DecodedGaps {
  return useAtlas(gapsParams);
}

/** One part of it alone: who asks for less is drawn less often. */
export function useParam<K extends keyof GapsParams>(key: K): GapsParams[K] {
  return useAtlas((state) => gapsParams(state).params[key]);
}

export function useKm(): number {
  return useAtlas(gapsKm);
}
