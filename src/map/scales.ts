// The palette and the class breaks that the map draws with; the legend asks for the same.
import { breaksOf } from '../core/scale';
import type { OverlayValues } from '../layers/overlay';
import { DARK, LIGHT, type Palette } from '../layers/palette';
import { useAtlas } from '../store/store';

export function usePalette(): Palette {
  return useAtlas((state) => (state.view.theme === 'dark' ? DARK : LIGHT));
}

export function useBreaks(): OverlayValues['breaks'] {
  const metric = useAtlas((state) => state.view.layers.metric);
  return breaksOf(metric);
}
