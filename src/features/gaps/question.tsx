// What is asked: supply, demand, distance, scope, and what to lay beside it.

import type { ReactNode } from 'react';
import { BASES } from '../../core/coverage/demand';
import { formatKm } from '../../core/format';
import { onSlider } from '../../core/gaps-params';
import { supplyText } from '../../core/gaps-words';
import { KM_RANGE } from '../../core/share-state';
import { changeGaps, holdKm, releaseKm, resetGaps } from '../../store/gaps';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';
import { OnNarrow } from '../../ui/on-narrow';
import { Check } from '../../ui/popover';
import { Slider } from '../../ui/slider';
import { AgainstSelect, Pairs } from './against-select';
import { ScopeSelect } from './scope-select';
import { Segments } from './segments';
import { SupplySelect } from './supply-select';
import { useKm, useParams } from './use-params';

export function Question({ filters }: { readonly filters: ReactNode }) {
  const t = useTranslate();
  const { params, ignored } = useParams();
  return (
    <form className="gaps-question" onSubmit={(event) => event.preventDefault()}>
      {ignored.map((part) => (
        <p key={part} className="problem-box" role="alert">
          {t('gaps.ignored', { part })}
        </p>
      ))}
      <Field label={t('gaps.supply')}>
        <SupplySelect />
      </Field>
      <OnNarrow>{filters}</OnNarrow>
      <SupplyNote />
      <div className="gaps-field">
        <span>{t('gaps.demand')}</span>
        <Segments
          label={t('gaps.demand')}
          options={BASES.map((value) => ({ value, text: t(`gaps.basis.${value}`) }))}
          value={params.basis}
          onChange={(basis) => changeGaps({ basis })}
        />
      </div>
      <DistanceField />
      <Field label={t('gaps.scope')}>
        <ScopeSelect />
      </Field>
      <Field label={t('gaps.against')}>
        <AgainstSelect />
      </Field>
      <Pairs />
      <MoreOptions />
    </form>
  );
}

function SupplyNote() {
  const t = useTranslate();
  const answer = useAtlas((state) => state.gaps.answer);
  if (!answer) return null;
  return (
    <p className="row-note">
      {supplyText(answer, t)}
      <Hint label={t('gaps.what', { name: t('gaps.supply') })} text={t('gaps.def.supply')} />
    </p>
  );
}

function DistanceField() {
  const t = useTranslate();
  const lang = useLang();
  const km = useKm();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears when the slider inside is let go; the slider is the control.
    <div className="gaps-field gaps-distance" onPointerUp={releaseKm} onKeyUp={releaseKm} onBlur={releaseKm}>
      <span>{t('gaps.distance')}</span>
      <output>{formatKm(km, lang)}</output>
      <Slider
        label={t('gaps.distance')}
        valueText={formatKm(km, lang)}
        value={onSlider(km)}
        min={KM_RANGE.min}
        max={KM_RANGE.max}
        step={5}
        onChange={holdKm}
      />
    </div>
  );
}

function MoreOptions() {
  const t = useTranslate();
  const { params } = useParams();
  return (
    <details className="gaps-more">
      <summary>{t('gaps.more')}</summary>
      <Check
        label={t('gaps.offices')}
        isChecked={params.withOffices}
        onChange={() => changeGaps({ withOffices: !params.withOffices })}
      />
      <Field label={t('gaps.rankBy')}>
        <select
          className="select"
          value={params.rankBy}
          onChange={(event) => changeGaps({ rankBy: event.target.value === 'possible' ? 'possible' : 'certain' })}
        >
          <option value="certain">{t('gaps.rankBy.certain')}</option>
          <option value="possible">{t('gaps.rankBy.possible')}</option>
        </select>
      </Field>
      <Field label={t('gaps.backup')}>
        <select
          className="select"
          value={params.backup}
          onChange={(event) => changeGaps({ backup: Number(event.target.value) })}
        >
          {[2, 3, 4, 5].map((k) => (
            <option key={k}>{k}</option>
          ))}
        </select>
      </Field>
      <button type="button" className="link" onClick={resetGaps}>
        {t('gaps.reset')}
      </button>
    </details>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child, which the rule cannot see.
    <label className="gaps-field">
      <span>{label}</span>
      {children}
    </label>
  );
}
