// How residents spread over the distance to their nearest record, in bins of 25 km: filled where the distance is
// certain, outlined where it is only the nearest possible. Two supplies stand one above the other on one scale.
import type { GapsAnswer } from '../../core/coverage/gaps';
import { HISTOGRAM_BINS, HISTOGRAM_KM, type Summary } from '../../core/coverage/summary';
import { formatPeople, type Lang } from '../../core/format';
import { peopleKey } from '../../core/gaps-words';
import type { Translate } from '../../core/message';
import { useLang, useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';
import { useParam } from './use-params';
import { useOwnName, useSupplyName } from './use-supply-name';

export function Histogram({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const ownName = useOwnName();
  const againstName = useSupplyName(useParam('against'));
  const people = t(peopleKey(answer));
  const title = t('gaps.histogram', { people });
  const all = [answer.summary, ...(answer.against ? [answer.against] : [])];
  const tallest = Math.max(1, ...all.flatMap(({ histogram }) => [...histogram.certain, ...histogram.possible]));
  return (
    <section aria-label={title}>
      <h4>
        {title}
        <Hint label={t('gaps.what', { name: title })} text={t('gaps.def.histogram', { people })} />
      </h4>
      <Bars summary={answer.summary} tallest={tallest} name="one" caption={answer.against ? ownName : null} />
      {answer.against && <Bars summary={answer.against} tallest={tallest} name="two" caption={againstName} />}
      <p className="gaps-bins" aria-hidden="true">
        <span>0</span>
        <span>250</span>
        <span>&gt;500</span>
      </p>
      <BinTable answer={answer} />
    </section>
  );
}

function BinTable({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const { certain, possible } = answer.summary.histogram;
  return (
    <details>
      <summary>{t('gaps.histogram.table')}</summary>
      <table className="gaps-small">
        <thead>
          <tr>
            <th scope="col">{t('gaps.histogram.km')}</th>
            <th scope="col">{t('gaps.certain')}</th>
            <th scope="col">{t('gaps.possible')}</th>
          </tr>
        </thead>
        <tbody>
          {certain.map((count, bin) => {
            const from = bin * HISTOGRAM_KM;
            return (
              <tr key={from}>
                <th scope="row">{bin === HISTOGRAM_BINS - 1 ? `> ${from}` : `${from}–${from + HISTOGRAM_KM}`}</th>
                <td>{formatPeople(count, lang)}</td>
                <td>{formatPeople(possible[bin] ?? 0, lang)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

interface BarsProps {
  readonly summary: Summary;
  readonly tallest: number;
  readonly name: 'one' | 'two';
  readonly caption: string | null;
}

function Bars({ summary: { histogram }, tallest, name, caption }: BarsProps) {
  const t = useTranslate();
  const lang = useLang();
  return (
    <figure className={`gaps-bars ${name}`}>
      {caption && <figcaption>{caption}</figcaption>}
      <ol>
        {histogram.certain.map((count, bin) => {
          const text = barText(bin, count, t, lang);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the bins are fixed
            <li key={bin} title={text}>
              <i className="possible" style={{ height: `${((histogram.possible[bin] ?? 0) / tallest) * 100}%` }} />
              <i className="certain" style={{ height: `${(count / tallest) * 100}%` }} />
              <span className="visually-hidden">{text}</span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

function barText(bin: number, count: number, t: Translate, lang: Lang): string {
  const values = { from: bin * HISTOGRAM_KM, to: (bin + 1) * HISTOGRAM_KM, people: formatPeople(count, lang) };
  return t(bin === HISTOGRAM_BINS - 1 ? 'gaps.histogram.beyond' : 'gaps.histogram.bar', values);
}
