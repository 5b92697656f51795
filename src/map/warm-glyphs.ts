// Draws the shapes of letters ahead of the names that will need them: the map library draws all letters of a tile in one task,
// some hundred of a millisecond each where a region comes into view for the first time.
import type { Map as MapLibre } from 'maplibre-gl';

/** So many letters a turn that a turn stays well under a frame on a slow machine. */
const LETTERS_A_TURN = 6;
/** The font and the ordinary forms of letters, as the layers of names ask for them. */
const STACK = 'sans-serif';
const ORDINARY = 'default';

/** In turns while the page has nothing else to do, first texts first. Returns what stops it. */
export function warmGlyphs(map: MapLibre, texts: Iterable<string>): () => void {
  const letters = [...new Set([...texts].flatMap((text) => [...text]))];
  let at = 0;
  let cancel = (): void => {};
  const turn = (): void => {
    const some = letters.slice(at, at + LETTERS_A_TURN);
    at += LETTERS_A_TURN;
    if (some.length === 0 || !map.style) return;
    // The library keeps what it has drawn; there is no other way to ask for a letter before a name needs it.
    void map.style.glyphManager.getGlyphs({ [STACK]: { [ORDINARY]: some } });
    cancel = whenIdle(turn);
  };
  cancel = whenIdle(turn);
  return () => cancel();
}

function whenIdle(run: () => void): () => void {
  const ask = window.requestIdleCallback as typeof window.requestIdleCallback | undefined; // not in every browser
  if (!ask) {
    const timer = setTimeout(run, 50);
    return () => clearTimeout(timer);
  }
  const asked = ask(run);
  return () => window.cancelIdleCallback(asked);
}
