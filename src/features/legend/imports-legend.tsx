// The user's own lists in the legend: a switch each, with its mark in its colour and how many of its records pass the filter.
import { useDeferredValue, useMemo } from 'react';
import { formatInteger } from '../../core/format';
import { setIdOf } from '../../core/import/set-id';
import type { AtlasRecord } from '../../core/record';
import { glyphOf } from '../../layers/glyph';
import { changeInfo } from '../../store/imports';
import { shownRecords } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { Glyph } from '../../ui/glyph';

export function ImportsLegend() {
  const sets = useAtlas((state) => state.imports.sets);
  const records = useDeferredValue(useAtlas(shownRecords));
  const counts = useMemo(() => countBySet(records), [records]);
  return (
    <ul className="kind-legend">
      {sets.map(({ info }) => (
        <li key={info.id}>
          <button
            type="button"
            aria-pressed={info.isShown}
            className={info.isShown ? '' : 'off'}
            onClick={() => changeInfo(info.id, { isShown: !info.isShown })}
          >
            <Glyph {...glyphOf('custom', null, info.colour)} isWide={false} size={16} />
            <span>{info.name}</span>
            <small>{formatInteger(counts.get(info.id) ?? 0)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

function countBySet(records: readonly AtlasRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, kind } of records) {
    const set = kind === 'custom' ? setIdOf(id) : null;
    if (set !== null) counts.set(set, (counts.get(set) ?? 0) + 1);
  }
  return counts;
}
