// The tour on paper: all steps are walked once for their answers and maps, then the browser prints them.
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { baseOnMap } from '../../store/base-state';
import { useAtlas } from '../../store/store';
import { currentStep, walkTour } from '../../store/tour';
import { useLang, useTranslate } from '../../store/translate';
import { stepList } from './step-list';

interface Page {
  readonly link: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly text: string;
  readonly list: readonly string[];
  readonly picture: string | null;
  /** Whose base map the picture shows, and its 审图号. */
  readonly credit: string;
}

export function Handout({ takePicture }: { readonly takePicture: () => Promise<string | null> }) {
  const t = useTranslate();
  const lang = useLang();
  const count = useAtlas((state) => currentStep(state)?.tour.steps.length ?? 0);
  const [pages, setPages] = useState<readonly Page[] | null>(null);
  const [isWhole, setWhole] = useState(false);
  const job = useRef<AbortController | null>(null);
  useEffect(() => () => job.current?.abort(), []);
  useEffect(() => {
    if (!isWhole) return;
    window.print();
    setWhole(false);
    setPages(null);
  }, [isWhole]);
  const collect = async () => {
    const mine = new AbortController();
    job.current = mine;
    const found: Page[] = [];
    setPages([]);
    await walkTour(async ({ step }, text) => {
      const picture = await takePicture();
      const { base } = useAtlas.getState();
      const credit =
        base.kind === 'named' && baseOnMap(base) !== 'none'
          ? t('base.credit', { credit: base.settings.credit, number: base.settings.mapNumber })
          : '';
      found.push({ ...step, text, list: stepList(useAtlas.getState(), lang), picture, credit });
      setPages([...found]);
    }, mine.signal);
    if (mine.signal.aborted) setPages(null);
    else setWhole(true);
  };
  if (!pages) {
    return (
      <button type="button" className="link" onClick={() => void collect()}>
        {t('tour.print')}
      </button>
    );
  }
  return (
    <>
      <p role="status" className="row-note">
        {t('tour.printing', { step: Math.min(pages.length + 1, count), count })}
      </p>
      <button type="button" className="link" onClick={() => job.current?.abort()}>
        {t('tour.stop')}
      </button>
      {createPortal(<Paper pages={pages} />, document.body)}
    </>
  );
}

function Paper({ pages }: { readonly pages: readonly Page[] }) {
  const t = useTranslate();
  const lang = useLang();
  const asOf = useAtlas((state) => state.data.asOf);
  const tour = useAtlas((state) => currentStep(state)?.tour);
  return (
    <article className="tour-paper">
      <h1>{lang === 'en' ? tour?.titleEn : tour?.titleZh}</h1>
      <p>
        {t('map.notice')} · {t('map.asOf', { asOf })} · {t('honesty.noRecord')}
      </p>
      {pages.map(({ link, titleZh, titleEn, text, list, picture, credit }, at) => (
        <section key={link}>
          <h2>
            {at + 1}. {lang === 'en' ? titleEn : titleZh}
          </h2>
          <p>{text}</p>
          {picture && <img src={picture} alt="" />}
          {credit && <p>{credit}</p>}
          {list.length > 0 && (
            <>
              <h3>{t('tour.list', { count: list.length })}</h3>
              <ol>
                {list.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            </>
          )}
          <p className="tour-link">{`${location.origin}${location.pathname}#${link}`}</p>
        </section>
      ))}
    </article>
  );
}
