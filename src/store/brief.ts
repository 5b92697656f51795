// The brief of what is on the screen: the answers that the store holds, in words. Nothing is worked out anew.

import type { Adcode } from '../core/adcode';
import type { Brief, BriefFrame } from '../core/brief/brief';
import { compareBrief, compareQuestion } from '../core/brief/compare-brief';
import { filterWords } from '../core/brief/filter-words';
import { gapsBrief, gapsQuestionText } from '../core/brief/gaps-brief';
import { nearBrief, nearQuestion } from '../core/brief/near-brief';
import { type Bounds, boundsAround, circleBounds, orWholeCountry, WHOLE_COUNTRY } from '../core/brief/picture-view';
import { scenariosBrief, scenariosQuestion } from '../core/brief/scenarios-brief';
import { sitingBrief, sitingQuestionText } from '../core/brief/siting-brief';
import { viewBrief, viewQuestion } from '../core/brief/view-brief';
import { setIn } from '../core/gaps-params';
import type { RecordId } from '../core/record';
import { residentsWithin } from '../core/residents';
import { proposedRows } from '../core/siting-report';
import { wordsOf } from '../core/siting-words';
import { objectiveOf } from '../core/siting-world';
import { unreachable } from '../core/unreachable';
import { currentLink } from './address';
import { comparedPlaces, coverStanding, sideAnswer } from './compare';
import { type ComparePanes, comparePanes, isOneView, scenarioNames } from './compare-panes';
import { gapsParams } from './gaps-selectors';
import { allRecords } from './import-records';
import { memoised } from './memo';
import { nearAnswer, recordsById, shownRecords, unitIndex } from './selectors';
import { sitingParams } from './siting-selectors';
import { scenarioOf } from './siting-sides';
import type { SitingRun } from './siting-state';
import type { AtlasState } from './state';
import { translateIn } from './translate';

export type BriefStanding =
  | { readonly kind: 'ready'; readonly brief: Brief }
  /** The answer is being worked out. */
  | { readonly kind: 'waiting' }
  /** The question has no answer. */
  | { readonly kind: 'none' };

const WAITING: BriefStanding = { kind: 'waiting' };
const NONE: BriefStanding = { kind: 'none' };

/** The same object until something changes that it says. */
export function briefOf(state: AtlasState): BriefStanding {
  const { data, query, analysis, gaps, siting, compare, imports, panels, view } = state;
  const parts = [data, query, analysis, gaps, siting, compare, imports, panels.tab, view.lang];
  return standing(state, currentLink(state), parts);
}

let known: { readonly link: string; readonly parts: readonly unknown[]; readonly result: BriefStanding } | null = null;

function standing(state: AtlasState, link: string, parts: readonly unknown[]): BriefStanding {
  if (known?.link === link && known.parts.every((part, at) => part === parts[at])) return known.result;
  known = { link, parts, result: compute(state, frameOf(state, link)) };
  return known.result;
}

/** The question in words, without waiting for its answer, for the title of the page; empty while nothing is asked. */
export function questionOf(state: AtlasState): string {
  const frame = frameOf(state, '');
  const { tab } = state.panels;
  switch (tab) {
    case 'near':
      return state.query.near ? nearQuestion(state.query.near, frame) : viewQuestion(frame);
    case 'gaps':
      return gapsQuestionText(gapsParams(state).params, gapsFrame(state, frame));
    case 'siting':
      return sitingQuestionText(sitingParams(state).params, frame.t);
    case 'compare': {
      if (state.analysis.compare.kind === 'scenarios') return scenariosQuestion(scenarioNames(state), frame.t);
      const { first, second } = comparedPlaces(state);
      return first && second ? compareQuestion(first, second, frame) : '';
    }
    default:
      return unreachable(tab);
  }
}

/** One map of what is on the screen, or the two of a comparison. */
/** Whether what explains the answer is there too: a siting run goes on with what each centre is worth. */
export function isExplained({ panels, siting: { run, extras } }: AtlasState): boolean {
  if (panels.tab !== 'siting' || !run?.answer) return true;
  return run.parts !== null && extras.without.length >= run.answer.chosen.length;
}

export type PictureAsk =
  /** Null for what the screen shows. */
  | { readonly kind: 'one'; readonly bounds: Bounds | null }
  | { readonly kind: 'pair'; readonly panes: ComparePanes; readonly isSameView: boolean };

export function pictureAsk(state: AtlasState): PictureAsk {
  const { tab } = state.panels;
  switch (tab) {
    case 'near': {
      const centre = nearAnswer(state)?.centre;
      return one(centre ? orWholeCountry(circleBounds(centre, state.query.near?.km ?? 0)) : null);
    }
    case 'gaps':
      return one(gapsBounds(state));
    case 'siting': {
      const { run } = state.siting;
      return one(run && sitingBounds(run));
    }
    case 'compare':
      return { kind: 'pair', panes: comparePanes(state), isSameView: isOneView(state) };
    default:
      return unreachable(tab);
  }
}

function one(bounds: Bounds | null): PictureAsk {
  return { kind: 'one', bounds };
}

