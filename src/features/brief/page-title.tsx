// The title of the page follows the question in words: tabs, bookmarks and the history of a browser then tell views apart.
import { useEffect } from 'react';
import { questionOf } from '../../store/brief';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';

export function PageTitle() {
  const t = useTranslate();
  const question = useAtlas(questionOf);
  useEffect(() => {
    if (question) document.title = `${question} · ${t('app.name')}`;
  }, [question, t]);
  return null;
}
