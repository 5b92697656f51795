// Sentences to the user, read out as they come; each goes away when she has read it.
import { lazy, Suspense } from 'react';
import { translateNotice } from '../../core/message';
import { dismissNotice } from '../../store/notices';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';

const UpdateNotice = lazy(() => import('./update-notice').then((module) => ({ default: module.UpdateNotice })));

export function Notices() {
  const t = useTranslate();
  const notices = useAtlas((state) => state.panels.notices);
  const update = useAtlas((state) => state.panels.update);
  const isLost = useAtlas((state) => state.view.mapStatus === 'lost');
  return (
    <div className="notices" role="status" aria-live="polite">
      {isLost && (
        <div className="toast problem">
          <p>{t('map.lost')}</p>
        </div>
      )}
      {update && (
        <Suspense fallback={null}>
          <UpdateNotice others={update.others} />
        </Suspense>
      )}
      {notices.map(({ id, tone, key, values }) => (
        <div key={id} className={`toast ${tone}`}>
          <p>{translateNotice(t, key, values)}</p>
          <IconButton icon="close" label={t('notice.dismiss')} onClick={() => dismissNotice(id)} />
        </div>
      ))}
    </div>
  );
}
