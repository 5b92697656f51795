// A unit: its census figures with ranks and basis, what lies above it, and the records that are in it.
import type { Adcode } from '../../core/adcode';
import { formatInteger, formatPercent } from '../../core/format';
import { lineage } from '../../core/ground';
import { isPlaceRole } from '../../core/reach';
import type { AtlasRecord } from '../../core/record';
import type { CityMetric, UnitIndex } from '../../core/unit-index';
import { askNear, compareBeside } from '../../store/actions';
import { shownRecords, unitIndex } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Icon } from '../../ui/icon';
import { RecordList } from './list-detail';

export function UnitDetail({ adcode }: { readonly adcode: Adcode }) {
  const t = useTranslate();
  const lang = useLang();
  const index = useAtlas(unitIndex);
  const ground = useAtlas((state) => state.data.ground);
  const records = useAtlas(shownRecords);
  const isApproximate = useAtlas(({ data }) =>
    data.prefectures.features.some(({ properties }) => properties.adcode === adcode && properties.isApproximate),
  );
  const unit = index?.byAdcode(adcode);
  if (!unit || !index || !ground) return <p className="empty-note">{t('unit.unknown', { code: adcode })}</p>;
  const inside = records.filter((record) => isIn(record, adcode, (code) => lineage(code, ground.unitsByCode)));
  const parents = index.ancestorsOf(adcode).filter((above) => above.level !== 'nation');
  return (
    <>
      <div className="badges">
        <span className="badge">{t(`level.${unit.level}`)}</span>
        <span className="badge">{unit.adcode}</span>
      </div>
      <h2>{lang !== 'en' ? unit.name : unit.nameEn}</h2>
      <p className="row-note">{parents.map((above) => (lang !== 'en' ? above.name : above.nameEn)).join(' · ')}</p>
      <Figures adcode={adcode} index={index} />
      {isApproximate && <p className="inspect-note">{t('unit.approximate')}</p>}
      <button type="button" className="button primary" onClick={() => askNear({ kind: 'unit', adcode })}>
        <Icon name="target" />
        {t('unit.askNear')}
      </button>{' '}
      <button type="button" className="button" onClick={() => compareBeside({ kind: 'unit', adcode })}>
        {t('unit.compare')}
      </button>
      <section className="places">
        <h3>{t('unit.records', { count: inside.length })}</h3>
        {inside.length === 0 ? (
          <p className="row-note">{t('honesty.noRecordHere')}</p>
        ) : (
          <RecordList records={inside} />
        )}
      </section>
    </>
  );
}

function Figures({ adcode, index }: { readonly adcode: Adcode; readonly index: UnitIndex }) {
  const t = useTranslate();
  const unit = index.byAdcode(adcode);
  if (!unit || unit.population === null) return <p className="inspect-note">{t('unit.noFigure')}</p>;
  const line = (metric: CityMetric, text: string) => {
    const rank = index.rankOf(adcode, metric);
    return (
      <div>
        <dt>{t(`metric.${metric}`)}</dt>
        <dd>
          {text}
          {rank && <small> {t('unit.rankOf', { rank: rank.rank, count: rank.count })}</small>}
        </dd>
      </div>
    );
  };
  return (
    <>
      <dl className="facts">
        {line('population', formatInteger(unit.population))}
        {line('urbanPopulation', unit.urbanPopulation === null ? '–' : formatInteger(unit.urbanPopulation))}
        {line('urbanSharePct', unit.urbanSharePct === null ? '–' : formatPercent(unit.urbanSharePct, 2))}
        {unit.communiquePopulation !== null && (
          <div>
            <dt>{t('unit.communiqueLabel')}</dt>
            <dd>{formatInteger(unit.communiquePopulation)}</dd>
          </div>
        )}
      </dl>
      <p className="row-note">{t('unit.basis')}</p>
    </>
  );
}

function isIn(record: AtlasRecord, code: Adcode, lineageOf: (code: Adcode) => readonly Adcode[]): boolean {
  return record.locations.some(({ place, role }) => {
    if (!isPlaceRole(role) || (place.kind !== 'unit' && place.kind !== 'point') || place.unit === null) return false;
    return lineageOf(place.unit).includes(code);
  });
}
