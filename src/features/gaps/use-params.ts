// The question as this drawer reads it: from the link, with X as it stands under the finger.
import type { DecodedGaps } from '../../core/gaps-params';
import { gapsKm, gapsParams } from '../../store/gaps-selectors';
import { useAtlas } from '../../store/store';

export function useParams(): DecodedGaps {
  return useAtlas(gapsParams);
}

export function useKm(): number {
  return useAtlas(gapsKm);
}
