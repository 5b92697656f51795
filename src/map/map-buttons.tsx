// Zoom and home, and the sentence that the outline is a sketch.
import { goHome, wishCamera } from '../store/actions';
import { useAtlas } from '../store/store';
import { useTranslate } from '../store/translate';
import { IconButton } from '../ui/icon';

export function MapButtons() {
  const t = useTranslate();
  const asOf = useAtlas((state) => state.data.asOf);
  return (
    <>
      <div className="map-buttons">
        <IconButton icon="plus" label={t('action.zoomIn')} onClick={() => wishCamera({ kind: 'zoom', by: 1 })} />
        <IconButton icon="minus" label={t('action.zoomOut')} onClick={() => wishCamera({ kind: 'zoom', by: -1 })} />
        <IconButton icon="home" label={t('action.home')} onClick={goHome} />
      </div>
      <footer className="map-notice">
        {t('map.notice')} · {t('map.asOf', { asOf })}
      </footer>
    </>
  );
}
