// The records of both places by kind and by theme: in it, within X, covering it from above.
import type { Counts, PlaceAnswer } from '../../core/compare/answer';
import { touching } from '../../core/compare/answer';
import { spanOfCounts } from '../../core/compare/lines';
import { RECORD_KINDS } from '../../core/record';
import { THEMES } from '../../core/theme';
import { comparedPlaces } from '../../store/compare';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { usePlaceName } from './use-place-name';

interface RecordsProps {
  readonly first: PlaceAnswer;
  readonly second: PlaceAnswer;
}

export function Records({ first, second }: RecordsProps) {
  const t = useTranslate();
  const name = usePlaceName();
  const { km } = useAtlas(comparedPlaces);
  const kinds = RECORD_KINDS.map((kind) => ({
    key: kind,
    label: t(`kind.${kind}`),
    one: first.byKind.get(kind)!,
    two: second.byKind.get(kind)!,
  }));
  const themes = THEMES.map((theme) => ({
    key: theme,
    label: t(`theme.${theme}`),
    one: first.byTheme.get(theme)!,
    two: second.byTheme.get(theme)!,
  }));
  const columns = [t('compare.column.inside'), t('compare.column.around', { km }), t('compare.column.covering')];
  return (
    <>
      <table className="compare-table records">
        <thead>
          <tr>
            <td rowSpan={2} />
            {[first, second].map(({ place }, side) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the two sides stay in their order
              <th key={side} colSpan={3} scope="colgroup">
                {name(place)}
              </th>
            ))}
          </tr>
          <tr>
            {[0, 1].flatMap((side) =>
              columns.map((column) => (
                <th key={`${side} ${column}`} scope="col">
                  {column}
                </th>
              )),
            )}
          </tr>
        </thead>
        <Group title={t('compare.kind')} lines={kinds} />
        <Group title={t('compare.theme')} lines={themes} />
      </table>
      <p className="row-note">{t('compare.range.note')}</p>
      <p className="row-note">{t('compare.themes.note')}</p>
    </>
  );
}

interface GroupLine {
  readonly key: string;
  readonly label: string;
  readonly one: Counts;
  readonly two: Counts;
}

/** What neither place has is left out: the table would be mostly zeros. */
function Group({ title, lines }: { readonly title: string; readonly lines: readonly GroupLine[] }) {
  const present = lines.filter(({ one, two }) => touching(one) + touching(two) > 0);
  if (present.length === 0) return null;
  return (
    <tbody>
      <tr className="group">
        <th colSpan={7} scope="rowgroup">
          {title}
        </th>
      </tr>
      {present.map(({ key, label, one, two }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <Cells counts={one} />
          <Cells counts={two} />
        </tr>
      ))}
    </tbody>
  );
}

function Cells({ counts: { inside, within, possible, covering } }: { readonly counts: Counts }) {
  return (
    <>
      <Cell text={String(inside)} />
      <Cell text={spanOfCounts([within, within + possible])} />
      <Cell text={String(covering)} />
    </>
  );
}

function Cell({ text }: { readonly text: string }) {
  return <td className={text === '0' ? 'zero' : undefined}>{text}</td>;
}
