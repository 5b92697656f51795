// The palette and the class breaks that the map draws with; the legend asks for the same.
import { createContext, useContext, useEffect } from 'react';
import { breaksOf } from '../core/scale';
import type { OverlayValues } from '../layers/overlay';
import { DARK, LIGHT, type Palette } from '../layers/palette';
import { useAtlas } from '../store/store';

/** Zoom of the map of a brief, which is drawn on paper whatever the screen looks like; null on the screen. */
export const PictureZoom = createContext<number | null>(null);

export function usePalette(): Palette {
  const isPicture = useContext(PictureZoom) !== null;
  return useAtlas((state) => (state.view.theme === 'dark' && !isPicture ? DARK : LIGHT));
}

export function useBreaks(): OverlayValues['breaks'] {
  const metric = useAtlas((state) => state.view.layers.metric);
  return breaksOf(metric);
}

/** Hands the hues of the record kinds and of the gaps to the style sheets, as `--kind-hub`, `--gap` and so on, so that lists and map agree. */
export function usePaletteVariables(): void {
  const palette = usePalette();
  useEffect(() => {
    document.documentElement.style.setProperty('--gap', palette.gap);
    for (const [number, colour] of palette.sets.entries())
      document.documentElement.style.setProperty(`--set-${number}`, colour);
    for (const [kind, colour] of Object.entries(palette.kinds)) {
      document.documentElement.style.setProperty(`--kind-${kind.replace('_', '-')}`, colour);
    }
  }, [palette]);
}
