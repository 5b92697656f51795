// A comparison, asked and followed: wishes change the question in the address; the distances of the counties come from
// the coverage worker whenever the shown records change, and X is applied to them here.
import { comparePlace, type PlaceAnswer } from '../core/compare/answer';
import type { CoverStanding } from '../core/compare/cover';
import { type Compare, type ComparePlace, type ComparePlaces, NO_COMPARE } from '../core/compare/question';
import type { CountyColumns } from '../core/coverage/gaps';
import { DEFAULT_GAPS, gapsQuestionOf } from '../core/gaps-params';
import type { Ground } from '../core/ground';
import type { AtlasRecord } from '../core/record';
import { type CoverageClient, coverageClient } from '../data/coverage-client';
import { setTab, toggleLegend } from './actions';
import type { CompareState } from './compare-state';
import { allRecords } from './import-records';
import { memoised } from './memo';
import { shownRecords } from './selectors';
import type { AtlasState } from './state';
import { useAtlas } from './store';

export function setCompare(compare: Compare): void {
  useAtlas.setState((state) => ({
    analysis: { ...state.analysis, compare },
    compare: { ...state.compare, linkedCamera: null },
  }));
}

/** The two maps are left: coming back frames what is compared. */
export function leaveCompare(): void {
  useAtlas.setState(({ compare }) => ({ compare: { ...compare, linkedCamera: null } }));
}

/** A change of the two places; coming from the scenarios it begins anew. */
export function changePlaces(part: Partial<ComparePlaces>): void {
  setCompare({ ...comparedPlaces(useAtlas.getState()), ...part });
}

export function comparedPlaces({ analysis }: AtlasState): ComparePlaces {
  const { compare } = analysis;
  return compare.kind === 'places' ? compare : NO_COMPARE;
}

/** On a low screen the legend folds: it has only the column beside the maps. */
export function enterCompare(): void {
  if (useAtlas.getState().panels.isLegendOpen && window.innerHeight < LOW_SCREEN) toggleLegend();
}

const LOW_SCREEN = 980;

export function closeCompare(): void {
  setTab('near');
}

const answered = memoised(
  (
    place: ComparePlace | null,
    km: number,
    shown: readonly AtlasRecord[],
    all: readonly AtlasRecord[],
    ground: Ground | null,
  ): PlaceAnswer | null => {
    if (!place || !ground) return null;
    const hubs = all.filter(({ kind }) => kind === 'hub');
    return comparePlace(place, km, shown, hubs, ground);
  },
  4, // both sides, and both of the last question
);

/** One side; null while it is not chosen, not loaded, or not in this data. */
export function sideAnswer(state: AtlasState, side: 'first' | 'second'): PlaceAnswer | null {
  const places = comparedPlaces(state);
  return answered(places[side], places.km, shownRecords(state), allRecords(state), state.data.ground);
}

/** What the cover of a place can be worked out from. */
export function coverStanding({ compare: { countyKm, problem } }: AtlasState): CoverStanding {
  if (problem) return problem.kind === 'worker-failed' || problem.kind === 'no-units' ? FAILED : EMPTY;
  return countyKm ? standingOf(countyKm) : WAITING;
}

const FAILED: CoverStanding = { kind: 'failed' };
const EMPTY: CoverStanding = { kind: 'empty' };
const WAITING: CoverStanding = { kind: 'waiting' };
const standingOf = memoised((km: CountyColumns['km']): CoverStanding => ({ kind: 'ready', km }));

let client: CoverageClient | null = null;
let asked: { readonly table: unknown; readonly records: unknown; readonly shown: unknown } | null = null;

/** Asks for the distances as long as somebody looks at the comparison; returns what stops it. */
export function followCompare(): () => void {
  client ??= coverageClient();
  const stop = useAtlas.subscribe(() => void measureAnew());
  void measureAnew();
  return () => {
    stop();
    client?.close();
    client = null;
    asked = null;
  };
}

async function measureAnew(): Promise<void> {
  const state = useAtlas.getState();
  const { table, status } = state.data;
  const [records, shown] = [allRecords(state), shownRecords(state)];
  if (!client || status !== 'ready') return;
  if (!table) return patch({ countyKm: null, problem: { kind: 'no-units' } });
  if (asked && asked.table === table && asked.records === records && asked.shown === shown) return;
  const mine = { table, records, shown };
  const isNew = asked?.table !== table;
  const hasNewRecords = asked?.records !== records;
  asked = mine;
  // Calls are answered in order: what is loaded here is there before the question.
  if (isNew) void client.load(table.units, table.regions);
  if (isNew || hasNewRecords) void client.setRecords(records);
  const result = await client.ask(gapsQuestionOf(DEFAULT_GAPS, shown, records));
  if (asked !== mine) return;
  if (result.ok) patch({ countyKm: result.value.counties.km, problem: null });
  else if (result.error.kind !== 'superseded') patch({ countyKm: null, problem: result.error });
}

function patch(answer: Pick<CompareState, 'countyKm' | 'problem'>): void {
  const before = useAtlas.getState().compare;
  if (before.countyKm !== answer.countyKm || before.problem?.kind !== answer.problem?.kind)
    useAtlas.setState({ compare: { ...before, ...answer } });
}
