// The years of the records: a bar per year, a range to choose, a play through it. Opened by the chip of the years.
import '../../core/timeline-messages';
import './timeline.css';
import { useDeferredValue, useMemo } from 'react';
import { filterRecords, type YearRange } from '../../core/filter';
import { type Span, timelineOf } from '../../core/timeline';
import { setFilter } from '../../store/actions';
import { allRecords } from '../../store/import-records';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Check } from '../../ui/popover';
import { PlayButton } from './play-button';
import { YearBars } from './year-bars';
import { YearRangeSlider } from './year-range-slider';

export function Timeline() {
  const t = useTranslate();
  const { years, dated, openEnded, undated } = useTimeline();
  const chosen = useAtlas((state) => state.query.filter.years);
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return <p className="timeline empty-note">{t('timeline.none', { count: undated })}</p>;
  const whole: Span = { from: first.year, to: last.year };
  const span = chosen ? within(chosen, whole) : whole;
  const choose = (next: Span) => setYears({ ...next, withUndated: chosen?.withUndated ?? true }, whole);
  const count = chosen ? <CountIn withUndated={chosen.withUndated} undated={undated} span={span} /> : null;
  return (
    <section className="timeline" aria-label={t('timeline.title')}>
      <div className="timeline-head">
        <PlayButton span={span} whole={whole} onStep={choose} />
        <p aria-live="polite">{count ?? t('timeline.range', { ...whole, count: dated })}</p>
        {chosen && (
          <button type="button" className="link" onClick={() => setYears(null, whole)}>
            {t('timeline.all')}
          </button>
        )}
      </div>
      <YearBars years={years} span={span} />
      <YearRangeSlider span={span} whole={whole} onChange={choose} />
      <Check
        label={t('timeline.undated', { count: undated })}
        isChecked={chosen?.withUndated ?? true}
        onChange={() => setYears({ ...span, withUndated: !(chosen?.withUndated ?? true) }, whole)}
      />
      <p className="row-note">{t('timeline.rule', { open: openEnded })}</p>
    </section>
  );
}

interface CountInProps {
  readonly withUndated: boolean;
  readonly undated: number;
  readonly span: Span;
}

/** The dated records of the chosen years. */
function CountIn({ withUndated, undated, span }: CountInProps) {
  const t = useTranslate();
  const records = useAtlas(allRecords);
  const filter = useAtlas((state) => state.query.filter);
  const shown = useMemo(() => filterRecords(records, filter).length, [records, filter]);
  const count = withUndated ? shown - undated : shown;
  return span.from === span.to
    ? t('timeline.one', { from: span.from, count })
    : t('timeline.range', { ...span, count });
}

/** The years under all other facets: a bar stays where it is while the range moves. */
function useTimeline() {
  const asOf = useAtlas((state) => state.data.asOf);
  const records = useDeferredValue(useAtlas(allRecords));
  const { kinds, themes, organisations, precisions, batches } = useAtlas((state) => state.query.filter);
  return useMemo(() => {
    const others = { kinds, themes, organisations, precisions, batches, years: null };
    return timelineOf(filterRecords(records, others), Number(asOf.slice(0, 4)));
  }, [records, asOf, kinds, themes, organisations, precisions, batches]);
}

/** A link may name years that no record has. */
function within(years: Span, whole: Span): Span {
  const clamp = (year: number) => Math.min(whole.to, Math.max(whole.from, year));
  return { from: clamp(years.from), to: clamp(years.to) };
}

/** All years with the undated is no filter. */
function setYears(years: YearRange | null, whole: Span): void {
  const { filter } = useAtlas.getState().query;
  const isAll = years?.withUndated && years.from <= whole.from && years.to >= whole.to;
  setFilter({ ...filter, years: isAll ? null : years });
}
