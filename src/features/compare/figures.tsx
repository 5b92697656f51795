// The figures of both places beside each other, and by how much they differ.
import type { PlaceAnswer } from '../../core/compare/answer';
import { type ComparedCell, comparisonLines } from '../../core/compare/lines';
import { comparedPlaces, coverStanding } from '../../store/compare';
import { counts } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { ComparisonLine } from '../../ui/comparison-line';
import { usePlaceName } from './use-place-name';

interface FiguresProps {
  readonly first: PlaceAnswer;
  readonly second: PlaceAnswer;
}

export function Figures({ first, second }: FiguresProps) {
  const t = useTranslate();
  const lang = useLang();
  const name = usePlaceName();
  const { km } = useAtlas(comparedPlaces);
  const cover = useAtlas(coverStanding);
  const ground = useAtlas((state) => state.data.ground);
  const { shown, total } = useAtlas(counts);
  if (!ground) return null;
  return (
    <>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">{t('compare.what')}</th>
            <th scope="col">{name(first.place)}</th>
            <th scope="col">{name(second.place)}</th>
            <th scope="col">{t('compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {comparisonLines({ first, second, km, cover, ground }, { t, lang }).map((line) => (
            <ComparisonLine
              key={line.label}
              label={line.label}
              first={<Cell {...line.first} />}
              second={<Cell {...line.second} />}
              difference={line.difference}
            />
          ))}
        </tbody>
      </table>
      {shown < total && <p className="row-note">{t('compare.filter.note', { shown, total })}</p>}
      {[first, second].map(
        ({ place, population, withoutFigure }, side) =>
          population !== null &&
          withoutFigure > 0 && (
            // biome-ignore lint/suspicious/noArrayIndexKey: the two sides stay in their order
            <p key={side} className="row-note">
              {t('compare.withoutFigure', { name: name(place), count: withoutFigure })}
            </p>
          ),
      )}
      <p className="row-note">{t('unit.basis')}</p>
      <p className="row-note">{t('honesty.noRecord')}</p>
    </>
  );
}

function Cell({ text, note }: ComparedCell) {
  return (
    <>
      {text}
      {note && <small>{note}</small>}
    </>
  );
}
