// One line of the search list. Homonyms show what they lie in: 鼓楼区 · 南京.
import { bestLocation, nameOf, recordNote } from '../../core/describe';
import { formatPeople } from '../../core/format';
import { setIdOf } from '../../core/import/set-id';
import type { SearchTarget } from '../../core/search';
import type { Unit } from '../../core/unit';
import { glyphOf } from '../../layers/glyph';
import { coloursOfSets } from '../../store/import-records';
import { unitIndex } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Glyph } from '../../ui/glyph';
import { Icon } from '../../ui/icon';

interface SuggestionProps {
  readonly id: string;
  readonly target: SearchTarget;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}

export function Suggestion({ id, target, isActive, onChoose }: SuggestionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's input handles all keys of its list.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, as the combobox pattern asks.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={isActive ? 'row selected' : 'row'}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Contents target={target} />
    </div>
  );
}

function Contents({ target }: { readonly target: SearchTarget }) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const colours = useAtlas(coloursOfSets);
  switch (target.kind) {
    case 'unit':
      return <UnitLine unit={target.unit} />;
    case 'record': {
      const location = bestLocation(target.record);
      return (
        <>
          <Glyph {...glyphOf(target.record.kind, location, colours.get(setIdOf(target.record.id) ?? ''))} />
          <Words title={nameOf(target.record, lang)} note={recordNote(target.record, location, ground, t, lang)} />
          <span />
        </>
      );
    }
    case 'organisation':
      return (
        <>
          <Icon name="link" />
          <Words title={target.name} note={t('search.organisation')} />
          <span className="row-aside">{t('count.records', { count: target.count })}</span>
        </>
      );
    case 'action':
      return (
        <>
          <Icon name="target" />
          <Words title={target.label} note={t('search.action')} />
          <span />
        </>
      );
  }
}

function UnitLine({ unit }: { readonly unit: Unit }) {
  const t = useTranslate();
  const lang = useLang();
  const index = useAtlas(unitIndex);
  const parent = index?.parentsLabel(unit.adcode, lang);
  const name = lang !== 'en' ? unit.name : unit.nameEn;
  return (
    <>
      <Icon name="home" />
      <Words title={parent ? `${name} · ${parent}` : name} note={t(`level.${unit.level}`)} />
      <span className="row-aside">{unit.population === null ? '' : formatPeople(unit.population, lang)}</span>
    </>
  );
}

function Words({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <span>
      <span className="row-title">{title}</span>
      <span className="row-note">{note}</span>
    </span>
  );
}
