// Always visible: how many are shown, how many cannot be placed, and as of when. Also read out when it changes.

import { openDialog } from '../../store/actions';
import { counts, undatedBesideYears } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';

export function Counter() {
  const t = useTranslate();
  const { shown, total, unplaced } = useAtlas(counts);
  const { asOf, status } = useAtlas((state) => state.data);
  const undated = useAtlas(undatedBesideYears);
  if (status !== 'ready' && total === 0) return <p>{t('state.loading')}</p>;
  return (
    <>
      <p aria-live="polite">
        {t('list.counts', { shown, total })} · {t('list.unplaced', { count: unplaced })}
        {undated !== null && ` · ${t('filter.undated', { count: undated })}`} · {t('list.asOf', { asOf })}
      </p>
      <button type="button" className="link" onClick={() => openDialog('guide')}>
        {t('guide.short')}
      </button>
    </>
  );
}
