// One city or county of the ranked table.
import { memo } from 'react';
import type { GapRow } from '../../core/coverage/ranking';
import { nameOf } from '../../core/describe';
import { formatInteger, type Lang } from '../../core/format';
import { spanDigits } from '../../core/gaps-words';
import type { Translate } from '../../core/message';
import type { RecordId } from '../../core/record';
import { flyToUnit, hover, selectRecord } from '../../store/actions';
import { togglePin } from '../../store/gaps';
import { recordsById } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';

interface RankingRowProps {
  readonly row: GapRow;
  readonly supplyIds: readonly RecordId[] | null;
  readonly name: string;
  readonly isPinned: boolean;
}

export const RankingRow = memo(function RankingRow({ row, supplyIds, name, isPinned }: RankingRowProps) {
  const t = useTranslate();
  const lang = useLang();
  return (
    <tr
      className={isPinned ? 'pinned' : ''}
      onMouseEnter={() => hover({ kind: 'unit', adcode: row.adcode })}
      onMouseLeave={() => hover({ kind: 'none' })}
    >
      <th scope="row" className="col-name">
        <div className="gaps-city">
          <button
            type="button"
            className="gaps-pin"
            aria-pressed={isPinned}
            aria-label={t(isPinned ? 'gaps.unpin' : 'gaps.pin', { name })}
            title={t(isPinned ? 'gaps.unpin' : 'gaps.pin', { name })}
            onClick={() => togglePin(row.adcode)}
          >
            {isPinned ? '★' : '☆'}
          </button>
          <span className="gaps-rank">{row.rank || ''}</span>
          <button
            type="button"
            className="gaps-name"
            title={t('gaps.flyTo', { name })}
            onClick={() => flyToUnit(row.adcode)}
          >
            {name}
          </button>
        </div>
      </th>
      <td className="col-province">
        <Province row={row} lang={lang} />
      </td>
      <td className="col-uncovered">{peopleShort(row.uncovered, lang)}</td>
      <td className="col-kind" title={t(`gaps.kind.${row.kind}`)}>
        <i className={`look-${row.kind}`} />
        {t(`gaps.short.${row.kind}`)}
      </td>
      <td className="col-distance">
        <Nearest row={row} supplyIds={supplyIds} />
      </td>
      <td className="col-stable">{stableText(row, t)}</td>
      <td className="col-other">{row.rankOther || t('gaps.none')}</td>
    </tr>
  );
});

function Province({ row, lang }: { readonly row: GapRow; readonly lang: Lang }) {
  const province = useAtlas((state) => state.data.ground?.unitsByCode.get(row.province));
  return <>{(lang !== 'en' ? province?.shortName : province?.nameEn) ?? row.provinceName}</>;
}

/** The surely nearest record by name; the distance runs from the nearest it, or another, may be to the farthest. */
function Nearest({ row, supplyIds }: Pick<RankingRowProps, 'row' | 'supplyIds'>) {
  const t = useTranslate();
  const lang = useLang();
  const byId = useAtlas(recordsById);
  const { certain, possible } = row.nearest;
  const owner = (certain ?? possible)?.owner;
  const id = owner === undefined ? undefined : supplyIds?.[owner];
  const record = id === undefined ? undefined : byId.get(id);
  return (
    <div className="gaps-nearest">
      <span>{spanDigits(possible?.km ?? null, certain?.km ?? null, t)}</span>
      {record && (
        <button type="button" className="link" title={nameOf(record, lang)} onClick={() => selectRecord(record.id)}>
          {nameOf(record, lang)}
        </button>
      )}
    </div>
  );
}

function stableText({ top10, top20 }: GapRow, t: Translate): string {
  const span = top10 ?? top20;
  if (!span) return t('gaps.none');
  return t('gaps.top', { n: top10 ? 10 : 20, from: Math.round(span.fromKm), to: Math.round(span.toKm) });
}

/** In 万 or in thousands, as the head says. */
function peopleShort(count: number, lang: Lang): string {
  if (count === 0) return '0';
  if (lang === 'en') return count < 1000 ? '<1' : formatInteger(count / 1000);
  return (count / 10_000).toFixed(1);
}
