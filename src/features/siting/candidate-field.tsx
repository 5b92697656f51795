// Where new centres may stand: cities or counties, within an area, of a size and urban share, some forced in or out.
import { asAdcode } from '../../core/adcode';
import { formatPeople, formatPercent } from '../../core/format';
import { REGION_IDS } from '../../core/region';
import { changeSiting } from '../../store/siting';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { CityPicker } from './city-picker';
import { Field } from './field';
import { useRun, useSitingParams } from './use-siting';

const SIZES = [0, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000];
const SHARES = [0, 40, 50, 60, 70, 80];

export function CandidateField() {
  const t = useTranslate();
  const { params } = useSitingParams();
  return (
    <details className="siting-fold">
      <summary>
        <span>{t('siting.candidates')}</span>
        <CandidateSummary />
      </summary>
      <Field label={t('siting.level')}>
        <select
          className="select"
          value={params.level}
          onChange={(event) => changeSiting({ level: event.target.value === 'county' ? 'county' : 'city' })}
        >
          <option value="city">{t('siting.level.city')}</option>
          <option value="county">{t('siting.level.county')}</option>
        </select>
      </Field>
      <AreaSelect />
      <SizeSelects />
      <CityPicker />
    </details>
  );
}

function CandidateSummary() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const count = useRun()?.world.candidates.length ?? 0;
  const hasForced = params.forcedIn.length + params.forcedOut.length > 0;
  return (
    <b>
      {t(`siting.candidates.${params.level}`, { count })}
      {hasForced && ` · ${t('siting.candidates.forced', { yes: params.forcedIn.length, no: params.forcedOut.length })}`}
    </b>
  );
}

function AreaSelect() {
  const t = useTranslate();
  const lang = useLang();
  const { params } = useSitingParams();
  const table = useAtlas((state) => state.data.table);
  const provinces = table?.units.filter((unit) => unit.level === 'province' && unit.population !== null) ?? [];
  const change = (text: string) =>
    changeSiting({ area: text === '' ? null : (REGION_IDS.find((id) => id === text) ?? asAdcode(text)) });
  return (
    <Field label={t('siting.area')}>
      <select className="select" value={params.area ?? ''} onChange={(event) => change(event.target.value)}>
        <option value="">{t('siting.area.all')}</option>
        <optgroup label={t('siting.area.regions')}>
          {table?.regions.map((region) => (
            <option key={region.id} value={region.id}>
              {lang !== 'en' ? region.name : region.nameEn}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('siting.area.provinces')}>
          {provinces.map((unit) => (
            <option key={unit.adcode} value={unit.adcode}>
              {lang !== 'en' ? unit.name : unit.nameEn}
            </option>
          ))}
        </optgroup>
      </select>
    </Field>
  );
}

function SizeSelects() {
  const t = useTranslate();
  const lang = useLang();
  const { params } = useSitingParams();
  const sizes = SIZES.includes(params.minPeople) ? SIZES : [...SIZES, params.minPeople];
  const shares = SHARES.includes(params.minUrbanPct) ? SHARES : [...SHARES, params.minUrbanPct];
  return (
    <>
      <Field label={t('siting.minPeople')}>
        <select
          className="select"
          value={params.minPeople}
          onChange={(event) => changeSiting({ minPeople: Number(event.target.value) })}
        >
          {sizes.map((count) => (
            <option key={count} value={count}>
              {count === 0
                ? t('siting.minPeople.any')
                : `${formatPeople(count, lang)} ${t(`siting.who.${params.metric}`)}`}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('siting.minUrban')}>
        <select
          className="select"
          value={params.minUrbanPct}
          onChange={(event) => changeSiting({ minUrbanPct: Number(event.target.value) })}
        >
          {shares.map((percent) => (
            <option key={percent} value={percent}>
              {percent === 0
                ? t('siting.minUrban.any')
                : t('siting.minUrban.some', { percent: formatPercent(percent, 0) })}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