/** A question of the whole country shows all of it. */
function sitingBounds({ world, answer }: SitingRun): Bounds {
  if (world.params.area === null) return WHOLE_COUNTRY;
  const chosen = Array.from(answer?.chosen ?? [], (candidate) => world.candidates[candidate]!);
  return orWholeCountry(boundsAround([...world.placed, ...world.provincial, ...chosen], MARGIN_DEG));
}

const MARGIN_DEG = 2;

function gapsBounds({ gaps, data }: AtlasState): Bounds {
  const scope = gaps.answer?.question.scope;
  if (!scope || scope.kind === 'nation' || !data.ground) return WHOLE_COUNTRY;
  const { counties, countiesByArea } = data.ground;
  const places = countiesByArea.get(scope.kind === 'region' ? scope.region : scope.province);
  return orWholeCountry(
    boundsAround(
      Array.from(places ?? [], (place) => counties[place]!),
      MARGIN_DEG / 4,
    ),
  );
}

const words = memoised(filterWords);

function frameOf({ data, query, view }: AtlasState, link: string): BriefFrame {
  const { lang } = view;
  const t = translateIn(lang);
  const { ground, asOf, version } = data;
  return { t, lang, ground, asOf, version, filter: words(query.filter, t), link };
}

/** A set of one's own is asked about whatever the filter: its name stands where the words of the filter would. */
function gapsFrame(state: AtlasState, frame: BriefFrame): BriefFrame {
  const { of, supply } = gapsParams(state).params;
  if (of === null || supply === 'points') return frame;
  const id = setIn(of);
  const set = state.imports.sets.find(({ info }) => info.id === id);
  return { ...frame, filter: set?.info.name ?? frame.t('gaps.set.unknown', { id }) };
}

function compute(state: AtlasState, frame: BriefFrame): BriefStanding {
  const { tab } = state.panels;
  if (state.data.status !== 'ready') return WAITING;
  switch (tab) {
    case 'near':
      return state.query.near ? nearStanding(state, frame) : ready(viewOfAll(state, frame));
    case 'gaps':
      return gapsStanding(state, gapsFrame(state, frame));
    case 'siting':
      return sitingStanding(state, frame);
    case 'compare':
      return compareStanding(state, frame);
    default:
      return unreachable(tab);
  }
}

function viewOfAll(state: AtlasState, frame: BriefFrame): Brief {
  return viewBrief({ shown: shownRecords(state), total: allRecords(state).length }, frame);
}

function nearStanding(state: AtlasState, frame: BriefFrame): BriefStanding {
  const { near } = state.query;
  const answer = nearAnswer(state);
  const { ground } = state.data;
  if (!near || !answer || !ground) return NONE;
  const residents = residentsWithin(answer.centre, near.km, ground);
  const { centre } = near;
  const rank = centre.kind === 'unit' ? unitIndex(state)?.rankOf(centre.adcode, 'urbanPopulation') : null;
  return ready(nearBrief({ near, answer, residents, urbanRank: rank ?? null }, frame));
}

function gapsStanding(state: AtlasState, frame: BriefFrame): BriefStanding {
  const { answer, isAsking, problem } = state.gaps;
  if (problem) return NONE;
  if (!answer || isAsking) return WAITING;
  const records = recordsById(state);
  return ready(gapsBrief({ answer, recordOf: (id) => records.get(id) }, frame));
}

function sitingStanding(state: AtlasState, frame: BriefFrame): BriefStanding {
  const { run, extras } = state.siting;
  const index = unitIndex(state);
  if (!run || !index || run.status === 'running') return WAITING;
  const { world, answer, steps, parts, status } = run;
  if (!answer) return NONE;
  const rows = proposedRows(world, objectiveOf(world.params), answer.chosen, steps, parts, index);
  const { without, range } = extras;
  const records = recordsById(state);
  const isProven = answer.proven && status === 'done';
  return ready(
    sitingBrief({ world, answer, isProven, rows, without, range, recordOf: (id) => records.get(id) }, frame),
  );
}

function compareStanding(state: AtlasState, frame: BriefFrame): BriefStanding {
  if (state.analysis.compare.kind === 'scenarios') return scenariosStanding(state, frame);
  const [first, second] = [sideAnswer(state, 'first'), sideAnswer(state, 'second')];
  const { ground } = state.data;
  if (!first || !second || !ground) return NONE;
  const cover = coverStanding(state);
  if (cover.kind === 'waiting') return WAITING;
  return ready(compareBrief({ first, second, km: comparedPlaces(state).km, cover, ground }, frame));
}

function scenariosStanding(state: AtlasState, frame: BriefFrame): BriefStanding {
  const { run, otherRun } = state.siting;
  const index = unitIndex(state);
  if (sitingParams(state).other === null) return NONE;
  if (!run || !otherRun || !index || [run, otherRun].some(({ status }) => status === 'running')) return WAITING;
  const records = recordsById(state);
  const side = (one: SitingRun) => scenarioOf(one, wordsOf(one.world, frame.t, frame.lang));
  const input = {
    ...{ names: scenarioNames(state), first: side(run), second: side(otherRun) },
    unitOf: (adcode: Adcode) => index.byAdcode(adcode),
    recordOf: (id: RecordId) => records.get(id),
  };
  return ready(scenariosBrief(input, frame));
}

function ready(brief: Brief): BriefStanding {
  return { kind: 'ready', brief };
}
