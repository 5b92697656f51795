// One set of points: how its rows add up, what it is called, how it looks, and the ways out of here.
import '../../core/points-messages';
import { useState } from 'react';
import { formatInteger } from '../../core/format';
import type { Translate } from '../../core/message';
import { type PointAccount, REJECTIONS } from '../../core/points/point-columns';
import { closeDesk, showStart } from '../../store/imports';
import { changePoints, pointsCsv, removePoints } from '../../store/points';
import type { PointSet } from '../../store/points-state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { downloadBlob } from '../../ui/download';
import { Slider } from '../../ui/slider';
import { LookForm } from './look-form';

export function PointsPage({ id }: { readonly id: string }) {
  const t = useTranslate();
  const set = useAtlas((state) => state.points.sets.find(({ info }) => info.id === id));
  if (!set) return null;
  const { info } = set;
  return (
    <div className="import-set">
      <LookForm look={info} onChange={(part) => changePoints(id, part)}>
        <div className="import-opacity">
          <span>
            {t('points.opacity')} {info.opacity}%
          </span>
          <Slider
            label={t('points.opacityOf', { name: info.name })}
            valueText={`${info.opacity}%`}
            value={info.opacity}
            min={10}
            max={100}
            step={10}
            onChange={(opacity) => changePoints(id, { opacity })}
          />
        </div>
      </LookForm>
      <Account set={set} />
      <Export set={set} />
      <div className="import-actions">
        <Remove id={id} />
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

export function accountSentence({ rows, placed, rejected }: PointAccount, t: Translate): string {
  return t('points.account', {
    rows: formatInteger(rows),
    placed: formatInteger(placed),
    rejected: formatInteger(rejected),
  });
}

function Account({ set }: { readonly set: PointSet }) {
  const t = useTranslate();
  const { account, rejectedRows } = set.summary;
  return (
    <section className="import-account">
      <p className="sum" role="status">
        {accountSentence(account, t)}
      </p>
      <ul className="verdicts">
        {REJECTIONS.filter((reason) => account.byReason[reason] > 0).map((reason) => (
          <li key={reason} className="badge">
            {t(`points.reason.${reason}`, { count: formatInteger(account.byReason[reason]) })}
          </li>
        ))}
      </ul>
      {rejectedRows.length > 0 && (
        <p className="row-note">{t('points.rejectedRows', { rows: rejectedRows.join(', ') })}</p>
      )}
    </section>
  );
}

function Export({ set: { info } }: { readonly set: PointSet }) {
  const t = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const file = await pointsCsv(info.id);
    setBusy(false);
    if (file) downloadBlob(`${info.name}.csv`, file);
  };
  return (
    <section>
      <button type="button" className="button" disabled={isBusy} onClick={() => void save()}>
        {t(isBusy ? 'points.csvWait' : 'points.csv')}
      </button>
      <p className="row-note">{t('points.csvNote')}</p>
    </section>
  );
}

/** Asks once more: what is removed here is gone. */
function Remove({ id }: { readonly id: string }) {
  const t = useTranslate();
  const [isSure, setSure] = useState(false);
  const remove = () => {
    removePoints(id);
    showStart();
  };
  return (
    <button
      type="button"
      className="button"
      onBlur={() => setSure(false)}
      onClick={isSure ? remove : () => setSure(true)}
    >
      {t(isSure ? 'points.removeSure' : 'points.remove')}
    </button>
  );
}
