// A question without an answer: what is wrong in one sentence, and the step that sets it right.
import { formatInteger } from '../../core/format';
import { namesOf } from '../../core/gaps-words';
import type { Translate } from '../../core/message';
import { KM_RANGE } from '../../core/share-state';
import { unreachable } from '../../core/unreachable';
import { clearFilter } from '../../store/actions';
import { changeGaps, chooseScope, retryGaps, withoutSets } from '../../store/gaps';
import type { GapsProblem } from '../../store/gaps-state';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';

export function Problem({ problem }: { readonly problem: GapsProblem }) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const names = problem.kind === 'no-figure' ? namesOf(problem.units, ground, lang) : '';
  const way = wayOut(problem, t);
  return (
    <div className="problem-box" role="alert">
      <p>{sentence(problem, names, t)}</p>
      {way && (
        <button type="button" className="button" onClick={way.go}>
          {way.text}
        </button>
      )}
    </div>
  );
}

function sentence(problem: GapsProblem, names: string, t: Translate): string {
  switch (problem.kind) {
    case 'nothing-placed':
      return t('gaps.fault.nothing-placed', { records: problem.records });
    case 'no-figure':
      return t('gaps.fault.no-figure', { names });
    case 'bad-distance':
      return t('gaps.fault.bad-distance', { km: formatInteger(problem.standardKm) });
    case 'bad-backup':
      return t('gaps.fault.bad-backup', { backup: problem.backup });
    case 'no-set':
    case 'empty-supply':
    case 'empty-scope':
    case 'no-units':
    case 'not-loaded':
    case 'worker-failed':
      return t(`gaps.fault.${problem.kind}`);
    default:
      return unreachable(problem);
  }
}

function wayOut({ kind }: GapsProblem, t: Translate): { readonly text: string; readonly go: () => void } | null {
  switch (kind) {
    case 'empty-supply':
    case 'nothing-placed':
      return { text: t('gaps.clearFilter'), go: clearFilter };
    case 'no-set':
      return { text: t('gaps.set.without'), go: withoutSets };
    case 'empty-scope':
    case 'no-figure':
      return { text: t('gaps.wholeCountry'), go: () => chooseScope({ kind: 'nation' }) };
    case 'bad-distance':
      return {
        text: t('gaps.setKm', { km: t('near.km', { km: KM_RANGE.initial }) }),
        go: () => changeGaps({ standardKm: KM_RANGE.initial }),
      };
    case 'bad-backup':
      return { text: t('gaps.reset'), go: () => changeGaps({ backup: 2 }) };
    case 'not-loaded':
    case 'worker-failed':
      return { text: t('gaps.again'), go: retryGaps };
    case 'no-units':
      return null;
    default:
      return unreachable(kind);
  }
}
