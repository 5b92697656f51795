// One imported list: how its rows add up, what is in doubt, and the ways out of here.
import { useState } from 'react';
import { decisionsByText } from '../../core/import/review';
import { ROW_VERDICTS } from '../../core/import/row-footprint';
import { changeInfo, closeDesk, removeSet, showPage, showStart } from '../../store/imports';
import {
  accountOfSet,
  questionsOfSet,
  rejectionsOfSet,
  renamedOfSet,
  shiftOfSet,
  warningsOfSet,
} from '../../store/imports-facts';
import type { ImportedSet } from '../../store/imports-state';
import { useTranslate } from '../../store/translate';
import { ExportLine } from './export-line';
import { LookForm } from './look-form';
import { rejectionSentence } from './sentences';

export function SetPage({ set }: { readonly set: ImportedSet }) {
  const t = useTranslate();
  const { info } = set;
  return (
    <div className="import-set">
      <LookForm look={info} onChange={(part) => changeInfo(info.id, part)} />
      <Account set={set} />
      <ExportLine set={set} />
      <div className="import-actions">
        <Remove id={info.id} />
        <button type="button" className="button" onClick={showStart}>
          {t('import.again')}
        </button>
        <button type="button" className="button primary" onClick={closeDesk}>
          {t('import.onMap')}
        </button>
      </div>
    </div>
  );
}

function Account({ set }: { readonly set: ImportedSet }) {
  const t = useTranslate();
  const { rows, placed, unplaced, rejected, byVerdict } = accountOfSet(set);
  const questions = questionsOfSet(set);
  const decided = decisionsByText(set.history);
  const done = questions.filter(({ reading }) => decided.has(reading.text)).length;
  const doubtful = questions.reduce((sum, question) => sum + question.rows.length, 0);
  const rejections = rejectionsOfSet(set);
  const warnings = warningsOfSet(set);
  return (
    <section className="import-account">
      <p className="sum" role="status">
        {t('import.account', { rows, placed, unplaced, rejected })}
      </p>
      <ul className="verdicts">
        {ROW_VERDICTS.filter((verdict) => byVerdict[verdict] > 0).map((verdict) => (
          <li key={verdict} className="badge">
            {t(`import.verdict.${verdict}`)} <b>{byVerdict[verdict]}</b>
          </li>
        ))}
      </ul>
      {rejections.map((rejection) => (
        <p key={rejection.fault} className="row-note">
          {rejectionSentence(rejection, t)}
        </p>
      ))}
      <FormerNames set={set} />
      {warnings > 0 && <p className="row-note">{t('import.warnings', { count: warnings })}</p>}
      <ShiftHint set={set} />
      {questions.length === 0 ? (
        <p className="row-note">{t('import.reviewNone')}</p>
      ) : (
        <p className="review-line">
          <button
            type="button"
            className={done < questions.length ? 'button primary' : 'button'}
            onClick={() => showPage({ kind: 'review', id: set.info.id })}
          >
            {t('import.reviewOf', { count: questions.length, rows: doubtful })}
          </button>
          <span className="row-note inline">{t('import.reviewed', { done, count: questions.length })}</span>
        </p>
      )}
    </section>
  );
}

const MOST_NAMES = 6;

/** Which names are no longer in use, and as what they were read. */
function FormerNames({ set }: { readonly set: ImportedSet }) {
  const t = useTranslate();
  const renamed = renamedOfSet(set);
  if (renamed.length === 0) return null;
  return (
    <p className="row-note">
      {t('import.renamed', { count: renamed.length })}
      {renamed.slice(0, MOST_NAMES).map(({ said, now, rows }, at) => (
        <span key={said + now}>
          {at > 0 && t('import.renamedBetween')}
          {t('import.renamedOne', { said, now, rows })}
        </span>
      ))}
      {renamed.length > MOST_NAMES && '…'}
    </p>
  );
}

/** Said of points that were declared WGS-84 and lie where another datum would put them. */
function ShiftHint({ set }: { readonly set: ImportedSet }) {
  const t = useTranslate();
  const hint = shiftOfSet(set);
  if (hint?.kind !== 'shifted') return null;
  return (
    <p className="problem-box" role="status">
      {t('import.hint.shifted', { of: hint.of, datum: t(`import.datum.${hint.datum}`) })}
    </p>
  );
}

function Remove({ id }: { readonly id: string }) {
  const t = useTranslate();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" className="link remove" onClick={() => setAsked(true)}>
        {t('import.remove')}
      </button>
    );
  }
  return (
    <span className="remove" role="alert">
      {t('import.removeSure')}{' '}
      <button type="button" className="link" onClick={() => removeSet(id)}>
        {t('import.removeYes')}
      </button>{' '}
      <button type="button" className="link" onClick={() => setAsked(false)}>
        {t('import.removeNo')}
      </button>
    </span>
  );
}
