// Three figures of a place: residents with their rank, urban share with its rank, urban residents. No figure is said, never shown as 0.
import { formatPeople, formatPeopleShort, formatPercent } from '../../core/format';
import type { Unit } from '../../core/unit';
import type { CityMetric } from '../../core/unit-index';
import { unitIndex } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';

export function CityFigures({ unit }: { readonly unit: Unit }) {
  const t = useTranslate();
  const lang = useLang();
  const index = useAtlas(unitIndex);
  if (unit.population === null) return <p className="row-note">{t('unit.noFigure')}</p>;
  const rank = (metric: CityMetric) => {
    const found = index?.rankOf(unit.adcode, metric);
    return found ? ` · ${t('unit.rank', { rank: found.rank })}` : '';
  };
  const people = (count: number | null) =>
    count === null ? '–' : lang !== 'en' ? formatPeople(count, lang) : formatPeopleShort(count, lang);
  return (
    <>
      <dl className="figures">
        <div>
          <dt>
            {t('metric.population')}
            {rank('population')}
          </dt>
          <dd>{people(unit.population)}</dd>
        </div>
        <div>
          <dt>
            {t('metric.urbanSharePct')}
            {rank('urbanSharePct')}
          </dt>
          <dd>{unit.urbanSharePct === null ? '–' : formatPercent(unit.urbanSharePct)}</dd>
        </div>
        <div>
          <dt>
            {t('metric.urbanPopulation')}
            {rank('urbanPopulation')}
          </dt>
          <dd>{people(unit.urbanPopulation)}</dd>
        </div>
      </dl>
      {unit.communiquePopulation !== null && (
        <p className="row-note">{t('unit.communique', { people: people(unit.communiquePopulation) })}</p>
      )}
    </>
  );
}
