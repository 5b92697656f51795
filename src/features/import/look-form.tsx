// What a list is called, its colour, and whether it is shown: the same for a list of records and a set of points.
import type { ReactNode } from 'react';
import { useTranslate } from '../../store/translate';
import { Check } from '../../ui/popover';
import { ColourChoice } from './preview-page';

interface Look {
  readonly name: string;
  readonly colour: number;
  readonly isShown: boolean;
}

interface LookFormProps {
  readonly look: Look;
  readonly onChange: (part: Partial<Look>) => void;
  /** What only one of the two kinds has. */
  readonly children?: ReactNode;
}

/** A name is taken when its field is left; an empty one leaves the name as it was. */
export function LookForm({ look, onChange, children }: LookFormProps) {
  const t = useTranslate();
  return (
    <div className="import-form">
      <label>
        <span>{t('import.name')}</span>
        <input
          className="text-field"
          defaultValue={look.name}
          maxLength={80}
          onBlur={(event) => onChange({ name: event.target.value.trim() || look.name })}
        />
      </label>
      <ColourChoice colour={look.colour} onChange={(colour) => onChange({ colour })} />
      <Check label={t('import.shown')} isChecked={look.isShown} onChange={() => onChange({ isShown: !look.isShown })} />
      {children}
    </div>
  );
}
