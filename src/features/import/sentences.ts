// A fault or a remark as one plain sentence, with the rows that it is about.
import type { Remark } from '../../core/import/fault';
import type { MessageValues, Translate } from '../../core/message';
import type { ImportFault } from '../../store/imports-state';

export function faultSentence(fault: ImportFault, t: Translate): string {
  const values = Object.fromEntries(Object.entries(fault).filter(([key]) => key !== 'kind')) as MessageValues; // a fault holds texts and numbers only
  if (fault.kind === 'binary') return t('import.fault.binary', { what: fault.what === '' ? '' : ` (${fault.what})` });
  return t(`import.fault.${fault.kind}`, values);
}

export function remarkSentence({ kind, rows, count, text }: Remark, t: Translate): string {
  const sentence = t(`import.remark.${kind}`, { text });
  if (!NAMES_ROWS.has(kind)) return sentence;
  const list = rows.join(', ');
  return `${sentence}${count > rows.length ? t('import.rowsMore', { rows: list, count }) : t('import.rows', { rows: list })}`;
}

const NAMES_ROWS: ReadonlySet<Remark['kind']> = new Set([
  'mixed-encoding',
  'short-rows',
  'formulas',
  'open-rings',
  'areas',
]);
