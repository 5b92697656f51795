// The doubtful places one at a time, with their candidates side by side on a small map. Everything can be done by keyboard;
// one decision counts for all rows with the same words, is kept at once, and can be undone.
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Candidate } from '../../core/gazetteer/geocode';
import { type Question, questionsOf } from '../../core/import/project';
import { atPoint, type Choice, type Decision, decisionsByText } from '../../core/import/review';
import { decideText, redoDecision, showPage, undoDecision } from '../../store/imports';
import type { ImportedSet } from '../../store/imports-state';
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

interface DeskProps {
  readonly set: ImportedSet;
  readonly renderMap: (props: ReviewMapProps) => ReactNode;
}

export function ReviewDesk({ set, renderMap }: DeskProps) {
  const t = useTranslate();
  const { rows, readings } = set;
  const questions = useMemo(() => questionsOf({ rows, readings }), [rows, readings]);
  const decisions = decisionsByText(set.history);
  const [at, setAt] = useState(() => firstOpen(questions, decisions, 0));
  const question = questions[at];
  const id = set.info.id;
  const show = (text: string | null) => {
    const found = questions.findIndex(({ reading }) => reading.text === text);
    if (found >= 0) setAt(found);
  };
  const decide = (choice: Choice) => {
    if (!question) return;
    decideText(id, question.reading.text, choice, new Date().toISOString());
    const decided = new Map([...decisions, [question.reading.text, null]]);
    setAt(firstOpen(questions, decided, at));
  };
  const done = questions.filter(({ reading }) => decisions.has(reading.text)).length;
  return (
    <div className="review-desk">
      <div className="review-head">
        <progress
          value={done}
          max={questions.length}
          aria-label={t('import.reviewed', { done, count: questions.length })}
        />
        <span>{t('import.reviewed', { done, count: questions.length })}</span>
        <button
          type="button"
          className="button"
          disabled={set.history.past.length === 0}
          onClick={() => show(undoDecision(id))}
        >
          {t('review.undo')} <kbd>U</kbd>
        </button>
        <button
          type="button"
          className="button"
          disabled={set.history.future.length === 0}
          onClick={() => show(redoDecision(id))}
        >
          {t('review.redo')} <kbd>R</kbd>
        </button>
        <button type="button" className="button primary" onClick={() => showPage({ kind: 'set', id })}>
          {t('review.finish')}
        </button>
      </div>
      {done === questions.length && <p role="status">{t('review.done')}</p>}
      {question && (
        <OneQuestion
          question={question}
          rowNumbers={question.rows.slice(0, 4).map((row) => rows[row]!.number)}
          place={`${at + 1}`}
          count={questions.length}
          decision={decisions.get(question.reading.text) ?? null}
          renderMap={renderMap}
          onDecide={decide}
          onMove={(by) => setAt(Math.max(0, Math.min(questions.length - 1, at + by)))}
          onUndo={() => show(undoDecision(id))}
          onRedo={() => show(redoDecision(id))}
        />
      )}
      <p className="row-note keys-line">{t('review.keys')}</p>
    </div>
  );
}

/** The next question without a decision, from here on and then from the start; here when all are decided. */
function firstOpen(questions: readonly Question[], decided: ReadonlyMap<string, unknown>, from: number): number {
  const open = (question: Question) => !decided.has(question.reading.text);
  const after = questions.findIndex((question, at) => at >= from && open(question));
  if (after >= 0) return after;
  const before = questions.findIndex(open);
  return before >= 0 ? before : Math.min(from, Math.max(0, questions.length - 1));
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
  readonly renderMap: DeskProps['renderMap'];
  readonly onDecide: (choice: Choice) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

function OneQuestion(props: OneQuestionProps) {
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
