// A later edition is there: one sentence and a button; whatever is open stays as it is until that is pressed.
import { acceptEdition, postponeEdition } from '../../store/offline';
import { useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';

export function UpdateNotice({ others }: { readonly others: number }) {
  const t = useTranslate();
  return (
    <div className="toast info">
      <p>{others > 0 ? t('update.others', { count: others }) : t('update.waiting')}</p>
      <button type="button" className="button" onClick={() => void acceptEdition()}>
        {t('update.accept')}
      </button>
      <IconButton icon="close" label={t('update.later')} onClick={postponeEdition} />
    </div>
  );
}
