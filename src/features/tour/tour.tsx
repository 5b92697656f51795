// The card of a tour: where one is, the title and sentences of the step with their live numbers, back and next. Arrow keys
// step, Escape leaves.
import '../../core/tour-messages';
import './tour.css';
import { useEffect, useRef } from 'react';
import { useAtlas } from '../../store/store';
import { currentStep, followTourLink, leaveTour, type StepAt, stepText, stepTo } from '../../store/tour';
import { useLang, useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';
import { Handout, type HandoutProps } from './handout';

export function Tour({ renderSheet }: HandoutProps) {
  const isReady = useAtlas((state) => state.data.status === 'ready');
  const current = useAtlas(currentStep);
  useEffect(() => {
    if (isReady) void followTourLink();
  }, [isReady]);
  useTourKeys(current);
  if (!current) return null;
  return <Card current={current} renderSheet={renderSheet} />;
}

function Card({ current, renderSheet }: HandoutProps & { readonly current: StepAt }) {
  const t = useTranslate();
  const lang = useLang();
  const said = useAtlas(stepText);
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const { tour, step, at } = current;
  const title = lang === 'en' ? tour.titleEn : tour.titleZh;
  const isLast = at.step === tour.steps.length;
  return (
    <section ref={card} className="tour" tabIndex={-1} aria-label={t('tour.label', { title })}>
      <header>
        <p>{t('tour.progress', { title, step: at.step, count: tour.steps.length })}</p>
        <IconButton icon="close" label={t('tour.leave')} onClick={leaveTour} />
      </header>
      <progress value={at.step} max={tour.steps.length} aria-hidden="true" />
      <h2>{lang === 'en' ? step.titleEn : step.titleZh}</h2>
      <p aria-live="polite" aria-busy={!said?.isWhole}>
        {said?.text}
      </p>
      <footer>
        <button type="button" className="button" disabled={at.step === 1} onClick={() => stepTo(at.step - 1)}>
          {t('tour.back')}
        </button>
        <button type="button" className="button primary" onClick={() => (isLast ? leaveTour() : stepTo(at.step + 1))}>
          {t(isLast ? 'tour.done' : 'tour.next')}
        </button>
        <Handout renderSheet={renderSheet} />
      </footer>
    </section>
  );
}

/** Only where the keys have no other use: not in a field, on a slider, on the map or under an open page. */
function useTourKeys(current: StepAt | null): void {
  useEffect(() => {
    if (!current) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]'))
        return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, canvas, [popover]')) return;
      if (event.key === 'ArrowRight') stepTo(current.at.step + 1);
      else if (event.key === 'ArrowLeft') stepTo(current.at.step - 1);
      else if (event.key === 'Escape') leaveTour();
      else return;
      event.preventDefault();
    };
    // Before the app's own keys: the tour lies on top of what they would close.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [current]);
}
