// The address and the store kept as one. Pan and zoom replace the entry; anything else pushes one, so Back undoes a step.
import type { Camera, ShareState } from '../core/share-state';
import { decodeShare, encodeShare } from '../core/share-url';
import { chineseOf } from '../data/script-store';
import { notify } from './notices';
import type { AtlasState } from './state';
import { useAtlas } from './store';

/** Reads the address into the store, then follows both; returns what stops following. */
export function followAddress(): () => void {
  const isInSearch = new URLSearchParams(location.search).get('embed') === '1';
  const isInHash = /[#&?]embed=1(?:&|$)/.test(location.hash);
  useAtlas.setState(({ view }) => ({ view: { ...view, isEmbedded: isInSearch || isInHash } }));
  readAddress();
  let written = shareOf(useAtlas.getState());
  let isReading = false;
  const onChange = (state: AtlasState) => {
    if (isReading) return;
    const share = shareOf(state);
    const [before, after] = [encodeShare(written), encodeShare(share)];
    if (before === after) return;
    const onlyCamera = withoutCamera(written) === withoutCamera(share);
    written = share;
    const address = `${location.pathname}${location.search}#${isInHash ? 'embed=1&' : ''}${after}`;
    if (onlyCamera || isPassing) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  };
  const onPop = () => {
    isReading = true;
    readAddress();
    isReading = false;
    written = shareOf(useAtlas.getState());
  };
  const stop = useAtlas.subscribe(onChange);
  window.addEventListener('popstate', onPop);
  return () => {
    stop();
    window.removeEventListener('popstate', onPop);
  };
}

let isPassing = false;

/** A change on the way to another, as under a held slider or in a play: it replaces the entry, so that Back undoes the whole way. */
export function inPassing(change: () => void, isOnTheWay = true): void {
  isPassing = isOnTheWay;
  try {
    change();
  } finally {
    isPassing = false;
  }
}

/** Shows a state as if its link had been followed: one entry, which Back undoes (none while in passing). */
export function openShare(share: ShareState): void {
  const address = `${location.pathname}${location.search}#${encodeShare(share)}`;
  if (isPassing) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

export function shareOf({ view, query, selection, panels, analysis, tour }: AtlasState): ShareState {
  return {
    camera: view.camera,
    layers: view.layers,
    filter: query.filter,
    near: query.near,
    selection,
    tab: panels.tab,
    gaps: analysis.gaps,
    siting: analysis.siting,
    compare: analysis.compare,
    tour: tour.at,
    lang: view.lang === 'zh' ? null : view.lang,
  };
}

/** The link to what is on the screen now, without what others hung on the address. */
export function currentLink(state: AtlasState = useAtlas.getState()): string {
  return `${location.origin}${location.pathname}#${encodeShare(shareOf(state))}`;
}

/** The same view for a frame in another page; where a query is cut off, `#embed=1&…` says the same. */
export function embedLink(link: string): string {
  return link.replace('#', '?embed=1#');
}

/** A view that came otherwise than by the address: from a file, or a step of a tour. */
export function openHash(hash: string): void {
  history.pushState(null, '', `${location.pathname}${location.search}${hash}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

let wishId = -1;

function readAddress(): void {
  const { state: share, ignored } = decodeShare(location.hash);
  useAtlas.setState((state) => ({
    view: {
      ...state.view,
      camera: share.camera,
      layers: share.layers,
      lang: share.lang ?? chineseOf(navigator.language),
      wish: jumpTo(share.camera, state),
    },
    query: { filter: share.filter, near: share.near },
    selection: share.selection,
    panels: { ...state.panels, tab: share.tab },
    analysis: { gaps: share.gaps, siting: share.siting, compare: share.compare },
    compare: { ...state.compare, linkedCamera: share.tab === 'compare' ? share.camera : null },
    tour: { ...state.tour, at: share.tour },
  }));
  for (const part of ignored) notify('problem', 'problem.address', { part });
}

function jumpTo(camera: Camera | null, state: AtlasState): AtlasState['view']['wish'] {
  return camera ? { id: wishId--, target: { kind: 'jump', camera } } : state.view.wish;
}

function withoutCamera(share: ShareState): string {
  return encodeShare({ ...share, camera: null });
}
