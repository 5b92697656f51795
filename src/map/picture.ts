// A picture of the large map as it stands, once it has drawn all it has.
import { useAtlas } from '../store/store';
import { drawnGaps, drawnMap } from './drawn-map';

const PATIENCE_MS = 10_000;

/** A JPEG as a data address; null without a map. */
export async function mapPicture(): Promise<string | null> {
  const map = drawnMap();
  if (!map) return null;
  const until = performance.now() + PATIENCE_MS;
  while (isBehind() && performance.now() < until) await new Promise(requestAnimationFrame);
  return new Promise((done) => {
    map.once('idle', () => {
      // The canvas can be read only in the frame in which it was drawn.
      map.once('render', () => done(map.getCanvas().toDataURL('image/jpeg', 0.86)));
      map.triggerRepaint();
    });
    map.triggerRepaint();
  });
}

/** Whether the drawer of the gaps shows an answer that the map does not have yet. */
function isBehind(): boolean {
  const { panels, gaps } = useAtlas.getState();
  return panels.tab === 'gaps' && gaps.answer !== null && gaps.answer !== drawnGaps();
}
