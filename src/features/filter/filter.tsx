// Chips of facets over the list: each opens its values with what every one of them would leave.
import './filter.css';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { facetValueText } from '../../core/describe';
import { FACETS, type Facet, type FacetCount, facetCounts, isNoFilter } from '../../core/filter';
import { clearFilter, setSheet, toggleFacet } from '../../store/actions';
import { allRecords } from '../../store/import-records';
import { counts } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Icon } from '../../ui/icon';
import { LongList } from '../../ui/long-list';
import { Check, Popover } from '../../ui/popover';

interface FilterBarProps {
  /** What the chip of the years opens: the timeline, a feature of its own. */
  readonly years: ReactNode;
}

export function FilterBar({ years }: FilterBarProps) {
  const t = useTranslate();
  const filter = useAtlas((state) => state.query.filter);
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset className={isOpen ? 'filter-bar open' : 'filter-bar'} aria-label={t('filter.title')}>
      <Pill isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
      {FACETS.map((facet) => (
        <FacetChip key={facet} facet={facet} />
      ))}
      <YearChip years={years} />
      {!isNoFilter(filter) && (
        <button type="button" className="chip clear" onClick={clearFilter}>
          {t('filter.clear')}
        </button>
      )}
    </fieldset>
  );
}

/** On a phone the chips stand behind one pill that says how many filters are on and what they leave. */
function Pill({ isOpen, onPress }: { readonly isOpen: boolean; readonly onPress: () => void }) {
  const t = useTranslate();
  const { shown } = useAtlas(counts);
  const sheet = useAtlas((state) => state.panels.sheet);
  const { years, ...filter } = useAtlas((state) => state.query.filter);
  const on = FACETS.reduce((sum, facet) => sum + filter[facet].length, years ? 1 : 0);
  const press = () => {
    if (sheet === 'peek') setSheet('half');
    if (sheet !== 'peek' || !isOpen) onPress();
  };
  return (
    <button
      type="button"
      className={on > 0 ? 'chip filter-pill on' : 'chip filter-pill'}
      aria-expanded={isOpen && sheet !== 'peek'}
      onClick={press}
    >
      {t('filter.title')}
      {on > 0 && <b>{on}</b>} · {t('count.records', { count: shown })}
    </button>
  );
}

function FacetChip({ facet }: { readonly facet: Facet }) {
  const t = useTranslate();
  const chosen: readonly string[] = useAtlas((state) => state.query.filter[facet]);
  const label = t(`facet.${facet}`);
  const [first] = chosen;
  const text =
    first === undefined
      ? label
      : `${facetValueText(facet, first, t)}${chosen.length > 1 ? ` +${chosen.length - 1}` : ''}`;
  return (
    <Popover
      isOn={chosen.length > 0}
      label={
        <>
          <span>{text}</span>
          <Icon name="down" size={13} />
        </>
      }
    >
      {() => <FacetValues facet={facet} />}
    </Popover>
  );
}

function FacetValues({ facet }: { readonly facet: Facet }) {
  const t = useTranslate();
  const records = useAtlas(allRecords);
  const filter = useAtlas((state) => state.query.filter);
  const [text, setText] = useState('');
  const chosen: readonly string[] = filter[facet];
  const points = usePointFacet(facet);
  const all = useMemo(() => withPoints(facetCounts(records, filter, facet), points), [records, filter, facet, points]);
  const values = all.filter(({ value }) => facetValueText(facet, value, t).includes(text));
  return (
    <>
      {facet === 'organisations' && (
        <input
          className="facet-search"
          aria-label={t('filter.findOrganisation')}
          placeholder={t('filter.findOrganisation')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {/* a list may name as many organisations as it has rows */}
      <LongList
        key={text}
        items={values}
        moreLabel={(count) => t('list.more', { count })}
        renderItem={({ value, count }) => (
          <li key={value}>
            <Check
              label={facetValueText(facet, value, t)}
              count={count}
              isChecked={chosen.includes(value)}
              isEmpty={count === 0}
              onChange={() => toggleFacet(facet, value)}
            />
          </li>
        )}
      />
      {values.length === 0 && <p className="empty-note">{t('filter.noValue')}</p>}
    </>
  );
}

function YearChip({ years: yearSheet }: FilterBarProps) {
  const t = useTranslate();
  const years = useAtlas((state) => state.query.filter.years);
  const text = years && (years.from === years.to ? years.from : `${years.from}–${years.to}`);
  return (
    <Popover
      isOn={years !== null}
      label={
        <>
          <span>{text ?? t('facet.years')}</span>
          <Icon name="down" size={13} />
        </>
      }
    >
      {() => yearSheet}
    </Popover>
  );
}

const NO_COUNTS: readonly FacetCount[] = [];

/** What imported point sets would leave; asked for as the values are shown. */
function usePointFacet(facet: Facet): readonly FacetCount[] {
  const sets = useAtlas((state) => state.points.sets);
  const facets = useAtlas((state) => state.points.facets);
  useEffect(() => {
    if (sets.length > 0 && !facets) void import('../../store/points').then(({ askFacets }) => askFacets());
  }, [sets, facets]);
  return facets?.[facet] ?? NO_COUNTS;
}

function withPoints(counts: readonly FacetCount[], points: readonly FacetCount[]): readonly FacetCount[] {
  const more = new Map(points.map(({ value, count }) => [value, count]));
  const both = counts.map(({ value, count }) => ({ value, count: count + (more.get(value) ?? 0) }));
  const known = new Set(counts.map(({ value }) => value));
  return [...both, ...points.filter(({ value }) => !known.has(value))];
}
