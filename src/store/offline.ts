// Use without a network, and later editions: a page keeps its own until its user asks for the later one; it never reloads by itself.
import '../core/offline-messages';
import { type Edition, keepOffline } from '../data/service-worker';
import { useAtlas } from './store';

let later: Edition | null = null;

/** An embedded map leaves no service worker in its visitors' browsers; nor does a development server, whose page has no edition. */
export function followEditions(): void {
  const edition = document.querySelector<HTMLMetaElement>('meta[name="edition"]')?.content;
  if (!edition || new URLSearchParams(location.search).has('embed')) return;
  void keepOffline({
    edition,
    onWaiting: (found) => {
      later = found;
      show({ others: 0 });
    },
    onReplaced: () => location.reload(), // asked for by the user; the address and the kept sets bring her work back
  });
}

/** The later edition, unless other pages of this one are open: they would be left without their files. */
export async function acceptEdition(): Promise<void> {
  const others = (await later?.accept()) ?? 0;
  if (others > 0) show({ others });
}

export function postponeEdition(): void {
  show(null);
}

function show(update: { readonly others: number } | null): void {
  useAtlas.setState((state) => ({ panels: { ...state.panels, update } }));
}
