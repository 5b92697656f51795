// In the map's worker, ahead of the library's own code: puts the features into packed areas that the page sends, before the library
// reads the message. Where it does not know the message, the areas are missing on the map, and tests/e2e/atlas.test.ts fails.
import { isPacked, unpackAreas } from '../core/packed-areas';

/** As the library's page sends a source's data to its worker. */
interface SourceMessage {
  readonly data?: { readonly data?: unknown };
}

/** The library copies every list that comes by message, to the last position of a polygon: this one gives itself for the copy. */
class OwnCopy<T> extends Array<T> {
  override map<U>(): U[] {
    return this as unknown as U[]; // the library asks for the same things again
  }
}

addEventListener('message', ({ data: message }: MessageEvent<SourceMessage | null>) => {
  const data = message?.data?.data;
  if (!isPacked(data)) return;
  const features = unpackAreas(data.packed);
  // a file that is none is said by the page, which reads it too
  Object.assign(data, { features: features.ok ? OwnCopy.from(features.value) : [], packed: null });
});
