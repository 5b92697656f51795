// The first question: what is happening near this city? The place itself, then four lists that add up.
import './nearby.css';
import { lazy, Suspense, useMemo } from 'react';
import type { Adcode } from '../../core/adcode';
import { unitName } from '../../core/describe';
import { formatInteger, formatKmRange, formatPeople } from '../../core/format';
import type { Found, FoundWithin } from '../../core/near';
import { residentsWithin } from '../../core/residents';
import { KM_RANGE, type Near } from '../../core/share-state';
import { clearNear, select, setNearKm } from '../../store/actions';
import { inPassing } from '../../store/address';
import { nearAnswer } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Icon, IconButton } from '../../ui/icon';
import { LongList } from '../../ui/long-list';
import { Section } from '../../ui/row';
import { Slider } from '../../ui/slider';
import { CityFigures } from './city-figures';
import { RecordRow } from './record-row';

const PointsNear = lazy(() => import('./points-near').then((module) => ({ default: module.PointsNear })));

export function Nearby({ near }: { readonly near: Near }) {
  const t = useTranslate();
  const answer = useAtlas(nearAnswer);
  const hasPoints = useAtlas((state) => state.points.sets.length > 0);
  return (
    <div className="nearby">
      <PlaceCard near={near} />
      <Distance near={near} />
      {hasPoints && (
        <Suspense fallback={null}>
          <PointsNear />
        </Suspense>
      )}
      {answer ? <Lists /> : <p className="empty-note">{t('near.noAnswer')}</p>}
    </div>
  );
}

function PlaceCard({ near }: { readonly near: Near }) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const { centre } = near;
  const unit = centre.kind === 'unit' ? ground?.unitsByCode.get(centre.adcode) : undefined;
  const name = unit ? (lang !== 'en' ? unit.name : unit.nameEn) : t('near.point');
  const parent = unit?.parent && ground ? unitName(unit.parent, ground, lang) : '';
  return (
    <div className="place-card">
      <div className="place-head">
        <h2>
          {name}
          <small>
            {centre.kind === 'unit'
              ? [parent, unit?.adcode].filter(Boolean).join(' · ')
              : `${centre.lng.toFixed(3)}, ${centre.lat.toFixed(3)}`}
          </small>
        </h2>
        {centre.kind === 'unit' && (
          <IconButton icon="info" label={t('near.aboutPlace')} onClick={() => selectUnit(centre.adcode)} />
        )}
        <IconButton icon="close" label={t('near.leave')} onClick={clearNear} />
      </div>
      {unit && <CityFigures unit={unit} />}
    </div>
  );
}

function Distance({ near }: { readonly near: Near }) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const centre = useAtlas(nearAnswer)?.centre;
  const residents = useMemo(
    () => (ground && centre ? residentsWithin(centre, near.km, ground) : null),
    [ground, centre, near.km],
  );
  const km = t('near.km', { km: near.km });
  return (
    <div className="distance">
      <div className="distance-line">
        <span>
          {t('near.around')} <strong>{km}</strong>
        </span>
        {residents && (
          <span>
            {t('near.residents', {
              cities: residents.cities.length,
              people: formatPeople(residents.urbanPopulation, lang),
            })}
          </span>
        )}
      </div>
      <Slider
        label={t('near.slider')}
        valueText={km}
        value={near.km}
        min={KM_RANGE.min}
        max={KM_RANGE.max}
        step={10}
        onChange={(next, isOnTheWay) => inPassing(() => setNearKm(next), isOnTheWay)}
      />
    </div>
  );
}

function Lists() {
  const t = useTranslate();
  const answer = useAtlas(nearAnswer);
  if (!answer) return null;
  const { inside, within, covering, unlisted, elsewhere, total } = answer;
  const levels = (['province', 'region', 'nation'] as const)
    .map((level) => ({ level, count: covering.filter((found) => found.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${t(`precision.${level}`)} ${count}`);
  return (
    <>
      <Section
        title={t('near.inside')}
        count={t('count.records', { count: inside.length })}
        aside={t('near.byPrecision')}
      >
        <List found={inside} empty={t('near.insideEmpty')} />
      </Section>
      <Section
        title={t('near.within')}
        count={t('count.records', { count: within.length })}
        aside={t('near.byDistance')}
      >
        <List found={within} empty={t('near.withinEmpty')} />
      </Section>
      <Section
        title={t('near.covering')}
        count={t('count.records', { count: covering.length })}
        aside={levels.join(' · ')}
      >
        <List found={covering} empty={t('near.coveringEmpty')} />
      </Section>
      <Section title={t('near.unlisted')} count={t('count.records', { count: unlisted.length })}>
        <List found={unlisted} empty={t('near.unlistedEmpty')} />
      </Section>
      <p className="sum-note">
        <Icon name="info" size={15} />
        <span>
          {t('near.sum', {
            listed: formatInteger(total - elsewhere),
            elsewhere: formatInteger(elsewhere),
            total: formatInteger(total),
          })}{' '}
          {t('honesty.noRecord')}
        </span>
      </p>
    </>
  );
}

function List({ found, empty }: { readonly found: readonly (Found | FoundWithin)[]; readonly empty: string }) {
  const lang = useLang();
  const t = useTranslate();
  if (found.length === 0) return <p className="empty-note small">{empty}</p>;
  return (
    <LongList
      items={found}
      moreLabel={(count) => t('list.more', { count })}
      renderItem={(one) => (
        <RecordRow key={one.record.id} record={one.record} location={one.location} aside={asideOf(one)} />
      )}
    />
  );

  function asideOf(one: Found | FoundWithin): React.ReactNode {
    if (!('minKm' in one)) return null;
    const km = formatKmRange(one.minKm, one.maxKm, lang);
    return one.isCertain ? km : <span title={t('near.possibleWhy')}>{t('near.possible', { km })}</span>;
  }
}

function selectUnit(adcode: Adcode): void {
  select({ kind: 'unit', adcode });
}
