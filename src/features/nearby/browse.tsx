// What the panel shows before a city is asked for: how to begin, the country in three figures, and every record by kind.

import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { bestLocation } from '../../core/describe';
import { formatPeopleShort } from '../../core/format';
import { type AtlasRecord, RECORD_KINDS } from '../../core/record';
import { tenMillionCities } from '../../core/ten-million';
import { askNear, clearFilter, select } from '../../store/actions';
import { allRecords } from '../../store/import-records';
import { shownRecords, unitIndex } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { openTour } from '../../store/tour-open';
import { useLang, useTranslate } from '../../store/translate';
import { LongList } from '../../ui/long-list';
import { Section } from '../../ui/row';
import { RecordRow } from './record-row';

/** Where a first question is worth asking: a record-rich city, a hub's city, and two with little recorded. */
const EXAMPLES = ['510100', '410100', '310000', '420100', '371300'];

const PointsList = lazy(() => import('./points-list').then((module) => ({ default: module.PointsList })));

export function Browse() {
  const t = useTranslate();
  // a large list is drawn in slices, between which the page listens
  const records = useDeferredValue(useAtlas(shownRecords));
  const total = useAtlas((state) => allRecords(state).length);
  const hasPoints = useAtlas((state) => state.points.sets.length > 0);
  const kinds = useMemo(() => byKind(records), [records]);
  if (total > 0 && records.length === 0 && !hasPoints) {
    return (
      <div className="empty-note">
        <p>{t('list.empty')}</p>
        <button type="button" className="button" onClick={clearFilter}>
          {t('filter.clear')}
        </button>
      </div>
    );
  }
  return (
    <>
      <h2 className="visually-hidden">{t('list.title')}</h2>
      <Opening />
      {hasPoints && (
        <Suspense fallback={null}>
          <PointsList />
        </Suspense>
      )}
      {kinds
        .filter(({ list }) => list.length > 0)
        .map(({ kind, list }) => (
          <Section key={kind} title={t(`kind.${kind}`)} count={t('count.records', { count: list.length })}>
            <LongList
              items={list}
              moreLabel={(count) => t('list.more', { count })}
              renderItem={(record) => <RecordRow key={record.id} record={record} location={bestLocation(record)} />}
            />
          </Section>
        ))}
      <p className="sum-note">{t('honesty.noRecord')}</p>
    </>
  );
}

function byKind(records: readonly AtlasRecord[]) {
  const kinds = RECORD_KINDS.map((kind) => ({ kind, list: [] as AtlasRecord[] }));
  const lists = new Map(kinds.map(({ kind, list }) => [kind, list]));
  for (const record of records) lists.get(record.kind)?.push(record);
  return kinds;
}

function Opening() {
  const t = useTranslate();
  const lang = useLang();
  const index = useAtlas(unitIndex);
  const nation = index?.units[0];
  const cities = EXAMPLES.flatMap((code) => index?.units.find((unit) => unit.adcode === code) ?? []);
  return (
    <div className="first-question">
      <p>{t('opening.ask')}</p>
      <div className="examples">
        {cities.map((city) => (
          <button
            key={city.adcode}
            type="button"
            className="chip"
            onClick={() => askNear({ kind: 'unit', adcode: city.adcode })}
          >
            {lang !== 'en' ? city.shortName : city.nameEn}
          </button>
        ))}
      </div>
      <button type="button" className="link" onClick={openTour}>
        {t('opening.tour')}
      </button>
      {nation?.population && (
        <button type="button" className="nation" onClick={() => select({ kind: 'facts' })}>
          <span>
            <strong>{formatPeopleShort(nation.urbanPopulation ?? 0, lang)}</strong>
            {t('opening.urban')}
          </span>
          <span>
            <strong>{nation.urbanSharePct?.toFixed(2)}%</strong>
            {t('opening.share')}
          </span>
          <span>
            <strong>{tenMillionCities(index?.units ?? []).length}</strong>
            {t('opening.cities')}
          </span>
        </button>
      )}
    </div>
  );
}
