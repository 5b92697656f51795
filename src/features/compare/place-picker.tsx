// One of the two places: its name, or a search for cities, districts, provinces and regions.
import { useId, useMemo, useState } from 'react';
import { placeLabel } from '../../core/compare/place';
import type { ComparePlace } from '../../core/compare/question';
import { REGION_IDS } from '../../core/region';
import { createSearchIndex, type SearchTarget, search } from '../../core/search';
import { unitIndex } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';
import { usePlaceName } from './use-place-name';

interface PlacePickerProps {
  readonly label: string;
  readonly place: ComparePlace | null;
  readonly onChoose: (place: ComparePlace | null) => void;
}

export function PlacePicker({ label, place, onChoose }: PlacePickerProps) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const name = usePlaceName();
  if (!place) return <PlaceSearch label={label} onChoose={onChoose} />;
  const isUnknown = ground !== null && placeLabel(place, ground, lang) === null;
  return (
    <div className="compare-place">
      <small>{label}</small>
      <strong>{name(place)}</strong>
      <IconButton icon="close" label={t('compare.other', { name: name(place) })} onClick={() => onChoose(null)} />
      {isUnknown && <p className="problem-box">{t('compare.unknown', { code: name(place) })}</p>}
    </div>
  );
}

interface PlaceSearchProps {
  readonly label: string;
  readonly onChoose: (place: ComparePlace) => void;
}

interface Hit {
  readonly place: ComparePlace;
  readonly name: string;
  readonly above: string;
}

function PlaceSearch({ label, onChoose }: PlaceSearchProps) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const hits = useHits(text);
  return (
    <div className="compare-search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={text}
        placeholder={t('compare.find')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          const [first] = hits;
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) onChoose(first.place);
        }}
      />
      <ul>
        {hits.map((hit) => (
          <li key={hit.place.kind === 'unit' ? hit.place.adcode : hit.place.region}>
            <button type="button" onClick={() => onChoose(hit.place)}>
              {hit.name} <small>{hit.above}</small>
            </button>
          </li>
        ))}
      </ul>
      {text.trim() !== '' && hits.length === 0 && <p className="row-note">{t('compare.nothing', { text })}</p>}
    </div>
  );
}

const MOST_HITS = 6;

function useHits(text: string): readonly Hit[] {
  const lang = useLang();
  const index = useAtlas(unitIndex);
  const table = useAtlas((state) => state.data.table);
  const known = useMemo(() => {
    const units = (table?.units ?? []).filter(({ level }) => level !== 'nation');
    const regions = (table?.regions ?? []).map(({ id, name, nameEn, aliases }) => ({
      id,
      label: lang === 'en' ? nameEn : name,
      words: [name, nameEn, ...aliases],
    }));
    return createSearchIndex(units, [], regions);
  }, [table, lang]);
  return useMemo(() => {
    const hitOf = (target: SearchTarget): Hit[] => {
      if (target.kind === 'unit') {
        const { adcode, name, nameEn } = target.unit;
        const above = index?.parentsLabel(adcode, lang) ?? '';
        return [{ place: { kind: 'unit', adcode }, name: lang === 'en' ? nameEn : name, above }];
      }
      const region = target.kind === 'action' ? REGION_IDS.find((one) => one === target.id) : undefined;
      return region && target.kind === 'action'
        ? [{ place: { kind: 'region', region }, name: target.label, above: '' }]
        : [];
    };
    return search(known, text)
      .flatMap(({ target }) => hitOf(target))
      .slice(0, MOST_HITS);
  }, [known, text, index, lang]);
}
