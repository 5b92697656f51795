// The atlas in a frame of another page: map, legend, counter, and the way to the full one. The question of the link is
// answered here too, though nothing of its panels is shown.
import '../../core/brief-messages';
import './embed.css';
import { type ReactNode, useEffect } from 'react';
import type { BriefKind } from '../../core/brief/brief';
import { WHOLE_COUNTRY } from '../../core/brief/picture-view';
import { DARK, LIGHT } from '../../layers/palette';
import { wishCamera } from '../../store/actions';
import { currentLink } from '../../store/address';
import { questionOf } from '../../store/brief';
import { followGaps } from '../../store/gaps';
import { counts } from '../../store/selectors';
import { followSiting } from '../../store/siting-runs';
import type { AtlasState } from '../../store/state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Icon } from '../../ui/icon';
import { MapLegend } from './map-legend';

/** Below it the legend waits to be asked for. */
const ROOMY = 620;

export function Embed({ map }: { readonly map: ReactNode }) {
  const t = useTranslate();
  const question = useAtlas(questionOf);
  const kind = useAtlas(kindOf);
  const link = useAtlas(currentLink);
  const zoom = useAtlas((state) => state.view.camera?.zoom ?? 4);
  const isDark = useAtlas((state) => state.view.theme === 'dark');
  useAnswer(kind);
  useWholeCountry();
  return (
    <div className="embed">
      <main className="map-room" aria-label={t('map.title')}>
        {map}
      </main>
      <header className="embed-head">
        <h1>{question || t('app.name')}</h1>
        <a href={link} target="_blank" rel="noopener">
          {t('embed.full')} <Icon name="external" size={15} />
        </a>
      </header>
      <aside aria-label={t('legend.title')}>
        <details className="embed-legend" open={window.innerWidth >= ROOMY}>
          <summary>{t('legend.title')}</summary>
          <MapLegend kind={kind} zoom={zoom} palette={isDark ? DARK : LIGHT} />
        </details>
      </aside>
      <EmbedCounter />
    </div>
  );
}

function EmbedCounter() {
  const t = useTranslate();
  const { shown, total, unplaced } = useAtlas(counts);
  const { asOf, status } = useAtlas((state) => state.data);
  return (
    <footer className="embed-foot">
      <p aria-live="polite">
        {status !== 'ready' && total === 0
          ? t('state.loading')
          : `${t('list.counts', { shown, total })} · ${t('list.unplaced', { count: unplaced })} · ${t('list.asOf', { asOf })}`}
      </p>
      <p>{t('map.notice')}</p>
    </footer>
  );
}

function kindOf({ panels, query }: AtlasState): BriefKind {
  if (panels.tab === 'gaps' || panels.tab === 'siting') return panels.tab;
  return query.near ? 'near' : 'view';
}

/** In another page nobody pans first: the country is shown whole, its southern islands too, unless the link says where. */
function useWholeCountry(): void {
  useEffect(() => {
    const { view, query } = useAtlas.getState();
    if (!view.camera && !query.near) wishCamera({ kind: 'fit', bounds: WHOLE_COUNTRY });
  }, []);
}

function useAnswer(kind: BriefKind): void {
  useEffect(() => {
    if (kind === 'gaps') return followGaps();
    if (kind === 'siting') return followSiting();
    return undefined;
  }, [kind]);
}
