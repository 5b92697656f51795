// The gaps, followed: every change of the question goes to the worker, and only the latest answer comes to the screen.

import type { Adcode } from '../core/adcode';
import type { Scope } from '../core/coverage/demand';
import type { GapsQuestion } from '../core/coverage/question';
import { type Filter, NO_FILTER } from '../core/filter';
import { DEFAULT_GAPS, encodeGaps, type GapsParams, type SetSupply, withPin } from '../core/gaps-params';
import type { RecordKind } from '../core/record';
import { type CoverageClient, coverageClient } from '../data/coverage-client';
import { goHome, setFilter, setGaps, setTab, toggleLegend, wishCamera } from './actions';
import { inPassing } from './address';
import { gapsParams, gapsQuestion } from './gaps-selectors';
import type { GapsState } from './gaps-state';
import { allRecords } from './import-records';
import type { AtlasState } from './state';
import { useAtlas } from './store';

interface Follower {
  readonly client: CoverageClient;
  asked: GapsQuestion | null;
  table: AtlasState['data']['table'];
  records: AtlasState['data']['records'] | null;
  /** The version of the point sets that the worker has; -1 before it was given any. */
  points: number;
  /** The question that the worker died over: it is not asked again by itself, any other one is. */
  failed: GapsQuestion | null;
}

let follower: Follower | null = null;

/** Answers the question as long as somebody looks at it; returns what stops it. What is loaded stays for the next look. */
export function followGaps(): () => void {
  follower ??= newFollower();
  const stop = useAtlas.subscribe(() => answerSoon());
  void answerAnew();
  return stop;
}

let isSoon = false;

/** In a task of its own, after the one that draws the change under the finger; several changes of one press are one question. */
function answerSoon(): void {
  if (isSoon) return;
  isSoon = true;
  setTimeout(() => {
    isSoon = false;
    void answerAnew();
  });
}

/** After the worker failed: the question again. */
export function retryGaps(): void {
  follower = newFollower();
  void answerAnew();
}

/** Opened over a far view, the scope moves clear of the drawer; a close view or a link's own camera stays. On a low screen the legend folds. */
export function enterGaps(): void {
  const { view, data, panels } = useAtlas.getState();
  if (panels.isLegendOpen && window.innerHeight < LOW_SCREEN) toggleLegend();
  if (data.status === 'ready') {
    if ((view.camera?.zoom ?? 0) < FAR_ZOOM) showScope(gapsParams(useAtlas.getState()).params.scope);
    return;
  }
  if (view.camera) return;
  const stop = useAtlas.subscribe((state) => {
    if (state.data.status !== 'ready') return;
    stop();
    const { scope } = gapsParams(state).params;
    if (scope.kind !== 'nation') showScope(scope);
  });
}

export function chooseScope(scope: Scope): void {
  changeGaps({ scope });
  showScope(scope);
}

export function changeGaps(part: Partial<GapsParams>): void {
  const state = useAtlas.getState();
  if (part.standardKm !== undefined) patch({ heldKm: null });
  setGaps(encodeGaps({ ...gapsParams(state).params, ...part }));
}

/** X under the finger: answered at once, kept out of the link until `releaseKm`. */
export function holdKm(km: number): void {
  patch({ heldKm: km });
}

export function releaseKm(): void {
  const { heldKm } = useAtlas.getState().gaps;
  if (heldKm === null) return;
  setGaps(encodeGaps({ ...gapsParams(useAtlas.getState()).params, standardKm: heldKm }));
  patch({ heldKm: null });
}

/** The typed text goes into the link as it stands; a letter is no step for Back. */
export function findRows(find: string): void {
  inPassing(() => changeGaps({ find }));
}

export function togglePin(code: Adcode): void {
  setGaps(encodeGaps(withPin(gapsParams(useAtlas.getState()).params, code)));
}

/** One of the user's own sets, or the records that a filter shows. */
export function chooseSupply(of: SetSupply | null, filter: Filter): void {
  const { query, analysis } = useAtlas.getState();
  const { params } = gapsParams(useAtlas.getState());
  useAtlas.setState({ query: { ...query, filter }, analysis: { ...analysis, gaps: encodeGaps({ ...params, of }) } });
}

