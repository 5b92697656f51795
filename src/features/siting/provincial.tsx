// Centres of which only the province is known: the answer at the assumed place, anywhere in the province, and without them.
import { readableScore } from '../../core/siting-report';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useWords } from './use-siting';

export function Provincial({ run }: { readonly run: SitingRun }) {
  const words = useWords(run.world);
  const { range, withoutProvincial } = useAtlas((state) => state.siting.extras);
  const { provincial, candidates, totalWeight } = run.world;
  const { t } = words;
  if (provincial.length === 0 || !run.answer) return null;
  const score = (value: number) => words.score(readableScore(words.objective, value, totalWeight));
  const units = (chosen: Int32Array) => Array.from(chosen, (candidate) => candidates[candidate]!);
  const isSame = withoutProvincial && String(withoutProvincial.chosen) === String(run.answer.chosen);
  return (
    <section className="siting-provincial">
      <h4>
        {t('siting.range.title', { names: words.names([...new Set(provincial.map(({ province }) => province))]) })}
      </h4>
      {range && (
        <p>
          {t(range.isExact ? 'siting.range.exact' : 'siting.range.wide', {
            seat: score(range.atSeat),
            worst: score(range.worst),
            best: score(range.best),
          })}
        </p>
      )}
      {withoutProvincial && (
        <p>
          {isSame
            ? t('siting.range.same')
            : t('siting.range.other', {
                cities: words.names(units(withoutProvincial.chosen)),
                value:
                  words.objective.kind === 'lscp'
                    ? String(withoutProvincial.value)
                    : words.value(withoutProvincial.value),
                proof: t(withoutProvincial.proven ? 'siting.proven' : 'siting.unproven'),
              })}
        </p>
      )}
    </section>
  );
}
