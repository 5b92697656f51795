// One doubtful place: what it says, its candidates, the small map, and what can be decided about it.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Candidate } from '../../core/gazetteer/geocode';
import type { Question } from '../../core/import/project';
import { atPoint, type Choice, type Decision } from '../../core/import/review';
import { useTranslate } from '../../store/translate';
import { CandidateList } from './candidate-list';
import { keyWish } from './review-keys';

export interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

export interface ReviewMapProps {
  readonly candidates: readonly Candidate['place'][];
  readonly chosen: number;
  readonly picked: LngLat | null;
  readonly label: string;
  readonly onChoose: (at: number) => void;
  readonly onPick: (point: LngLat) => void;
  /** Where the map's centre is, for placing without a pointer. */
  readonly onCentre: (point: LngLat) => void;
}

/** What is marked but not yet decided. */
interface Wish {
  readonly text: string;
  readonly chosen: number;
  readonly picked: LngLat | null;
}

interface OneQuestionProps {
  readonly question: Question;
  readonly rowNumbers: readonly number[];
  readonly place: string;
  readonly count: number;
  readonly decision: Decision | null;
  readonly renderMap: (props: ReviewMapProps) => ReactNode;
  readonly onDecide: (choice: Choice) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function OneQuestion(props: OneQuestionProps) {
  const { question, decision, onDecide } = props;
  const t = useTranslate();
  const { reading } = question;
  const { candidates, certain } = reading;
  const [local, setLocal] = useState<Wish>({ text: '', chosen: 0, picked: null });
  // the map stays from one question to the next: what was chosen for another text is passed over
  const wish =
    local.text === reading.text ? local : { text: reading.text, chosen: startAt(candidates, decision), picked: null };
  const { chosen, picked } = wish;
  const places = useMemo(
    () => (candidates.length > 0 ? candidates.map(({ place }) => place) : certain ? [certain] : []),
    [candidates, certain],
  );
  const setChosen = (at: number) => setLocal({ ...wish, chosen: at, picked: null });
  const setPicked = (point: LngLat) => setLocal({ ...wish, picked: point });
  const centre = useRef<LngLat | null>(null);
  const accept = () => {
    const candidate = candidates[chosen];
    if (picked) onDecide(atPoint(picked));
    else if (candidate) onDecide({ kind: 'choose', adcode: candidate.place.adcode });
    else if (certain) onDecide({ kind: 'certain' });
  };
  useKeys({
    accept,
    choose: (at) => candidates[at] && onDecide({ kind: 'choose', adcode: candidates[at].place.adcode }),
    move: (by) => setChosen(Math.max(0, Math.min(candidates.length - 1, chosen + by))),
    certain: () => certain && onDecide({ kind: 'certain' }),
    skip: () => onDecide({ kind: 'skip' }),
    centre: () => centre.current && setPicked(centre.current),
    go: props.onMove,
    undo: props.onUndo,
    redo: props.onRedo,
  });
  return (
    <div className="review-body">
      <div className="review-words">
        <QuestionHead {...props} />
        <CandidateList
          text={reading.text}
          candidates={candidates}
          more={reading.more}
          chosen={picked ? -1 : chosen}
          onChoose={setChosen}
          onTake={(at) => onDecide({ kind: 'choose', adcode: candidates[at]!.place.adcode })}
        />
        <div className="review-actions">
          <button
            type="button"
            className="button primary"
            disabled={!picked && !candidates[chosen] && !certain}
            onClick={accept}
          >
            {picked ? t('review.picked', degreesOf(picked)) : t('review.accept')} <kbd>↵</kbd>
          </button>
          <button type="button" className="button" disabled={!certain} onClick={() => onDecide({ kind: 'certain' })}>
            {certain ? t('review.certain', { place: certain.path.join('') }) : t('review.certainNone')} <kbd>0</kbd>
          </button>
          <button type="button" className="button" onClick={() => onDecide({ kind: 'skip' })}>
            {t('review.skip')} <kbd>S</kbd>
          </button>
          <button type="button" className="button" onClick={() => centre.current && setPicked(centre.current)}>
            {t('review.pick')} <kbd>P</kbd>
          </button>
        </div>
      </div>
      <div className="review-map">
        {props.renderMap({
          candidates: places,
          chosen,
          picked,
          label: t('review.map'),
          onChoose: setChosen,
          onPick: setPicked,
          onCentre: (point) => {
            centre.current = point;
          },
        })}
      </div>
    </div>
  );
}

function QuestionHead({ question, rowNumbers, place, count, decision, onMove }: OneQuestionProps) {
  const t = useTranslate();
  const { reading, rows } = question;
  const why =
    reading.verdict === 'partial'
      ? t('review.why.partial', { place: reading.certain?.path.join('') ?? '', rest: reading.rest })
      : reading.verdict === 'ambiguous'
        ? t('review.why.ambiguous', { count: reading.candidates.length + reading.more })
        : t('review.why.none');
  return (
    <>
      <p className="review-at">
        <button type="button" className="link" onClick={() => onMove(-1)} aria-label={t('review.before')}>
          ←
        </button>
        <span>{t('review.at', { at: place, count })}</span>
        <button type="button" className="link" onClick={() => onMove(1)} aria-label={t('review.next')}>
          →
        </button>
        <span className="row-note inline">
          {rows.length > 1 ? t('review.rows', { count: rows.length }) : t('review.row', { row: rowNumbers[0] ?? 0 })}
        </span>
      </p>
      <h3 className="review-text" aria-live="polite">
        {reading.text}
      </h3>
      <p>{why}</p>
      {decision && <p className="badge decided">{decidedSentence(decision, question, t)}</p>}
    </>
  );
}

function decidedSentence({ choice }: Decision, { reading }: Question, t: ReturnType<typeof useTranslate>): string {
  const chosen =
    choice.kind === 'choose'
      ? reading.candidates.find(({ place }) => place.adcode === choice.adcode)?.place
      : reading.certain;
  return t(`review.decided.${choice.kind}`, { place: chosen?.path.join('') ?? '' });
}

function startAt(candidates: readonly Candidate[], decision: Decision | null): number {
  if (decision?.choice.kind !== 'choose') return 0;
  const { adcode } = decision.choice;
  return Math.max(
    0,
    candidates.findIndex(({ place }) => place.adcode === adcode),
  );
}

function degreesOf({ lng, lat }: LngLat) {
  return { lng: lng.toFixed(4), lat: lat.toFixed(4) };
}

interface KeyActions {
  readonly accept: () => void;
  readonly choose: (at: number) => void;
  readonly move: (by: 1 | -1) => void;
  readonly certain: () => void;
  readonly skip: () => void;
  readonly centre: () => void;
  readonly go: (by: 1 | -1) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Heard on the window, but not while a button, a field or the map has a use of its own for the key. */
function useKeys(actions: KeyActions): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wish = keyWish(event);
      if (!wish) return;
      event.preventDefault();
      const { kind } = wish;
      if (kind === 'choose') current.current.choose(wish.at);
      else if (kind === 'move' || kind === 'go') current.current[kind](wish.by);
      else current.current[kind]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