/** Away from a set that is not here: the shown records, beside nothing. */
export function withoutSets(): void {
  changeGaps({ of: null, against: 'none' });
}

/** Everything of the question back to its beginning, the filter included. */
export function resetGaps(): void {
  setFilter(NO_FILTER);
  patch({ heldKm: null });
  setGaps(encodeGaps(DEFAULT_GAPS));
}

/** One kind of records laid beside another: 义仓 hubs beside pilot zones. */
export function compareKinds(kind: RecordKind, against: GapsParams['against']): void {
  const state = useAtlas.getState();
  const { query, analysis } = state;
  const { params } = gapsParams(state);
  useAtlas.setState({
    query: { ...query, filter: { ...NO_FILTER, kinds: [kind] } },
    analysis: { ...analysis, gaps: encodeGaps({ ...params, of: null, supply: 'shown', against }) },
  });
}

export function closeGaps(): void {
  setTab('near');
}

const FAR_ZOOM = 4.7;
const LOW_SCREEN = 980;

/** The counties of the scope in view; a scope that is not known here leaves the map as it is. */
function showScope(scope: Scope): void {
  if (scope.kind === 'nation') {
    goHome();
    return;
  }
  const { ground } = useAtlas.getState().data;
  const places = ground?.countiesByArea.get(scope.kind === 'region' ? scope.region : scope.province);
  if (!ground || !places?.length) return;
  const lngs = Array.from(places, (place) => ground.lng[place]!);
  const lats = Array.from(places, (place) => ground.lat[place]!);
  const bounds = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
  wishCamera({ kind: 'fit', bounds });
}

function newFollower(failed: GapsQuestion | null = null): Follower {
  follower?.client.close();
  return { client: coverageClient(), asked: null, table: null, records: null, points: -1, failed };
}

async function answerAnew(): Promise<void> {
  const state = useAtlas.getState();
  const { data } = state;
  const mine = follower;
  if (!mine) return;
  if (!data.table) {
    if (data.status === 'ready') fail({ kind: 'no-units' });
    return;
  }
  if (data.status !== 'ready') return;
  const question = gapsQuestion(state);
  if (question === mine.failed) return;
  const hasPoints = question.supply.kind !== 'imported' || mine.points === state.points.version;
  if (question === mine.asked && data.table === mine.table && allRecords(state) === mine.records && hasPoints) return;
  mine.asked = question;
  if (!hasPoints) mine.points = state.points.version;
  load(mine, state);
  patch({ isAsking: true });
  if (!hasPoints) await loadPoints(mine, state);
  if (mine !== follower || question !== mine.asked) return;
  const result = await mine.client.ask(question);
  if (mine !== follower || question !== mine.asked) return;
  if (result.ok) patch({ isAsking: false, answer: result.value, problem: null });
  else if (result.error.kind === 'worker-failed') {
    follower = newFollower(question); // what the old one had loaded is gone with it
    fail(result.error);
  } else if (result.error.kind !== 'superseded') fail(result.error);
}

/** Calls to the worker are answered in order: what is loaded here is there before the question. */
function load(mine: Follower, state: AtlasState): void {
  const { data } = state;
  const records = allRecords(state);
  if (data.table && data.table !== mine.table) {
    mine.table = data.table;
    void mine.client.load(data.table.units, data.table.regions);
  }
  if (records !== mine.records) {
    mine.records = records;
    void mine.client.setRecords(records);
  }
}

/** The places of the user's points go from their worker to this one; the page hands them on. */
async function loadPoints(mine: Follower, { points, data }: AtlasState): Promise<void> {
  if (points.sets.length === 0 || !data.ground) {
    await mine.client.setImported(null);
    return;
  }
  const { pointSupply } = await import('./points');
  const supply = await pointSupply(data.ground);
  if (supply && mine.points === points.version) await mine.client.setImported(supply);
}

function fail(problem: GapsState['problem']): void {
  const { gaps } = useAtlas.getState();
  if (gaps.problem?.kind === problem?.kind && gaps.problem?.kind === 'no-units') return;
  patch({ isAsking: false, answer: null, problem });
}

function patch(part: Partial<GapsState>): void {
  useAtlas.setState((state) => ({ gaps: { ...state.gaps, ...part } }));
}
