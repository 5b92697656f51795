// The first rows of a file under what each column is for, and which sheet and row they begin in.
import { COLUMN_ROLES, type ColumnRole } from '../../core/import/column-words';
import type { Opened } from '../../core/import/opened';
import { reopen } from '../../store/imports';
import { useTranslate } from '../../store/translate';

export function GridChoice({ opened }: { readonly opened: Opened }) {
  const t = useTranslate();
  const { sheets, sheet, headerRow, format } = opened;
  if (format !== 'table' && format !== 'workbook') return null;
  const rows = [...new Set([0, 1, 2, 3, 4, 5, headerRow])].sort((a, b) => a - b);
  return (
    <>
      {sheets.length > 1 && (
        <label>
          <span>{t('import.sheet')}</span>
          <select
            className="select"
            value={sheet}
            onChange={(event) => void reopen({ sheet: Number(event.target.value) })}
          >
            {sheets.map((name, at) => (
              <option key={name} value={at}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{t('import.headerRow')}</span>
        <select
          className="select"
          value={headerRow}
          onChange={(event) => void reopen({ headerRow: Number(event.target.value) })}
        >
          {rows.map((row) => (
            <option key={row} value={row}>
              {row === 0 ? t('import.headerNone') : t('import.headerAt', { row })}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface RoleTableProps {
  readonly opened: Opened;
  readonly roles: readonly ColumnRole[];
  readonly onChange: (roles: readonly ColumnRole[]) => void;
}

export function RoleTable({ opened, roles, onChange }: RoleTableProps) {
  const t = useTranslate();
  const set = (at: number, text: string) => {
    const role = COLUMN_ROLES.find((one) => one === text) ?? 'ignore';
    onChange(roles.map((one, column) => (column === at ? role : one)));
  };
  return (
    <section className="role-table" aria-label={t('import.preview')}>
      <table>
        <thead>
          <tr>
            <td />
            {opened.header.map((column, at) => (
              <th key={column} scope="col">
                <span>{column}</span>
                <select
                  className={roles[at] === 'ignore' ? 'select faint' : 'select'}
                  aria-label={t('import.roleOf', { column })}
                  value={roles[at]}
                  onChange={(event) => set(at, event.target.value)}
                >
                  {COLUMN_ROLES.map((role) => (
                    <option key={role} value={role}>
                      {t(`import.role.${role}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {opened.sample.map((row) => (
            <tr key={row.number} className={row.fault ? 'bad' : ''}>
              <th scope="row">{row.number}</th>
              {opened.header.map((column, at) => (
                <td key={column} className={roles[at] === 'ignore' ? 'faint' : ''}>
                  {row.cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
