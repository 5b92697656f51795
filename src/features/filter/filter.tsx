// Chips of facets over the list: each opens its values with what every one of them would leave.
import './filter.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { FACETS, type Facet, facetCounts, isNoFilter, undatedCount } from '../../core/filter';
import type { MessageKey } from '../../core/message';
import { termKey } from '../../core/message';
import type { AtlasRecord } from '../../core/record';
import { clearFilter, setFilter, toggleFacet } from '../../store/actions';
import { allRecords } from '../../store/import-records';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Icon } from '../../ui/icon';
import { Check, Popover } from '../../ui/popover';

const GROUPS: Readonly<Record<Facet, string>> = {
  kinds: 'kind',
  themes: 'theme',
  organisations: '',
  precisions: 'precision',
  batches: 'batch',
};

export function FilterBar() {
  const t = useTranslate();
  const filter = useAtlas((state) => state.query.filter);
  return (
    <fieldset className="filter-bar" aria-label={t('filter.title')}>
      {FACETS.map((facet) => (
        <FacetChip key={facet} facet={facet} />
      ))}
      <YearChip />
      {!isNoFilter(filter) && (
        <button type="button" className="chip clear" onClick={clearFilter}>
          {t('filter.clear')}
        </button>
      )}
    </fieldset>
  );
}

function FacetChip({ facet }: { readonly facet: Facet }) {
  const t = useTranslate();
  const chosen: readonly string[] = useAtlas((state) => state.query.filter[facet]);
  const label = t(`facet.${facet}`);
  const [first] = chosen;
  const text =
    first === undefined ? label : `${valueLabel(facet, first, t)}${chosen.length > 1 ? ` +${chosen.length - 1}` : ''}`;
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
  const values = facetCounts(records, filter, facet).filter(({ value }) => valueLabel(facet, value, t).includes(text));
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
      {values.map(({ value, count }) => (
        <Check
          key={value}
          label={valueLabel(facet, value, t)}
          count={count}
          isChecked={chosen.includes(value)}
          isEmpty={count === 0}
          onChange={() => toggleFacet(facet, value)}
        />
      ))}
      {values.length === 0 && <p className="empty-note">{t('filter.noValue')}</p>}
    </>
  );
}

/** Spread over a call's arguments, a hundred thousand years would be too many. */
function yearSpan(records: readonly AtlasRecord[]): readonly [number, number] {
  let [first, last] = [2022, 2022];
  for (const { start } of records) {
    if (start === null) continue;
    const year = Number(start.slice(0, 4));
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return [first, last];
}

function YearChip() {
  const t = useTranslate();
  const filter = useAtlas((state) => state.query.filter);
  const records = useAtlas(allRecords);
  const known = useDeferredValue(records);
  const [first, last] = useMemo(() => yearSpan(known), [known]);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const { from, to } = filter.years ?? { from: first, to: last };
  const setYears = (next: { from: number; to: number } | null) => setFilter({ ...filter, years: next });
  return (
    <Popover
      isOn={filter.years !== null}
      label={
        <>
          <span>{filter.years ? `${from}–${to}` : t('facet.years')}</span>
          <Icon name="down" size={13} />
        </>
      }
    >
      {() => (
        <div className="year-sheet">
          <YearSelect
            label={t('filter.from')}
            years={years}
            value={from}
            onChange={(year) => setYears({ from: year, to: Math.max(year, to) })}
          />
          <YearSelect
            label={t('filter.to')}
            years={years}
            value={to}
            onChange={(year) => setYears({ from: Math.min(from, year), to: year })}
          />
          <p className="row-note">{t('filter.undated', { count: undatedCount(records) })}</p>
          {filter.years && (
            <button type="button" className="button" onClick={() => setYears(null)}>
              {t('filter.anyYear')}
            </button>
          )}
        </div>
      )}
    </Popover>
  );
}

interface YearSelectProps {
  readonly label: string;
  readonly years: readonly number[];
  readonly value: number;
  readonly onChange: (year: number) => void;
}

function YearSelect({ label, years, value, onChange }: YearSelectProps) {
  return (
    <label>
      {label}
      <select className="select" value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}

/** A term's words; an organisation's own name. */
function valueLabel(facet: Facet, value: string, t: (key: MessageKey) => string): string {
  const key = termKey(GROUPS[facet], value);
  return key ? t(key) : value;
}
