// A bar per year: full for what the source dates into it, pale for what began earlier and has no end stated.
import type { Span, YearCount } from '../../core/timeline';
import { useTranslate } from '../../store/translate';

interface YearBarsProps {
  readonly years: readonly YearCount[];
  readonly span: Span;
}

export function YearBars({ years, span }: YearBarsProps) {
  const t = useTranslate();
  const tallest = Math.max(1, ...years.map(({ stated, open }) => stated + open));
  return (
    <ol className="year-bars" aria-label={t('timeline.bars')}>
      {years.map(({ year, stated, open }) => {
        const text = t(open > 0 ? 'timeline.barOpen' : 'timeline.bar', { year, stated, open });
        const isIn = year >= span.from && year <= span.to;
        return (
          <li key={year} className={isIn ? 'in' : undefined} title={text}>
            <i className="open" style={{ height: `${(open / tallest) * 100}%` }} />
            <i className="stated" style={{ height: `${(stated / tallest) * 100}%` }} />
            <span className="visually-hidden">{text}</span>
          </li>
        );
      })}
    </ol>
  );
}
