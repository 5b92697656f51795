// Themes against provinces or regions: how many records, those without a place apart. A cell opens its records.
import type { GapsAnswer } from '../../core/coverage/gaps';
import type { MatrixCell, MatrixColumn, ThemeMatrix } from '../../core/coverage/matrix';
import type { Lang } from '../../core/format';
import type { Ground } from '../../core/ground';
import type { Translate } from '../../core/message';
import { unreachable } from '../../core/unreachable';
import { selectStack } from '../../store/actions';
import { changeGaps } from '../../store/gaps';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Segments } from './segments';
import { useParam } from './use-params';
import { ViewSwitch } from './view-switch';

export function Matrix({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const columns = useParam('columns');
  if (!answer.matrix) return <p className="empty-note">{t('gaps.matrix.empty')}</p>;
  return (
    <div className="gaps-matrix">
      <div className="gaps-tools">
        <ViewSwitch />
        <Segments
          label={t('gaps.matrix')}
          options={[
            { value: 'province', text: t('gaps.matrix.province') },
            { value: 'region', text: t('gaps.matrix.region') },
          ]}
          value={columns}
          onChange={(chosen) => changeGaps({ columns: chosen })}
        />
        <p className="row-note">{t('gaps.matrix.note')}</p>
      </div>
      <Table matrix={answer.matrix} />
    </div>
  );
}

function Table({ matrix }: { readonly matrix: ThemeMatrix }) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const columns = matrix.columns.map((column) => columnName(column, ground, lang, t));
  const rows = matrix.rows.filter(({ theme, total }) => theme !== null || total > 0);
  return (
    <div className="gaps-matrix-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('gaps.matrix.theme')}</th>
            <th scope="col" className="upright">
              <span>{t('gaps.matrix.total')}</span>
            </th>
            {columns.map((name) => (
              <th key={name} scope="col" className="upright">
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ theme, total, cells }) => {
            const name = theme ? t(`theme.${theme}`) : t('gaps.matrix.none');
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="total">{total}</td>
                {cells.map((cell, at) => (
                  <Cell key={columns[at]} cell={cell} theme={name} place={columns[at] ?? ''} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: MatrixCell;
  readonly theme: string;
  readonly place: string;
}

function Cell({ cell: { placed, unplaced }, theme, place }: CellProps) {
  const t = useTranslate();
  if (placed.length + unplaced.length === 0) return <td />;
  const values = { theme, place, placed: placed.length, unplaced: unplaced.length };
  return (
    <td>
      <button
        type="button"
        aria-label={t('gaps.matrix.cell', values)}
        title={t('gaps.matrix.cell', values)}
        onClick={() => selectStack([...placed, ...unplaced])}
      >
        {placed.length > 0 && placed.length}
        {unplaced.length > 0 && <small>+{unplaced.length}</small>}
      </button>
    </td>
  );
}

function columnName(column: MatrixColumn, ground: Ground | null, lang: Lang, t: Translate): string {
  switch (column.kind) {
    case 'wider':
      return t('gaps.matrix.wider');
    case 'province': {
      const unit = ground?.unitsByCode.get(column.province);
      return (lang !== 'en' ? unit?.shortName : unit?.nameEn) ?? column.province;
    }
    case 'region': {
      const region = ground?.regionsById.get(column.region);
      return (lang !== 'en' ? region?.name : region?.nameEn) ?? column.region;
    }
    default:
      return unreachable(column);
  }
}
