// The proposed cities: what each alone adds, what they reach together, what is lost without it, and one sentence each.
import type { ProposedRow } from '../../core/siting-report';
import { reasonText } from '../../core/siting-said';
import type { Words } from '../../core/siting-words';
import { flyToCity } from '../../store/siting';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useRows, useWords } from './use-siting';

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
  const name = words.lang !== 'en' ? unit.name : unit.nameEn;
  return (
    <tbody className="siting-city" data-adcode={unit.adcode}>
      <tr onClick={fly}>
        <th scope="row">
          <button type="button" title={t('siting.fly', { name })}>
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

function useSentence(row: ProposedRow, run: SitingRun, words: Words): string | null {
  const without = useAtlas((state) => state.siting.extras.without);
  return reasonText(row, run.world, run.answer, without, words);
}
