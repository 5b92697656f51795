// The maps of a brief: each drawn once, off the screen, at print resolution and on paper, and handed over as pictures. Where
// WebGL is missing, fails or takes too long, a simple SVG of the same sources is handed over instead: it is never blank.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  type Bounds,
  type FrameSize,
  framesOf,
  insetSizeOf,
  MAINLAND,
  orWholeCountry,
  seenBounds,
  viewOf,
  WHOLE_COUNTRY,
} from '../core/brief/picture-view';
import { framingPair } from '../core/compare/camera';
import type { Camera } from '../core/share-state';
import { LIGHT } from '../layers/palette';
import type { PictureAsk } from '../store/brief';
import type { ComparePane } from '../store/compare-state';
import { useAtlas } from '../store/store';
import { paddingFor } from './camera';
import { CompareContents, usePaneSources } from './compare-contents';
import { FrameGuards } from './frame-guards';
import { HiddenMap, type Shots } from './hidden-map';
import { MapContents } from './map-contents';
import type { MapSource } from './map-source';
import { PictureZoom } from './scales';
import { useSources } from './sources';
import { svgMap } from './svg-map';

export interface MapPicture {
  /** A data address. */
  readonly url: string;
  readonly camera: Camera;
  /** The islands of the South China Sea in a frame of their own, where the picture is of the whole country. */
  readonly insetUrl: string | null;
  /** The simple one. */
  readonly isSimple: boolean;
  /** What it shows of a comparison; empty for the only picture. */
  readonly label: string;
}

interface PictureMapProps {
  readonly ask: PictureAsk;
  /** Of each. */
  readonly size: FrameSize;
  /** All of them, in the order asked. */
  readonly onPictures: (pictures: readonly MapPicture[]) => void;
}

const PADDING = 10;
const PATIENCE_MS = 45_000;

export function PictureMap({ ask, size, onPictures }: PictureMapProps) {
  const [plans] = useState(() => plansOf(ask, size));
  const [taken, setTaken] = useState<readonly MapPicture[]>([]);
  const plan = plans[taken.length];
  const take = (picture: MapPicture) => {
    const all = [...taken, picture];
    setTaken(all);
    if (all.length === plans.length) onPictures(all);
  };
  // One map after the other: a browser has only so many WebGL contexts.
  return plan && <OnePicture key={taken.length} plan={plan} onPicture={take} />;
}

interface Plan {
  readonly shots: Shots;
  /** One side of a comparison; null for what the atlas shows. */
  readonly pane: ComparePane | null;
}

interface OnePictureProps {
  readonly plan: Plan;
  readonly onPicture: (picture: MapPicture) => void;
}

function OnePicture({ plan: { shots, pane }, onPicture }: OnePictureProps) {
  const [isBroken, setBroken] = useState(() => useAtlas.getState().view.mapStatus === 'no-webgl');
  useEffect(() => {
    const timer = setTimeout(() => setBroken(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const [first, inset] = shots;
  const { camera } = first;
  const hand = (urls: readonly string[], isSimple: boolean) =>
    onPicture({ url: urls[0] ?? '', insetUrl: urls[1] ?? null, camera, isSimple, label: pane?.label ?? '' });
  const onDrawn = (urls: readonly string[]) => hand(urls, true);
  const simple = pane ? <SimplePane {...{ shots, pane, onDrawn }} /> : <SimpleAtlas {...{ shots, onDrawn }} />;
  const contents: ReactNode = pane ? <CompareContents pane={pane} zoom={camera.zoom} /> : <MapContents />;
  return (
    <PictureZoom value={camera.zoom}>
      {isBroken ? (
        simple
      ) : (
        <HiddenMap shots={shots} onTaken={(urls) => hand(urls, false)} onBroken={() => setBroken(true)}>
          {contents}
          <FrameGuards {...first} hasInset={inset !== undefined} hasLabel={pane !== null} />
        </HiddenMap>
      )}
    </PictureZoom>
  );
}

function plansOf(ask: PictureAsk, size: FrameSize): readonly Plan[] {
  if (ask.kind === 'one') return [{ shots: shotsOf(ask.bounds, size), pane: null }];
  const areOfCountry = ask.panes.every(({ bounds }) => bounds === MAINLAND);
  if (areOfCountry) return ask.panes.map((pane) => ({ shots: shotsOf(WHOLE_COUNTRY, size), pane }));
  const cameras = framingPair(ask.panes, ask.isSameView, size, PADDING);
  return cameras.map((camera, side) => ({ shots: [{ camera, size }], pane: ask.panes[side] ?? null }));
}

function shotsOf(bounds: Bounds | null, size: FrameSize): Shots {
  const { main, inset } = framesOf(bounds ?? boundsOfScreen());
  const first = { camera: viewOf(main, size, bounds || inset ? PADDING : 0), size };
  const small = insetSizeOf(size);
  return inset ? [first, { camera: viewOf(inset, small, 0), size: small, isOfGround: true }] : [first];
}

interface SimpleProps {
  readonly shots: Shots;
  readonly onDrawn: (urls: readonly string[]) => void;
}

function SimpleAtlas(props: SimpleProps) {
  return <SimplePicture {...props} sources={useSources()} />;
}

function SimplePane({ pane, ...props }: SimpleProps & { readonly pane: ComparePane }) {
  return <SimplePicture {...props} sources={usePaneSources(pane, props.shots[0].camera.zoom)} />;
}

function SimplePicture({ shots, onDrawn, sources }: SimpleProps & { readonly sources: readonly MapSource[] }) {
  const isHanded = useRef(false);
  useEffect(() => {
    if (isHanded.current) return;
    isHanded.current = true;
    const urls = shots.map(({ camera, size }) => {
      const svg = svgMap(sources, camera, size, LIGHT);
      return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    });
    onDrawn(urls);
  });
  return null;
}

/** Without a map the store has no camera: the whole country then. */
function boundsOfScreen(): Bounds {
  const { view, selection, panels } = useAtlas.getState();
  const covered = paddingFor(selection.kind !== 'none', panels.tab !== 'near');
  const camera = view.camera ?? { lng: 104.5, lat: 32, zoom: 3.2 };
  return orWholeCountry(seenBounds(camera, { width: window.innerWidth, height: window.innerHeight }, covered));
}
