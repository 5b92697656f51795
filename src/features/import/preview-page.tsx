// A first look at the file: what its columns are for, in which datum its points are, what the list is called.
import { useState } from 'react';
import { formatInteger } from '../../core/format';
import type { ColumnRole } from '../../core/import/column-words';
import { DATUMS, type Datum } from '../../core/import/datum';
import { hintFor, type Opened, swappedAxes } from '../../core/import/opened';
import { SET_COLOURS } from '../../core/import/project';
import { cancelPlacing, placeRows, showStart } from '../../store/imports';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { GridChoice, RoleTable } from './preview-table';
import { remarkSentence } from './sentences';
import { SetDot } from './set-dot';

interface PreviewProps {
  readonly fileName: string;
  readonly opened: Opened;
  /** A large list of coordinates: its row count is a guess. */
  readonly isPoints: boolean;
}

export function PreviewPage({ fileName, opened, isPoints }: PreviewProps) {
  const t = useTranslate();
  const used = useAtlas((state) => state.imports.sets.length);
  const [roles, setRoles] = useState(opened.roles);
  const [datum, setDatum] = useState<Datum>(opened.datum);
  const [name, setName] = useState(fileName.replace(/\.(csv|tsv|txt|xlsx|xlsm|geojson|json|kml|kmz)$/i, ''));
  const [colour, setColour] = useState(used % SET_COLOURS.length);
  const hasPoints = opened.hasGeometry || (roles.includes('lng') && roles.includes('lat'));
  const canPlace = hasPoints || roles.includes('place') || opened.isOwn;
  const put = () => {
    const { header, remarks, rowCount } = opened;
    const now = new Date();
    const id = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
    const title = name.trim() || fileName;
    const info = {
      id,
      name: title,
      colour,
      isShown: true,
      createdAt: now.toISOString(),
      fileName,
      header,
      roles,
      datum,
      remarks,
    };
    void placeRows(info, { header, roles, datum }, rowCount);
  };
  return (
    <div className="import-preview">
      <FileFacts fileName={fileName} opened={opened} isPoints={isPoints} />
      <div className="import-form">
        <label>
          <span>{t('import.name')}</span>
          <input className="text-field" value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </label>
        <ColourChoice colour={colour} onChange={setColour} />
        <GridChoice opened={opened} />
      </div>
      {hasPoints && <DatumChoice datum={datum} onChange={setDatum} />}
      <Hint opened={opened} roles={roles} onSwap={() => setRoles(swappedAxes(roles))} />
      {!canPlace && <p className="problem-box">{t('import.noPlace')}</p>}
      <p className="row-note">{t('import.rolesNote')}</p>
      <RoleTable opened={opened} roles={roles} onChange={setRoles} />
      <div className="import-actions">
        <button type="button" className="button" onClick={showStart}>
          {t('import.back')}
        </button>
        <button type="button" className="button primary" onClick={put}>
          {t('import.place')}
        </button>
      </div>
    </div>
  );
}

function FileFacts({ fileName, opened, isPoints }: PreviewProps) {
  const t = useTranslate();
  const { rowCount, header, encoding, remarks, isOwn } = opened;
  return (
    <>
      <p>
        <strong>{fileName}</strong>{' '}
        <span className="row-note inline">
          {t('import.facts', { rows: rowCount, columns: header.length })}
          {encoding && ` · ${t('import.encoding', { encoding: encoding.toUpperCase() })}`}
        </span>
      </p>
      <ul className="import-remarks">
        {isPoints && <li>{t('points.note', { rows: formatInteger(rowCount) })}</li>}
        {isOwn && <li>{t('import.own')}</li>}
        {remarks.map((remark) => (
          <li key={remark.kind}>{remarkSentence(remark, t)}</li>
        ))}
      </ul>
    </>
  );
}

export function ColourChoice({
  colour,
  onChange,
}: {
  readonly colour: number;
  readonly onChange: (colour: number) => void;
}) {
  const t = useTranslate();
  return (
    <fieldset className="colour-choice">
      <legend>{t('import.colour')}</legend>
      {SET_COLOURS.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === colour}
          aria-label={t('import.colourOf', { number: one + 1 })}
          onClick={() => onChange(one)}
        >
          <SetDot colour={one} />
        </button>
      ))}
    </fieldset>
  );
}

function DatumChoice({ datum, onChange }: { readonly datum: Datum; readonly onChange: (datum: Datum) => void }) {
  const t = useTranslate();
  return (
    <fieldset className="datum-choice">
      <legend>{t('import.datum')}</legend>
      {DATUMS.map((one) => (
        <label key={one} className="check">
          <input type="radio" name="datum" checked={one === datum} onChange={() => onChange(one)} />
          <span>{t(`import.datum.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface HintProps {
  readonly opened: Opened;
  readonly roles: readonly ColumnRole[];
  readonly onSwap: () => void;
}

function Hint({ opened, roles, onSwap }: HintProps) {
  const t = useTranslate();
  const hint = hintFor(opened, roles);
  if (!hint || hint.kind === 'shifted') return null;
  return (
    <p className="problem-box" role="status">
      {t(`import.hint.${hint.kind}`, { count: hint.count, of: hint.of })}{' '}
      {hint.kind === 'swapped' && !opened.hasGeometry && (
        <button type="button" className="button" onClick={onSwap}>
          {t('import.swap')}
        </button>
      )}
    </p>
  );
}

export function PlacingPage({ done, total }: { readonly done: number; readonly total: number }) {
  const t = useTranslate();
  return (
    <div className="import-wait">
      <p role="status">{t('import.placing', { done, total })}</p>
      <progress value={done} max={total} />
      <button type="button" className="button" onClick={cancelPlacing}>
        {t('import.cancel')}
      </button>
    </div>
  );
}
