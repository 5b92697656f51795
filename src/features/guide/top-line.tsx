// The name of the atlas and the switches that are always at hand: language, light, help, taking this view along.

import { LANGS, type Lang } from '../../core/format';
import { openDialog, setLang, setTheme } from '../../store/actions';
import { openImport } from '../../store/import-actions';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';

export function TopLine() {
  const t = useTranslate();
  const theme = useAtlas((state) => state.view.theme);
  return (
    <header className="top-line">
      <h1>
        {t('app.name')}
        <small>{t('app.otherName')}</small>
      </h1>
      <LanguageSelect />
      <IconButton
        icon={theme === 'dark' ? 'sun' : 'moon'}
        label={t('action.theme')}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      />
      <IconButton icon="upload" label={t('import.open')} onClick={() => openImport()} />
      <IconButton icon="link" label={t('action.share')} onClick={() => openDialog('share')} />
      <IconButton icon="help" label={t('help.title')} onClick={() => openDialog('help')} />
    </header>
  );
}

/** A native list of languages, each named in itself, under the short name of the one in use. */
function LanguageSelect() {
  const t = useTranslate();
  const lang = useLang();
  return (
    <span className="icon-button language">
      <span aria-hidden="true">{t(`language.short.${lang}`)}</span>
      <select
        aria-label={t('language.title')}
        value={lang}
        onChange={(event) => setLang(event.target.value as Lang)} // the options below are LANGS
      >
        {LANGS.map((one) => (
          <option key={one} value={one} lang={one === 'zh' ? 'zh-CN' : one}>
            {t(`language.${one}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
