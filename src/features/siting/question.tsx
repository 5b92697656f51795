// What is asked: existing centres, candidates, whom to serve, the goal, how many, how far apart.
import { formatKm, formatPercent } from '../../core/format';
import { DEFAULT_SITING, encodeSiting, SITING_OBJECTIVES, SITING_RANGES } from '../../core/siting-params';
import { setSiting } from '../../store/actions';
import { acceptVersion, changeSiting } from '../../store/siting';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';
import { Slider } from '../../ui/slider';
import { CandidateField } from './candidate-field';
import { ExistingField } from './existing-field';
import { Field, Held } from './field';
import { useRun, useSitingParams } from './use-siting';

export function Question() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const version = useAtlas((state) => state.data.version);
  const isCovering = params.objective === 'mclp' || params.objective === 'lscp';
  const reset = () => setSiting(encodeSiting({ ...DEFAULT_SITING, version }));
  return (
    <form className="siting-question" onSubmit={(event) => event.preventDefault()}>
      <Warnings />
      <ExistingField />
      <CandidateField />
      <DemandField />
      <ObjectiveField />
      {isCovering && <KmField />}
      {params.objective === 'lscp' && <ShareField />}
      <CountField />
      <SpacingField />
      <p className="row-note">{t('siting.caveat')}</p>
      <button type="button" className="link" onClick={reset}>
        {t('siting.reset')}
      </button>
    </form>
  );
}

/** What of the link could not be kept: an older version of the data, words nobody knows. */
function Warnings() {
  const t = useTranslate();
  const { params, ignored } = useSitingParams();
  const version = useAtlas((state) => state.data.version);
  const unknown = useRun()?.world.unknownCodes ?? [];
  const hasMoved = params.version !== null && version !== null && params.version !== version;
  return (
    <>
      {hasMoved && (
        <div className="problem-box" role="alert">
          <p>{t('siting.version', { from: params.version ?? '', to: version })}</p>
          <button type="button" className="link" onClick={acceptVersion}>
            {t('siting.version.accept')}
          </button>
        </div>
      )}
      {ignored.length > 0 && (
        <p className="problem-box" role="alert">
          {t('siting.problem.ignored', { count: ignored.length, parts: ignored.join(t('list.comma')) })}
        </p>
      )}
      {unknown.length > 0 && (
        <p className="problem-box" role="alert">
          {t('siting.problem.unknownCodes', { codes: unknown.join(t('list.comma')) })}
        </p>
      )}
    </>
  );
}

function DemandField() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const change = (text: string) =>
    changeSiting({ metric: text === 'population' ? 'population' : 'urbanPopulation', minPeople: 0 });
  return (
    <Field label={t('siting.demand')}>
      <select className="select" value={params.metric} onChange={(event) => change(event.target.value)}>
        <option value="urbanPopulation">{t('siting.demand.urbanPopulation')}</option>
        <option value="population">{t('siting.demand.population')}</option>
      </select>
    </Field>
  );
}

function ObjectiveField() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const change = (text: string) => {
    const objective = SITING_OBJECTIVES.find((one) => one === text);
    if (objective) changeSiting({ objective });
  };
  return (
    <Field label={t('siting.objective')}>
      <select className="select" value={params.objective} onChange={(event) => change(event.target.value)}>
        {SITING_OBJECTIVES.map((one) => (
          <option key={one} value={one}>
            {t(`siting.objective.${one}`)}
          </option>
        ))}
      </select>
    </Field>
  );
}

function KmField() {
  const t = useTranslate();
  const lang = useLang();
  const { params } = useSitingParams();
  return (
    <Held value={params.km} onRelease={(km) => changeSiting({ km })}>
      {(km, hold) => (
        <>
          <span>{t('siting.km')}</span>
          <output>{formatKm(km, lang)}</output>
          <Slider
            label={t('siting.km')}
            valueText={formatKm(km, lang)}
            value={km}
            {...SITING_RANGES.km}
            step={10}
            onChange={hold}
          />
        </>
      )}
    </Held>
  );
}

function ShareField() {
  const t = useTranslate();
  const { params } = useSitingParams();
  return (
    <Held value={params.sharePct} onRelease={(sharePct) => changeSiting({ sharePct })}>
      {(share, hold) => (
        <>
          <span>{t('siting.share')}</span>
          <output>{formatPercent(share, 0)}</output>
          <Slider
            label={t('siting.share')}
            valueText={formatPercent(share, 0)}
            value={share}
            {...SITING_RANGES.sharePct}
            step={1}
            onChange={hold}
          />
        </>
      )}
    </Held>
  );
}

function CountField() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const { min, max } = SITING_RANGES.k;
  if (params.objective === 'lscp') {
    return (
      <div className="siting-field">
        <span>{t('siting.k')}</span>
        <span className="siting-plain">{t('siting.k.fewest')}</span>
      </div>
    );
  }
  return (
    <div className="siting-field">
      <span>{t('siting.k')}</span>
      <span className="siting-stepper">
        <IconButton
          icon="minus"
          label={t('siting.k.less')}
          onClick={() => params.k > min && changeSiting({ k: params.k - 1 })}
        />
        <output aria-label={t('siting.k')}>{t('siting.k.value', { k: params.k })}</output>
        <IconButton
          icon="plus"
          label={t('siting.k.more')}
          onClick={() => params.k < max && changeSiting({ k: params.k + 1 })}
        />
      </span>
    </div>
  );
}

const SPACINGS = [0, 50, 100, 150, 200, 300, 400, 600];

function SpacingField() {
  const t = useTranslate();
  const lang = useLang();
  const { params } = useSitingParams();
  const options = SPACINGS.includes(params.spacingKm) ? SPACINGS : [...SPACINGS, params.spacingKm];
  return (
    <Field label={t('siting.spacing')}>
      <select
        className="select"
        value={params.spacingKm}
        onChange={(event) => changeSiting({ spacingKm: Number(event.target.value) })}
      >
        {options.map((km) => (
          <option key={km} value={km}>
            {km === 0 ? t('siting.spacing.none') : t('siting.spacing.some', { km: formatKm(km, lang) })}
          </option>
        ))}
      </select>
    </Field>
  );
}
