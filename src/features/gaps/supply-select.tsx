// Supply in one step: a few filters that are asked for most, and the user's own sets, each by itself. Whatever else the
// chips say shows as "the filter as it is".

import { type Filter, isNoFilter, NO_FILTER } from '../../core/filter';
import { setIn, setSupply } from '../../core/gaps-params';
import { THEMES } from '../../core/theme';
import { changeGaps, chooseSupply } from '../../store/gaps';
import { allRecords } from '../../store/import-records';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { useParam } from './use-params';
import { useOwnSets } from './use-supply-name';

const POINTS = 'points';
const KINDS = ['hub', 'pilot_zone', 'custom'] as const;

export function SupplySelect() {
  const t = useTranslate();
  const of = useParam('of');
  const sets = useOwnSets();
  const filter = useAtlas((state) => state.query.filter);
  const hasImported = useAtlas((state) => allRecords(state).some((record) => record.kind === 'custom'));
  const points = useAtlas((state) => state.points.sets);
  const supply = useParam('supply');
  const presets = presetsOf();
  const filtered = isNoFilter(filter)
    ? 'all'
    : (presets.find((one) => isSame(one.filter, filter))?.value ?? 'filtered');
  const value = supply === 'points' ? POINTS : (of ?? filtered);
  return (
    <select
      className="select"
      value={value}
      onChange={({ target }) => {
        const set = sets.find(({ id }) => setSupply(id) === target.value);
        if (target.value === POINTS) changeGaps({ supply: 'points', of: null });
        else if (set) chooseSupply(setSupply(set.id), filter);
        else chooseSupply(null, presets.find((one) => one.value === target.value)?.filter ?? NO_FILTER);
      }}
    >
      {value === 'filtered' && <option value="filtered">{t('gaps.supply.filtered')}</option>}
      <option value="all">{t('gaps.supply.all')}</option>
      {KINDS.filter((kind) => kind !== 'custom' || hasImported || value === kind).map((kind) => (
        <option key={kind} value={kind}>
          {t(`gaps.supply.${kind}`)}
        </option>
      ))}
      {(points.length > 0 || value === POINTS) && <option value={POINTS}>{t('gaps.supply.points')}</option>}
      {of !== null && !sets.some(({ id }) => id === setIn(of)) && (
        <option value={of}>{t('gaps.set.unknown', { id: setIn(of) })}</option>
      )}
      {sets.length > 0 && (
        <optgroup label={t('gaps.set.own')}>
          {sets.map(({ id, name }) => (
            <option key={id} value={setSupply(id)}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={t('gaps.supply.byTheme')}>
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {t(`theme.${theme}`)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

function presetsOf(): readonly { readonly value: string; readonly filter: Filter }[] {
  return [
    ...KINDS.map((kind) => ({ value: kind, filter: { ...NO_FILTER, kinds: [kind] } })),
    ...THEMES.map((theme) => ({ value: theme, filter: { ...NO_FILTER, themes: [theme] } })),
  ];
}

function isSame(a: Filter, b: Filter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
