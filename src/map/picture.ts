// A picture of the large map as it stands, once it has drawn all it has.
import type { Map as MapLibre } from 'maplibre-gl';

let current: MapLibre | null = null;

export function rememberMap(map: MapLibre): void {
  current = map;
}

/** A JPEG as a data address; null without a map. */
export function mapPicture(): Promise<string | null> {
  const map = current;
  if (!map) return Promise.resolve(null);
  return new Promise((done) => {
    map.once('idle', () => {
      // The canvas can be read only in the frame in which it was drawn.
      map.once('render', () => done(map.getCanvas().toDataURL('image/jpeg', 0.86)));
      map.triggerRepaint();
    });
    map.triggerRepaint();
  });
}
