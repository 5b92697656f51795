// The name of the atlas and the switches that are always at hand: language, light, help, the link to this view.

import { openDialog, setLang, setTheme } from '../../store/actions';
import { currentLink } from '../../store/address';
import { openImport } from '../../store/import-actions';
import { notify } from '../../store/notices';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';

export function TopLine() {
  const t = useTranslate();
  const { lang, theme } = useAtlas((state) => state.view);
  return (
    <header className="top-line">
      <h1>
        {t('app.name')}
        <small>{t('app.otherName')}</small>
      </h1>
      <button
        type="button"
        className="icon-button"
        onClick={() => setLang(lang === 'zh' ? 'en' : 'zh')}
        lang={lang === 'zh' ? 'en' : 'zh-CN'}
      >
        {t('language.otherShort')}
      </button>
      <IconButton
        icon={theme === 'dark' ? 'sun' : 'moon'}
        label={t('action.theme')}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      />
      <IconButton icon="upload" label={t('import.open')} onClick={() => openImport()} />
      <IconButton icon="link" label={t('action.copyLink')} onClick={() => void copyLink()} />
      <IconButton icon="help" label={t('help.title')} onClick={() => openDialog('help')} />
    </header>
  );
}

/** The clipboard may be refused; the address bar always holds the same link. */
async function copyLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(currentLink());
    notify('info', 'link.copied');
  } catch {
    notify('info', 'link.byHand');
  }
}
