// The pages over the map; what they say is loaded with the first one that is opened.
import { lazy, Suspense } from 'react';
import { openDialog } from '../../store/actions';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Boundary } from '../../ui/boundary';
import { Dialog } from '../../ui/dialog';

const Page = lazy(() => import('./pages').then((module) => ({ default: module.Page })));

export function Dialogs() {
  const t = useTranslate();
  const dialog = useAtlas((state) => state.panels.dialog);
  if (dialog === 'none' || dialog === 'share' || dialog === 'brief') return null;
  const title = t(`${dialog}.title`);
  return (
    <Dialog key={dialog} title={title} closeLabel={t('action.close')} onClose={() => openDialog('none')}>
      <Boundary sentence={t('state.fault')} again={t('action.again')}>
        <Suspense fallback={<p>{t('state.loading')}</p>}>
          <Page />
        </Suspense>
      </Boundary>
    </Dialog>
  );
}
