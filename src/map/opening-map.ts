// The library's map, but for its first picture: that is drawn once, when all tiles are there, and not anew with each of them.
import { Map as MapLibre, type MapOptions } from 'maplibre-gl';

/** A tile that takes so long is not waited for. */
const LONGEST_WAIT_MS = 1000;

/**
 * Without a graphics card a frame keeps the processor as busy as the cutting of a tile does, which then takes the longer. So until
 * the map has come to rest with something in it, or a hand moves it, a frame that a tile asks for waits for the last of them. What
 * a source asks for does not wait: in that frame its tiles are ordered.
 */
export class OpeningMap extends MapLibre {
  #isOpening = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MapOptions) {
    super(options);
    this.on('sourcedata', (event) => {
      if (event.sourceDataType === 'content') super.triggerRepaint();
    });
    const open = () => {
      this.#isOpening = false;
    };
    for (const hand of ['mousedown', 'touchstart', 'wheel'] as const) this.once(hand, open);
    this.on('idle', () => {
      if (Object.keys(this.getStyle().sources).length > 0) open();
    });
    this.once('remove', () => clearTimeout(this.#timer));
  }

  override triggerRepaint(): void {
    if (!this.#isOpening || !this.style || this.areTilesLoaded()) super.triggerRepaint();
    else this.#timer ??= setTimeout(() => this.#drawAnyway(), LONGEST_WAIT_MS);
  }

  #drawAnyway(): void {
    this.#timer = undefined;
    super.triggerRepaint();
  }
}
