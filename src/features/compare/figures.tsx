// The figures of both places beside each other, and by how much they differ.
import type { Counts, NearestHub, PlaceAnswer } from '../../core/compare/answer';
import { coverOf } from '../../core/compare/cover';
import { countiesOf } from '../../core/compare/place';
import { nameOf } from '../../core/describe';
import { formatKm, formatPeople, formatPercent } from '../../core/format';
import { comparedPlaces } from '../../store/compare';
import { counts } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { ComparisonLine } from '../../ui/comparison-line';
import { usePlaceName } from './use-panes';
import { countText, signed } from './words';

interface FiguresProps {
  readonly first: PlaceAnswer;
  readonly second: PlaceAnswer;
}

export function Figures({ first, second }: FiguresProps) {
  const t = useTranslate();
  const name = usePlaceName();
  const { km } = useAtlas(comparedPlaces);
  const { shown, total } = useAtlas(counts);
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
          <Residents metric="population" first={first} second={second} />
          <Residents metric="urbanPopulation" first={first} second={second} />
          <Share first={first} second={second} />
          <Counted label={t('compare.inside')} of={({ inside }) => [inside, inside]} first={first} second={second} />
          <Counted
            label={t('compare.around', { km })}
            of={({ within, possible }) => [within, within + possible]}
            first={first}
            second={second}
          />
          <Counted
            label={t('compare.covering')}
            of={({ covering }) => [covering, covering]}
            first={first}
            second={second}
          />
          <ComparisonLine label={t('compare.hub')} first={<Hub hub={first.hub} />} second={<Hub hub={second.hub} />} />
          <CoverLine first={first} second={second} />
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

function Residents({ metric, first, second }: FiguresProps & { readonly metric: 'population' | 'urbanPopulation' }) {
  const t = useTranslate();
  const lang = useLang();
  const text = (value: number | null) => (value === null ? t('compare.noFigure') : formatPeople(value, lang));
  const [one, two] = [first[metric], second[metric]];
  const difference = one === null || two === null ? '' : signed(two - one, (size) => formatPeople(size, lang), t);
  return <ComparisonLine label={t(`metric.${metric}`)} first={text(one)} second={text(two)} difference={difference} />;
}

function Share({ first, second }: FiguresProps) {
  const t = useTranslate();
  const text = (value: number | null) => (value === null ? t('compare.noFigure') : formatPercent(value));
  const [one, two] = [first.urbanSharePct, second.urbanSharePct];
  const points = (value: number) => t('figure.points', { value: value.toFixed(1) });
  const difference = one === null || two === null ? '' : signed(two - one, points, t);
  return (
    <ComparisonLine label={t('metric.urbanSharePct')} first={text(one)} second={text(two)} difference={difference} />
  );
}

type Span = readonly [certain: number, possible: number];

function Counted({
  label,
  of,
  first,
  second,
}: FiguresProps & { readonly label: string; readonly of: (counts: Counts) => Span }) {
  const t = useTranslate();
  const [one, two] = [of(first.all), of(second.all)];
  const isExact = one[0] === one[1] && two[0] === two[1];
  const difference = isExact ? signed(two[0] - one[0], String, t) : '';
  return <ComparisonLine label={label} first={countText(...one)} second={countText(...two)} difference={difference} />;
}

function Hub({ hub: { certain, possible } }: { readonly hub: NearestHub }) {
  const t = useTranslate();
  const lang = useLang();
  if (!certain && !possible) return t('compare.hub.none');
  return (
    <>
      {certain &&
        (certain.km === 0
          ? t('compare.hub.inside', { name: nameOf(certain.record, lang) })
          : t('compare.hub.at', { name: nameOf(certain.record, lang), km: formatKm(certain.km, lang) }))}
      {possible && (
        <small>
          {t('compare.hub.perhaps', { name: nameOf(possible.record, lang), km: formatKm(possible.km, lang) })}
        </small>
      )}
    </>
  );
}

/** The range that the sources allow: certain to possible. */
function CoverLine({ first, second }: FiguresProps) {
  const t = useTranslate();
  const { km } = useAtlas(comparedPlaces);
  const ground = useAtlas((state) => state.data.ground);
  const { countyKm, problem } = useAtlas((state) => state.compare);
  const text = ({ place }: PlaceAnswer) => {
    if (problem)
      return t(
        problem.kind === 'worker-failed' || problem.kind === 'no-units'
          ? 'compare.cover.failed'
          : 'compare.cover.empty',
      );
    if (!countyKm || !ground) return t('compare.cover.waiting');
    const { share } = coverOf(countiesOf(place, ground), countyKm, km, 'urban', ground);
    if (!share) return t('compare.noFigure');
    const [low, high] = [formatPercent(100 * share.certain), formatPercent(100 * share.possible)];
    return low === high ? low : `${low}–${high}`;
  };
  return <ComparisonLine label={t('compare.cover', { km })} first={text(first)} second={text(second)} />;
}
