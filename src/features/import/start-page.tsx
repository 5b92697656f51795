// Where a list comes in: dropped, picked or pasted; what was wrong with the last one; and the lists that are here already.
import { useRef, useState } from 'react';
import { openFile, openText, showPage } from '../../store/imports';
import { accountOfSet } from '../../store/imports-facts';
import type { ImportedSet, ImportFault } from '../../store/imports-state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { Icon } from '../../ui/icon';
import { accountSentence } from './points-page';
import { faultSentence } from './sentences';
import { SetDot } from './set-dot';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xlsm,.geojson,.json,.kml,.kmz';

export function StartPage({ fault, fileName }: { readonly fault: ImportFault | null; readonly fileName: string }) {
  const t = useTranslate();
  return (
    <div className="import-start">
      {fault && (
        <p className="problem-box" role="alert">
          {fileName && <strong>{t('import.atFile', { file: fileName })}</strong>}
          {faultSentence(fault, t)}
        </p>
      )}
      <DropPlace />
      <PastePlace />
      <OwnSets />
      <p className="row-note">
        <Icon name="info" size={15} /> {t('import.private')}
      </p>
    </div>
  );
}

function DropPlace() {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; its button does the same for the keyboard
    <div
      className={isOver ? 'import-drop over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const file = event.dataTransfer.files[0];
        if (file) void openFile(file);
      }}
    >
      <Icon name="upload" size={28} />
      <p>
        {t('import.drop')}{' '}
        <button type="button" className="button primary" onClick={() => input.current?.click()}>
          {t('import.pick')}
        </button>
      </p>
      <p className="row-note">{t('import.formats')}</p>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('import.pick')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void openFile(file);
        }}
      />
    </div>
  );
}

function PastePlace() {
  const t = useTranslate();
  const [text, setText] = useState('');
  return (
    <div className="import-paste">
      <label>
        <span>{t('import.paste')}</span>
        <textarea rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {text.trim() !== '' && (
        <button type="button" className="button primary" onClick={() => openText(text, t('import.pasted'))}>
          {t('import.readPaste')}
        </button>
      )}
    </div>
  );
}

function OwnSets() {
  const t = useTranslate();
  const sets = useAtlas((state) => state.imports.sets);
  const points = useAtlas((state) => state.points.sets);
  if (sets.length + points.length === 0) return null;
  return (
    <section>
      <h3>{t('import.mySets')}</h3>
      <ul className="import-sets">
        {sets.map((set) => (
          <li key={set.info.id}>
            <button type="button" className="row" onClick={() => showPage({ kind: 'set', id: set.info.id })}>
              <SetDot colour={set.info.colour} isOff={!set.info.isShown} />
              <span>
                <span className="row-title">{set.info.name}</span>
                <span className="row-note">{t('import.account', { ...counts(set) })}</span>
              </span>
            </button>
          </li>
        ))}
        {points.map(({ info, summary }) => (
          <li key={info.id}>
            <button type="button" className="row" onClick={() => showPage({ kind: 'points', id: info.id })}>
              <SetDot colour={info.colour} isOff={!info.isShown} />
              <span>
                <span className="row-title">{info.name}</span>
                <span className="row-note">
                  {t('points.kind')} · {accountSentence(summary.account, t)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function counts(set: ImportedSet) {
  const { rows, placed, unplaced, rejected } = accountOfSet(set);
  return { rows, placed, unplaced, rejected };
}
