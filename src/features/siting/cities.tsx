// The proposed cities: what each alone adds, what they reach together, what is lost without it, and one sentence each.
import { formatKm, formatPeople } from '../../core/format';
import type { ProposedRow } from '../../core/siting-report';
import { flyToCity } from '../../store/siting';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useRows, useWords } from './use-siting';
import type { Words } from './words';

export function Cities({ run }: { readonly run: SitingRun }) {
  const words = useWords(run.world);
  const rows = useRows(run);
  const { t, isCovering } = words;
  if (rows.length === 0) return null;
  return (
    <table className="siting-cities">
      <thead>
        <tr>
          <th scope="col">{t('siting.col.city')}</th>
          <th scope="col">{t(isCovering ? 'siting.col.adds.cover' : 'siting.col.adds.km')}</th>
          <th scope="col">{t('siting.col.together')}</th>
          <th scope="col">{t('siting.col.lost')}</th>
        </tr>
      </thead>
      {rows.map((row, at) => (
        <CityRow key={row.unit.adcode} row={row} number={at + 1} run={run} words={words} />
      ))}
    </table>
  );
}

interface CityRowProps {
  readonly row: ProposedRow;
  readonly number: number;
  readonly run: SitingRun;
  readonly words: Words;
}

function CityRow({ row, number, run, words }: CityRowProps) {
  const { unit, part } = row;
  const { t } = words;
  const sentence = useSentence(row, run, words);
  const fly = () => flyToCity(unit.lng, unit.lat);
  const name = words.lang === 'zh' ? unit.name : unit.nameEn;
  return (
    <tbody className="siting-city" data-adcode={unit.adcode}>
      <tr onClick={fly}>
        <th scope="row">
          <button type="button" aria-label={t('siting.fly', { name })}>
            <span className="siting-number" aria-hidden="true">
              {number}
            </span>
            {name}
            {row.isForced && <span className="badge">{t('siting.forced')}</span>}
          </button>
        </th>
        <td>{part?.adds == null ? '–' : words.gain(part.adds)}</td>
        <td>{words.score(row.together)}</td>
        <td>{part?.lost == null ? '–' : `−${words.gain(part.lost)}`}</td>
      </tr>
      {sentence && (
        <tr>
          <td colSpan={4} className="siting-sentence">
            {sentence}
          </td>
        </tr>
      )}
    </tbody>
  );
}

const NAMED = 3;

function useSentence({ part, servedCities, candidate }: ProposedRow, run: SitingRun, words: Words): string | null {
  const without = useAtlas((state) => state.siting.extras.without);
  const { t, lang } = words;
  if (!part) return null;
  const serves =
    part.residentsServed === 0
      ? t('siting.says.idle')
      : t(servedCities.length > NAMED ? 'siting.says.serves' : 'siting.says.servesFew', {
          cities: words.names(servedCities.slice(0, NAMED).map(({ city }) => city)),
          count: servedCities.length,
          people: formatPeople(part.residentsServed, lang),
          who: words.who,
          mean: formatKm(part.meanKm, lang),
          far: formatKm(part.farthestKm, lang),
        });
  const best = without.find((one) => one.candidate === candidate)?.best;
  if (!best || !run.answer) return t('siting.says.endShort', { serves });
  if (!best.ok) return t('siting.says.end', { serves, lost: t('siting.says.needed') });
  return t('siting.says.end', { serves, lost: lostText(run, best.value.value, words) });
}

function lostText(run: SitingRun, value: number, words: Words): string {
  const { t } = words;
  const amount = Math.abs((run.answer?.value ?? value) - value);
  if (amount < 1e-6 * Math.abs(value)) return t('siting.says.sameWithout');
  const perReader = words.objective.kind === 'p-median' ? amount / run.world.totalWeight : amount;
  const less = t(words.isCovering ? 'siting.says.lostCover' : 'siting.says.lostKm', { amount: words.gain(perReader) });
  return t('siting.says.lost', { amount: less });
}
