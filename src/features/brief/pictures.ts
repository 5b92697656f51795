// The pictures on a sheet: how the map room is asked for them, and how large they are.
import type { BriefKind } from '../../core/brief/brief';
import type { FrameSize } from '../../core/brief/picture-view';
import type { PictureAsk } from '../../store/brief';
import type { Drawn } from './paper';

/** How the map room hands over its pictures of what is asked. */
export interface PictureProps {
  readonly ask: PictureAsk;
  readonly size: FrameSize;
  readonly onPictures: (pictures: readonly Drawn[]) => void;
}

/** Of the map on the paper, in CSS pixels: 127 × 98 mm. */
const SIZE: FrameSize = { width: 480, height: 370 };

/** As high as its legend: a long list needs the room more than a circle or two do. */
const LOW: FrameSize = { width: 480, height: 306 };

/** One of two side by side. */
const HALF: FrameSize = { width: 344, height: 216 };

/** One of two of the whole country, which is less wide. */
const HALF_COUNTRY: FrameSize = { width: 344, height: 262 };

export const MAP_SIZES: Readonly<Record<BriefKind, FrameSize>> = {
  ...{ view: SIZE, gaps: SIZE, siting: SIZE },
  ...{ near: LOW, compare: HALF, scenarios: HALF_COUNTRY },
};
