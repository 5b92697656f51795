// A small search that forces a city in or leaves it out, and the list of those so bound.
import { useId, useMemo, useState } from 'react';
import type { Adcode } from '../../core/adcode';
import { createSearchIndex, search } from '../../core/search';
import type { Unit } from '../../core/unit';
import { unitIndex } from '../../store/selectors';
import { forceCity } from '../../store/siting';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Icon } from '../../ui/icon';
import { useSitingParams } from './use-siting';

const MOST_HITS = 5;

export function CityPicker() {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const hits = useHits(text);
  const choose = (unit: Unit, way: 'in' | 'out') => {
    forceCity(unit.adcode, way);
    setText('');
  };
  return (
    <div className="siting-picker">
      <label htmlFor={id}>{t('siting.force.find')}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={text}
        placeholder={t('search.placeholder')}
        onChange={(event) => setText(event.target.value)}
      />
      <ul>
        {hits.map((unit) => (
          <Hit key={unit.adcode} unit={unit} onChoose={choose} />
        ))}
      </ul>
      <Bound />
    </div>
  );
}

interface HitProps {
  readonly unit: Unit;
  readonly onChoose: (unit: Unit, way: 'in' | 'out') => void;
}

function Hit({ unit, onChoose }: HitProps) {
  const t = useTranslate();
  const lang = useLang();
  const index = useAtlas(unitIndex);
  return (
    <li className="siting-hit-row">
      <span>
        {lang !== 'en' ? unit.name : unit.nameEn} <small>{index?.parentsLabel(unit.adcode, lang)}</small>
      </span>
      <button type="button" className="link" onClick={() => onChoose(unit, 'in')}>
        {t('siting.force.in')}
      </button>
      <button type="button" className="link" onClick={() => onChoose(unit, 'out')}>
        {t('siting.force.out')}
      </button>
    </li>
  );
}

function Bound() {
  const { params } = useSitingParams();
  if (params.forcedIn.length + params.forcedOut.length === 0) return null;
  return (
    <p className="siting-bound">
      {params.forcedIn.map((code) => (
        <BoundChip key={code} code={code} way="isIn" />
      ))}
      {params.forcedOut.map((code) => (
        <BoundChip key={code} code={code} way="isOut" />
      ))}
    </p>
  );
}

function BoundChip({ code, way }: { readonly code: Adcode; readonly way: 'isIn' | 'isOut' }) {
  const t = useTranslate();
  const lang = useLang();
  const unit = useAtlas(unitIndex)?.byAdcode(code);
  const name = (lang !== 'en' ? unit?.shortName : unit?.nameEn) ?? code;
  return (
    <button
      type="button"
      className="chip on"
      aria-label={t('siting.force.free', { name })}
      onClick={() => forceCity(code, null)}
    >
      {t(`siting.force.${way}`, { name })}
      <Icon name="close" size={13} />
    </button>
  );
}

/** Cities at the level of cities; counties too where counties are candidates. */
function useHits(text: string): readonly Unit[] {
  const index = useAtlas(unitIndex);
  const { params } = useSitingParams();
  const known = useMemo(
    () => createSearchIndex(params.level === 'city' ? (index?.cities ?? []) : (index?.leaves.units ?? []), [], []),
    [index, params.level],
  );
  return useMemo(() => {
    if (text.trim() === '') return [];
    const hits = search(known, text).flatMap(({ target }) => (target.kind === 'unit' ? [target.unit] : []));
    return hits.slice(0, MOST_HITS);
  }, [known, text]);
}
