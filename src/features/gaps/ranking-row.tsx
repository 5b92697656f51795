// One city or county of the ranked table. It is given texts and numbers only, so that a row which reads the same in the
// next answer is not drawn again.
import { memo } from 'react';
import type { Adcode } from '../../core/adcode';
import type { GapRow } from '../../core/coverage/ranking';
import { nameOf } from '../../core/describe';
import type { Lang } from '../../core/format';
import { rowName } from '../../core/gaps-order';
import { peopleShort, spanDigits, stableText } from '../../core/gaps-words';
import type { Translate } from '../../core/message';
import type { AtlasRecord, RecordId } from '../../core/record';
import type { Unit } from '../../core/unit';
import { flyToUnit, hover, selectRecord } from '../../store/actions';
import { togglePin } from '../../store/gaps';
import { useTranslate } from '../../store/translate';

export interface RowTexts {
  readonly adcode: Adcode;
  readonly name: string;
  readonly rank: number;
  readonly province: string;
  readonly uncovered: string;
  readonly kind: GapRow['kind'];
  readonly distance: string;
  readonly recordId: RecordId | null;
  readonly recordName: string;
  readonly stable: string;
  readonly other: string;
}

export interface RowWords {
  readonly t: Translate;
  readonly lang: Lang;
  /** Of the answer: record ids by owner number. */
  readonly supplyIds: readonly RecordId[] | null;
  readonly byId: Pick<ReadonlyMap<RecordId, AtlasRecord>, 'get'>;
  readonly units: ReadonlyMap<Adcode, Unit>;
}

export function textsOf(row: GapRow, { t, lang, supplyIds, byId, units }: RowWords): RowTexts {
  const province = units.get(row.province);
  const { certain, possible } = row.nearest;
  const owner = (certain ?? possible)?.owner;
  const recordId = (owner === undefined ? undefined : supplyIds?.[owner]) ?? null;
  const record = recordId && byId.get(recordId);
  return {
    adcode: row.adcode,
    name: rowName(row, lang),
    rank: row.rank,
    province: (lang !== 'en' ? province?.shortName : province?.nameEn) ?? row.provinceName,
    uncovered: peopleShort(row.uncovered, lang),
    kind: row.kind,
    // The surely nearest record by name; the distance runs from the nearest it, or another, may be to the farthest.
    distance: spanDigits(possible?.km ?? null, certain?.km ?? null, t),
    recordId: record ? recordId : null,
    recordName: record ? nameOf(record, lang) : '',
    stable: stableText(row, t),
    other: row.rankOther ? String(row.rankOther) : t('gaps.none'),
  };
}

/** What the head calls the figures: on a phone each stands beside its own. */
export type RowLabels = Readonly<Record<'uncovered' | 'distance' | 'stable' | 'other', string>>;

interface RankingRowProps extends RowTexts {
  readonly labels: RowLabels;
  readonly isPinned: boolean;
  /** It is the unit that is selected, on the map or in the panel. */
  readonly isSelected: boolean;
}

export const RankingRow = memo(function RankingRow(row: RankingRowProps) {
  const t = useTranslate();
  const { adcode, name, kind, recordId, recordName, labels, isPinned, isSelected } = row;
  const pin = t(isPinned ? 'gaps.unpin' : 'gaps.pin', { name });
  return (
    <tr
      className={isPinned ? 'pinned' : ''}
      aria-current={isSelected || undefined}
      onMouseEnter={() => hover({ kind: 'unit', adcode })}
      onMouseLeave={() => hover({ kind: 'none' })}
    >
      <th scope="row" className="col-name">
        <div className="gaps-city">
          <button
            type="button"
            className="gaps-pin"
            aria-pressed={isPinned}
            aria-label={pin}
            title={pin}
            onClick={() => togglePin(adcode)}
          >
            {isPinned ? '★' : '☆'}
          </button>
          <span className="gaps-rank">{row.rank || ''}</span>
          <button
            type="button"
            className="gaps-name"
            title={t('gaps.flyTo', { name })}
            onClick={() => flyToUnit(adcode)}
          >
            {name}
          </button>
        </div>
      </th>
      <td className="col-province">{row.province}</td>
      <td className="col-uncovered" data-label={labels.uncovered}>
        {row.uncovered}
      </td>
      <td className="col-kind" title={t(`gaps.kind.${kind}`)}>
        <i className={`look-${kind}`} />
        {t(`gaps.short.${kind}`)}
      </td>
      <td className="col-distance" data-label={labels.distance}>
        <div className="gaps-nearest">
          <span>{row.distance}</span>
          {recordId && (
            <button type="button" className="link" title={recordName} onClick={() => selectRecord(recordId)}>
              {recordName}
            </button>
          )}
        </div>
      </td>
      <td className="col-stable" data-label={labels.stable}>
        {row.stable}
      </td>
      <td className="col-other" data-label={labels.other}>
        {row.other}
      </td>
    </tr>
  );
});
