// What the supply is laid beside: nothing, a part of the records, or one of the user's own sets; and the two comparisons
// that are asked for most, at one press.
import { AGAINST, type Against, setIn, setSupply } from '../../core/gaps-params';
import { changeGaps, compareKinds } from '../../store/gaps';
import { useTranslate } from '../../store/translate';
import { useParam } from './use-params';
import { useOwnSets, useSupplyName } from './use-supply-name';

export function AgainstSelect() {
  const t = useTranslate();
  const against = useParam('against');
  const sets = useOwnSets();
  const name = useSupplyName(against);
  const options: readonly Against[] = [...AGAINST, ...sets.map(({ id }) => setSupply(id))];
  const isGone = !options.includes(against);
  return (
    <select
      className="select"
      value={against}
      onChange={({ target }) => changeGaps({ against: options.find((one) => one === target.value) ?? 'none' })}
    >
      {AGAINST.filter((one) => one !== 'scan' || sets.length > 0 || against === 'scan').map((one) => (
        <option key={one} value={one}>
          {t(`gaps.against.${one}`)}
        </option>
      ))}
      {isGone && <option value={against}>{name}</option>}
      {sets.length > 0 && (
        <optgroup label={t('gaps.set.own')}>
          {sets.map((set) => (
            <option key={set.id} value={setSupply(set.id)}>
              {set.name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}

export function Pairs() {
  const t = useTranslate();
  const of = useParam('of');
  const sets = useOwnSets();
  const mine = sets.find(({ id }) => of !== null && id === setIn(of)) ?? sets.at(-1);
  return (
    <p className="gaps-pairs">
      <button type="button" className="link" onClick={() => compareKinds('hub', 'pilot_zone')}>
        {t('gaps.pair')}
      </button>
      {mine && (
        <button
          type="button"
          className="link"
          onClick={() => changeGaps({ of: setSupply(mine.id), supply: 'shown', against: 'scan' })}
        >
          {t('gaps.pair.mine', { name: mine.name })}
        </button>
      )}
    </p>
  );
}
