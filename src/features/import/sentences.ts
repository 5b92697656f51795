// A fault or a remark as one plain sentence, with the rows that it is about.
import type { Remark } from '../../core/import/fault';
import type { Rejection } from '../../core/import/project';
import type { MessageValues, Translate } from '../../core/message';
import type { ImportFault } from '../../store/imports-state';

export function faultSentence(fault: ImportFault, t: Translate): string {
  const values = Object.fromEntries(Object.entries(fault).filter(([key]) => key !== 'kind')) as MessageValues; // a fault holds texts and numbers only
  if (fault.kind === 'binary') return t('import.fault.binary', { what: fault.what === '' ? '' : ` (${fault.what})` });
  return t(`import.fault.${fault.kind}`, values);
}

export function remarkSentence({ kind, rows, count, text }: Remark, t: Translate): string {
  const sentence = t(`import.remark.${kind}`, { text });
  return NAMES_ROWS.has(kind) ? withRows(sentence, rows, count, t) : sentence;
}

export function rejectionSentence({ fault, rows, count }: Rejection, t: Translate): string {
  return withRows(t(`import.rejected.${fault}`), rows, count, t);
}

function withRows(sentence: string, rows: readonly number[], count: number, t: Translate): string {
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
