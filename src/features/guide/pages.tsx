// The pages over the map: what to know before reading it, the keys, where every figure comes from, and the data to take along.
import './guide.css';
import '../../core/guide-messages';
import { useEffect, useState } from 'react';
import { unreachable } from '../../core/unreachable';
import { openDialog } from '../../store/actions';
import { loadSources } from '../../store/load';
import { useAtlas } from '../../store/store';
import { openTour } from '../../store/tour-open';
import { useLang, useTranslate } from '../../store/translate';
import { OpenData } from './open-data';

export function Page() {
  const dialog = useAtlas((state) => state.panels.dialog);
  switch (dialog) {
    case 'none':
    case 'share':
    case 'brief':
      return null;
    case 'guide':
      return <Guide />;
    case 'help':
      return <Help />;
    case 'sources':
      return <SourceList />;
    case 'open':
      return <OpenData />;
    default:
      return unreachable(dialog);
  }
}

const GUIDE_POINTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

function Guide() {
  const t = useTranslate();
  const lang = useLang();
  return (
    <>
      <ol className="guide">
        {GUIDE_POINTS.map((point) => (
          <li key={point}>
            <strong>{t(`guide.${point}.head`)}</strong>
            <p>{t(`guide.${point}.text`)}</p>
          </li>
        ))}
      </ol>
      {lang === 'zh-Hant' && <p className="row-note">{t('guide.traditional')}</p>}
      <p className="dialog-links">
        <button type="button" className="button primary" onClick={openTour}>
          {t('opening.tour')}
        </button>
        <button type="button" className="button" onClick={() => openDialog('open')}>
          {t('open.title')}
        </button>
      </p>
    </>
  );
}

const KEYS = ['search', 'move', 'zoom', 'point', 'escape', 'help', 'list'] as const;

function Help() {
  const t = useTranslate();
  return (
    <>
      <p>{t('help.begin')}</p>
      <dl className="keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`help.${key}.keys`)}</kbd>
            </dt>
            <dd>{t(`help.${key}.does`)}</dd>
          </div>
        ))}
      </dl>
      <p className="dialog-links">
        <button type="button" className="button" onClick={() => openDialog('guide')}>
          {t('guide.title')}
        </button>
        <button type="button" className="button" onClick={() => openDialog('sources')}>
          {t('sources.title')}
        </button>
        <button type="button" className="button" onClick={() => openDialog('open')}>
          {t('open.title')}
        </button>
      </p>
    </>
  );
}

function SourceList() {
  const t = useTranslate();
  const lang = useAtlas((state) => state.view.lang);
  const sources = useAtlas((state) => state.data.sources);
  const version = useAtlas((state) => state.data.version);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    void loadSources().then(() => setAsked(true));
  }, []);
  if (!sources) return <p>{t(isAsked ? 'sources.missing' : 'state.loading')}</p>;
  return (
    <>
      <p className="row-note">{t('sources.note', { version: version ?? '?' })}</p>
      <ul className="source-list">
        {sources.map((source) => (
          <li key={source.id}>
            <strong>{lang !== 'en' ? source.title : source.titleEn}</strong>
            <span className="row-note">
              {t('sources.licence')} {source.licence} · {t('sources.taken')} {source.taken}
            </span>
            {source.note && <span className="row-note">{source.note}</span>}
            <span className="row-note">{source.address}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
