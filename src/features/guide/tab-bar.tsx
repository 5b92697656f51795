// The three questions: near a city, gaps, siting.
import { TABS } from '../../core/share-state';
import { setTab } from '../../store/actions';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';

export function TabBar() {
  const t = useTranslate();
  const tab = useAtlas((state) => state.panels.tab);
  return (
    <nav className="tab-place" aria-label={t('tabs.title')}>
      <div className="tabs" role="tablist">
        {TABS.map((one) => (
          <button key={one} type="button" role="tab" aria-selected={one === tab} onClick={() => setTab(one)}>
            {t(`tab.${one}`)}
          </button>
        ))}
      </div>
    </nav>
  );
}
