// The doubtful places one at a time, with their candidates side by side on a small map. Everything can be done by keyboard;
// one decision counts for all rows with the same words, is kept at once, and can be undone.
import { type ReactNode, useState } from 'react';
import type { Question } from '../../core/import/project';
import { type Choice, decisionsByText } from '../../core/import/review';
import { decideText, redoDecision, showPage, undoDecision } from '../../store/imports';
import { questionsOfSet } from '../../store/imports-facts';
import type { ImportedSet } from '../../store/imports-state';
import { useTranslate } from '../../store/translate';
import { OneQuestion, type ReviewMapProps } from './review-question';

interface DeskProps {
  readonly set: ImportedSet;
  readonly renderMap: (props: ReviewMapProps) => ReactNode;
}

export function ReviewDesk({ set, renderMap }: DeskProps) {
  const t = useTranslate();
  const { rows } = set;
  const questions = questionsOfSet(set);
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
