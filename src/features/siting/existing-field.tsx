// The centres that exist: kinds of records, or what the filter shows; how many of them have a place is said beside it.

import { RECORD_KINDS, type RecordKind } from '../../core/record';
import { allRecords } from '../../store/import-records';
import { shownRecords } from '../../store/selectors';
import { changeSiting } from '../../store/siting';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Check } from '../../ui/popover';
import { useRun, useSitingParams } from './use-siting';

export function ExistingField() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const records = useAtlas(allRecords);
  const shown = useAtlas(shownRecords);
  const hasPoints = useAtlas((state) => state.points.sets.length > 0);
  const { existing } = params;
  const kinds = existing.kind === 'kinds' ? existing.kinds : [];
  const present = RECORD_KINDS.filter((kind) => records.some((record) => record.kind === kind));
  const toggle = (kind: RecordKind) => {
    const next = RECORD_KINDS.filter((one) => (one === kind ? !kinds.includes(kind) : kinds.includes(one)));
    changeSiting({ existing: { kind: 'kinds', kinds: next } });
  };
  const toggleShown = () =>
    changeSiting({ existing: existing.kind === 'shown' ? { kind: 'kinds', kinds: ['hub'] } : { kind: 'shown' } });
  return (
    <details className="siting-fold">
      <summary>
        <span>{t('siting.existing')}</span>
        <ExistingSummary />
      </summary>
      {present.map((kind) => (
        <Check
          key={kind}
          label={t(`kind.${kind}`)}
          count={records.filter((record) => record.kind === kind).length}
          isChecked={kinds.includes(kind)}
          onChange={() => toggle(kind)}
        />
      ))}
      <Check
        label={t('siting.existing.shown')}
        count={shown.length}
        isChecked={existing.kind === 'shown'}
        onChange={toggleShown}
      />
      <ExistingSum />
      {hasPoints && <p className="row-note">{t('siting.existing.points')}</p>}
    </details>
  );
}

function ExistingSummary() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const world = useRun()?.world;
  const { existing } = params;
  if (existing.kind === 'kinds' && existing.kinds.length === 0) return <b>{t('siting.existing.none')}</b>;
  const names =
    existing.kind === 'shown'
      ? t('siting.existing.shown')
      : existing.kinds.map((kind) => t(`kind.${kind}`)).join(' · ');
  const count = world ? world.placed.length + world.provincial.length : 0;
  return <b>{t('siting.existing.count', { names, count })}</b>;
}

/** Placed + provincial + unplaced = total, in records. */
function ExistingSum() {
  const t = useTranslate();
  const world = useRun()?.world;
  if (!world) return null;
  const placed = new Set(world.placed.map(({ record }) => record)).size;
  const provincial = new Set(world.provincial.map(({ record }) => record)).size;
  const unplaced = world.unplaced.length;
  const total = placed + provincial + unplaced;
  return <p className="row-note">{t('siting.existing.sum', { total, placed, provincial, unplaced })}</p>;
}
