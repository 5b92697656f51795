// What two siting scenarios laid side by side say line by line: what was asked, what came out, and what differs. The table on
// the screen and the one of the brief are these lines.
import './compare-messages';
import type { Adcode } from './adcode';
import { type ComparedLine, signed } from './compare/lines';
import { formatKm } from './format';
import type { SitingAnswer } from './siting/question';
import { differenceOf, readable, type ScenarioDifference } from './siting-report';
import { answerText, beforeText, gapText } from './siting-said';
import type { Words } from './siting-words';
import type { SitingWorld } from './siting-world';
import type { Unit } from './unit';

export interface Scenario {
  readonly world: SitingWorld;
  /** Null while there is none. */
  readonly answer: SitingAnswer | null;
  readonly isProven: boolean;
  /** What is said in the place of an answer. */
  readonly problem: string;
  readonly words: Words;
}

export function scenarioLines(
  first: Scenario,
  second: Scenario,
  unitOf: (adcode: Adcode) => Unit | undefined,
): readonly ComparedLine[] {
  const { t, names } = first.words;
  const { onlyFirst, onlySecond, shared } = scenarioDifference(first, second);
  const line = (label: string, of: (one: Scenario) => string, difference = ''): ComparedLine => {
    return { label, first: { text: of(first), note: '' }, second: { text: of(second), note: '' }, difference };
  };
  const bound = ({ world: { params } }: Scenario) => {
    const named = (codes: readonly Adcode[]) => names(codes.flatMap((code) => unitOf(code) ?? []));
    return `${named(params.forcedIn)} / ${named(params.forcedOut)}`;
  };
  const more = chosenUnits(second).length - chosenUnits(first).length;
  return [
    line(t('siting.scenario.goal'), goalText),
    line(t('siting.scenario.k'), (one) => String(chosenUnits(one).length), signed(more, String, t)),
    line(t('siting.scenario.before'), ({ world, answer, words }) => (answer ? beforeText(world, answer, words) : '')),
    line(t('siting.scenario.result'), resultText, resultDifference(first, second)),
    line(t('siting.scenario.proof'), proofText),
    {
      label: t('siting.scenario.only'),
      first: { text: names(onlyFirst), note: '' },
      second: { text: names(onlySecond), note: '' },
      difference: t('list.colon', { head: t('siting.scenario.shared'), text: names(shared) }),
    },
    line(t('siting.scenario.forced'), bound),
  ];
}

export function scenarioDifference(first: Scenario, second: Scenario): ScenarioDifference {
  return differenceOf(chosenUnits(first), chosenUnits(second));
}

export function chosenUnits({ answer, world }: Pick<Scenario, 'answer' | 'world'>): readonly Unit[] {
  return Array.from(answer?.chosen ?? [], (candidate) => world.candidates[candidate]!);
}

/** 54.3%, 4, 212 公里, or why there is none. */
export function resultText({ answer, problem, words }: Scenario): string {
  return answer ? answerText(answer, words) : problem;
}

/** Shares in percentage points; different goals are not subtracted. Empty without both answers. */
export function resultDifference(first: Scenario, second: Scenario): string {
  const { t, lang, isCovering, objective } = first.words;
  const [one, two] = [first.answer, second.answer];
  if (!one || !two) return '';
  const { params, totalWeight } = first.world;
  if (params.objective !== second.world.params.objective || totalWeight !== second.world.totalWeight)
    return t('siting.scenario.otherGoal');
  if (params.objective === 'lscp') return signed(two.value - one.value, String, t);
  const by = readable(objective, two.value, totalWeight) - readable(objective, one.value, totalWeight);
  if (!isCovering) return signed(by, (km) => formatKm(km, lang), t);
  return signed(by, (points) => t('figure.points', { value: points.toFixed(1) }), t);
}

function goalText({ world: { params }, words: { t, lang, isCovering } }: Scenario): string {
  const goal = t(`siting.objective.${params.objective}`);
  return isCovering ? `${goal} · ${formatKm(params.km, lang)}` : goal;
}

/** That it is best, or how far from it it may be. */
export function proofText({ answer, isProven, words: { t } }: Scenario): string {
  if (!answer) return '';
  return isProven ? t('siting.proven') : t('list.colon', { head: t('siting.unproven'), text: `≤ ${gapText(answer)}` });
}
