import { placeName } from '../../core/compare/place';
import type { ComparePlace } from '../../core/compare/question';
import { useAtlas } from '../../store/store';
import { useLang } from '../../store/translate';

/** The name in the user's language; its code for a place that is not in this data. */
export function usePlaceName(): (place: ComparePlace) => string {
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  return (place) => placeName(place, ground, lang);
}
