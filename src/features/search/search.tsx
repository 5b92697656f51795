// The one search box: records, units, organisations and actions in one list, by name, alias, pinyin or initials.
import './search.css';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Translate } from '../../core/message';
import { createSearchIndex, type SearchHit, type SearchTarget, search } from '../../core/search';
import { askNear, flyToUnit, select, selectRecord, setSheet } from '../../store/actions';
import { indexedRecords, largeLists } from '../../store/import-records';
import { unitIndex } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Icon, IconButton } from '../../ui/icon';
import { runAction, searchActions } from './search-actions';
import { Suggestion } from './suggestion';

export function Search() {
  const t = useTranslate();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const hits = useHits(text, t);
  useSearchKey(input);
  const choose = (hit: SearchHit | undefined) => {
    if (!hit) return;
    carryOut(hit.target);
    setText('');
    setOpen(false);
    input.current?.blur();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(hits[active]);
    else if (event.key === 'Escape' && (text !== '' || isOpen)) {
      setText('');
      setOpen(false);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  const isListed = isOpen && text.trim() !== '';
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-expanded={isListed}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isListed && hits[active] ? `${listId}-${active}` : undefined}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => {
          setOpen(true);
          setSheet('full');
        }}
        onBlur={() => {
          setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      {text === '' ? <kbd>/</kbd> : <IconButton icon="close" label={t('search.clear')} onClick={() => setText('')} />}
      <div id={listId} role="listbox" aria-label={t('search.label')} className="search-list" hidden={!isListed}>
        {hits.map((hit, at) => (
          <Suggestion
            key={keyOf(hit.target)}
            id={`${listId}-${at}`}
            target={hit.target}
            isActive={at === active}
            onChoose={() => choose(hit)}
          />
        ))}
        {hits.length === 0 && <p className="empty-note">{t('search.nothing', { text })}</p>}
      </div>
      <output className="visually-hidden" aria-live="polite">
        {isListed ? t('search.count', { count: hits.length }) : ''}
      </output>
    </div>
  );
}

function useHits(text: string, t: Translate): readonly SearchHit[] {
  const index = useAtlas(unitIndex);
  const records = useAtlas(indexedRecords);
  const searchIndex = useMemo(
    () => createSearchIndex(index?.units ?? [], records, searchActions(t)),
    [index, records, t],
  );
  const hits = useMemo(() => search(searchIndex, text), [searchIndex, text]);
  return useLargeLists(text, hits);
}

/** The hits with those of large imported lists, as soon as these are there. */
function useLargeLists(text: string, hits: readonly SearchHit[]): readonly SearchHit[] {
  const lists = useAtlas(largeLists);
  const [found, setFound] = useState({ of: hits, hits });
  useEffect(() => {
    if (lists.length === 0 || text.trim() === '') return;
    let isWanted = true;
    void import('../../store/import-search')
      .then(({ searchImported }) => searchImported(lists, text, hits))
      .then((all) => isWanted && setFound({ of: hits, hits: all }));
    return () => {
      isWanted = false;
    };
  }, [lists, text, hits]);
  return found.of === hits ? found.hits : hits;
}

/** `/` or Ctrl/Cmd+K from anywhere that is not being typed in. */
function useSearchKey(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
      if (event.isComposing || !(isShortcut || (event.key === '/' && !isTyping))) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [input]);
}

function carryOut(target: SearchTarget): void {
  setSheet('half');
  switch (target.kind) {
    case 'unit':
      if (target.unit.level === 'province' && !target.unit.isCity) {
        select({ kind: 'unit', adcode: target.unit.adcode });
        flyToUnit(target.unit.adcode);
      } else if (target.unit.level !== 'nation') askNear({ kind: 'unit', adcode: target.unit.adcode });
      else select({ kind: 'facts' });
      return;
    case 'record':
      selectRecord(target.record.id);
      return;
    case 'organisation':
      select({ kind: 'organisation', name: target.name });
      return;
    case 'action':
      runAction(target.id);
      return;
  }
}

function keyOf(target: SearchTarget): string {
  switch (target.kind) {
    case 'unit':
      return target.unit.adcode;
    case 'record':
      return target.record.id;
    case 'organisation':
      return target.name;
    case 'action':
      return `action-${target.id}`;
  }
}
