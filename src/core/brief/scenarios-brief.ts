// The brief of two siting scenarios: what each asked and proposes, and by how much they differ. Both answers are those on the
// screen.
import '../brief-messages';
import '../compare-messages';
import type { Adcode } from '../adcode';
import type { ComparedLine } from '../compare/lines';
import type { Translate } from '../message';
import type { AtlasRecord, RecordId } from '../record';
import { answerText, gapText, headlineText } from '../siting-said';
import {
  chosenUnits,
  resultDifference,
  resultText,
  type Scenario,
  scenarioDifference,
  scenarioLines,
} from '../siting-scenarios';
import type { Unit } from '../unit';
import { type Brief, type BriefFrame, type BriefNumber, commonLimits, framed } from './brief';
import { centreCount, existingRecords } from './siting-brief';
import { sourceSentences } from './source-lines';

export interface ScenariosBriefInput {
  readonly names: readonly [string, string];
  readonly first: Scenario;
  readonly second: Scenario;
  readonly unitOf: (adcode: Adcode) => Unit | undefined;
  readonly recordOf: (id: RecordId) => AtlasRecord | undefined;
}

export function scenariosBrief(input: ScenariosBriefInput, frame: BriefFrame): Brief {
  const { names, first, second, unitOf, recordOf } = input;
  const { t, filter } = frame;
  const [one, two] = names;
  const usesFilter = [first, second].some(({ world }) => world.params.existing.kind === 'shown');
  const lines = [...scenarioLines(first, second, unitOf), ...groundLines(first, second)];
  const sides = [first.world, second.world];
  return {
    kind: 'scenarios',
    question: scenariosQuestion(names, t),
    answer: t('brief.scenarios.answer', { one, two, oneSaid: saidOf(first), twoSaid: saidOf(second) }),
    premises: usesFilter && filter ? [t('brief.filter', { words: filter })] : [],
    numbers: scenarioNumbers(input, t),
    table: {
      title: t('brief.scenarios.table'),
      columns: [
        { head: t('compare.what'), isNumeric: false },
        { head: one, isNumeric: false },
        { head: two, isNumeric: false },
        { head: t('siting.scenario.difference'), isNumeric: false },
      ],
      rows: lines.map(({ label, first, second, difference }) => {
        return { cells: [label, first.text, second.text, difference], reason: '' };
      }),
      note: '',
    },
    limits: [...commonLimits(frame), t('siting.caveat'), t('brief.siting.localLimit')],
    sources: sourceSentences([...new Set(sides.flatMap((world) => existingRecords(world, recordOf)))], frame),
    ...framed(frame),
  };
}

/** 两个选址方案“先到西部”和“不设限制”有什么不同？ */
export function scenariosQuestion([one, two]: readonly [string, string], t: Translate): string {
  return t('brief.scenarios.question', { one, two });
}

function saidOf(scenario: Scenario): string {
  const { world, answer, problem, words } = scenario;
  return answer ? headlineText(world, answer, words, answerText(answer, words)) : problem;
}

function scenarioNumbers({ names, first, second }: ScenariosBriefInput, t: Translate): Brief['numbers'] {
  const { shared } = scenarioDifference(first, second);
  const result = (name: string, scenario: Scenario): BriefNumber => {
    const { world, answer, words } = scenario;
    const of = t(`brief.siting.of.${world.params.objective}`, { km: world.params.km, who: words.who });
    return {
      value: answer ? resultText(scenario) : '—',
      label: t('brief.scenarios.of', { name }),
      note: answer ? of : scenario.problem,
    };
  };
  const gaps = [first, second].map(({ answer, isProven }) => (isProven || !answer ? '0%' : `≤ ${gapText(answer)}`));
  const areProven = first.isProven && second.isProven;
  return [
    result(names[0], first),
    result(names[1], second),
    {
      value: resultDifference(first, second) || '—',
      label: t('brief.scenarios.difference'),
      note: t('compare.difference'),
    },
    { value: String(shared.length), label: t('brief.scenarios.shared'), note: first.words.names(shared) },
    {
      value: areProven ? '0%' : gaps.join(' / '),
      label: t('brief.siting.certificate'),
      note: t(areProven ? 'siting.proven' : 'siting.unproven'),
    },
  ];
}

/** All proposed cities, and what they were chosen from. */
function groundLines(first: Scenario, second: Scenario): readonly ComparedLine[] {
  const { t } = first.words;
  const line = (label: string, of: (one: Scenario) => string): ComparedLine => {
    return { label, first: { text: of(first), note: '' }, second: { text: of(second), note: '' }, difference: '' };
  };
  return [
    line(t('brief.scenarios.cities'), (one) => one.words.names(chosenUnits(one))),
    line(t('brief.scenarios.centres'), ({ world }) =>
      t('brief.scenarios.existing', { total: centreCount(world), candidates: world.candidates.length }),
    ),
  ];
}
