// Siting, followed: every change of the question goes to the worker, only the latest run is kept, and what explains an
// answer is worked out once the answer is there.
import type { SitingAnswer, SitingQuestion } from '../core/siting/question';
import { questionKey, type SitingParams } from '../core/siting-params';
import { orderedSteps, rangeWorldOf } from '../core/siting-score';
import { type LngLat, objectiveOf, questionOf, type SitingWorld, sitingWorld } from '../core/siting-world';
import { type SitingClient, type SitingClientFault, sitingClient } from '../data/siting-client';
import { wishCamera } from './actions';
import { allRecords } from './import-records';
import { shownRecords, unitIndex } from './selectors';
import { sitingParams } from './siting-selectors';
import { NO_EXTRAS, type SitingExtras, type SitingProblem, type SitingRun, type SitingState } from './siting-state';
import { useAtlas } from './store';

let client: SitingClient | null = null;
let jobs = { run: new AbortController(), curve: new AbortController(), other: new AbortController() };
let asked: { readonly key: string; readonly records: unknown; readonly other: string | null } | null = null;

/** Answers the question as long as somebody looks at it; returns what stops it. */
export function followSiting(): () => void {
  client ??= sitingClient();
  const stop = useAtlas.subscribe(answerAnew);
  answerAnew();
  return () => {
    stop();
    for (const job of Object.values(jobs)) job.abort();
    asked = null;
    if (useAtlas.getState().siting.curve?.status === 'running') patch({ curve: null });
  };
}

/** Stops the run; the best answer known stays, with its bound and gap. */
export function cancelSiting(): void {
  jobs.run.abort();
}

export function cancelCurve(): void {
  jobs.curve.abort();
}

/** The curve from its beginning, after it was stopped. */
export function retryCurve(): void {
  const { run, curve } = useAtlas.getState().siting;
  if (run && curve) void runCurve(questionOf(run.world, 'at-seat'), curve.key);
}

/** The same question again, from the beginning: after a stop or a failed worker. */
export function retrySiting(): void {
  asked = null;
  patch({ curve: null });
  answerAnew();
}

/** Brings all centres into view with the first answer, unless a link or the user already looks closely at something. */
export function frameFirstAnswer(): () => void {
  const { view, data } = useAtlas.getState();
  const isLink = data.status !== 'ready' && view.camera !== null;
  if (isLink || (view.camera?.zoom ?? 0) >= FAR_ZOOM) return () => {};
  const stop = useAtlas.subscribe(({ siting: { run } }) => {
    if (!run || run.status === 'running') return;
    stop();
    const bounds = boundsOfRun(run);
    if (bounds) wishCamera({ kind: 'fit', bounds });
  });
  return stop;
}

const FAR_ZOOM = 4.7;
const CURVE_TO = 20;

/** Degrees round the outermost centres, so that their circles are seen whole. */
const MARGIN_DEG = 2;

function boundsOfRun({ world, answer }: SitingRun): readonly [number, number, number, number] | null {
  const proposed = Array.from(answer?.chosen ?? [], (candidate) => world.candidates[candidate]!);
  const centres = [...world.placed, ...world.provincial, ...proposed];
  if (centres.length < 2) return null;
  const lng = centres.map((centre) => centre.lng);
  const lat = centres.map((centre) => centre.lat);
  return [
    Math.min(...lng) - MARGIN_DEG,
    Math.min(...lat) - MARGIN_DEG,
    Math.max(...lng) + MARGIN_DEG,
    Math.max(...lat) + MARGIN_DEG,
  ];
}

function answerAnew(): void {
  const state = useAtlas.getState();
  const { params, other } = sitingParams(state);
  const index = unitIndex(state);
  if (!index || state.data.status !== 'ready') return;
  const records = params.existing.kind === 'shown' ? shownRecords(state) : allRecords(state);
  const next = { key: questionKey(params), records, other: other && questionKey(other) };
  if (asked && asked.key === next.key && asked.records === records && asked.other === next.other) return;
  const isSame = asked?.key === next.key && asked.records === records;
  asked = next;
  const worldFor = (of: SitingParams) => sitingWorld(of, index, allRecords(state), shownRecords(state));
  if (!isSame) void runMain(worldFor(params), next.key, questionKey(params, true));
  void runOther(other && worldFor(other), next.other);
}

async function runMain(world: SitingWorld, key: string, curveKey: string): Promise<void> {
  const signal = renew('run');
  const isLatest = () => jobs.run.signal === signal;
  const update = (part: Partial<SitingRun>) => {
    const { run } = useAtlas.getState().siting;
    if (isLatest() && run) patch({ run: { ...run, ...part } });
  };
  const { siting } = useAtlas.getState();
  const isCurveKept = siting.curve?.key === curveKey && siting.run?.world.demand.length === world.demand.length;
  patch({ run: begun(world, key), extras: NO_EXTRAS, ...(isCurveKept ? {} : { curve: null }) });
  if (!isCurveKept) jobs.curve.abort();
  const question = await solveRun(world, signal, update);
  if (!question || !isLatest()) return;
  if (useAtlas.getState().siting.curve === null) void runCurve(question, curveKey);
  const { answer } = useAtlas.getState().siting.run ?? {};
  if (answer) await explainMore(world, question, answer, isLatest);
}

/** The run itself, for the question and for the one beside it; null where there is no answer to explain. */
async function solveRun(
  world: SitingWorld,
  signal: AbortSignal,
  update: (part: Partial<SitingRun>) => void,
): Promise<SitingQuestion | null> {
  if (!client) return null;
  if (world.candidates.length === 0) {
    update({ status: 'failed', problem: { kind: 'no-candidates' } });
    return null;
  }
  const question = questionOf(world, 'at-seat');
  let steps: SitingRun['steps'] = [];
  let chosen = '';
  const show = (answer: SitingAnswer) => {
    if (String(answer.chosen) !== chosen) steps = stepsOf(world, answer.chosen);
    chosen = String(answer.chosen);
    update({ answer, steps });
  };
  const result = await client.solve(question, show, signal);
  if (!result.ok) {
    update({ status: 'failed', problem: problemOf(result.error) });
    return null;
  }
  show(result.value);
  update({ status: result.value.proven ? 'done' : 'stopped' });
  const parts = await client.explain(question, result.value.chosen);
  if (parts.ok) update({ parts: parts.value });
  return question;
}

async function runOther(world: SitingWorld | null, key: string | null): Promise<void> {
  const { siting } = useAtlas.getState();
  if (world && siting.otherRun?.key === key && siting.otherRun.status !== 'failed') return;
  const signal = renew('other');
  patch({ otherRun: world && key !== null ? begun(world, key) : null });
  if (!world) return;
  await solveRun(world, signal, (part) => {
    const { otherRun } = useAtlas.getState().siting;
    if (jobs.other.signal === signal && otherRun) patch({ otherRun: { ...otherRun, ...part } });
  });
}

async function runCurve(question: SitingQuestion, key: string): Promise<void> {
  const signal = renew('curve');
  patch({ curve: { key, points: [], status: 'running' } });
  const update = (change: (curve: NonNullable<SitingState['curve']>) => SitingState['curve']) => {
    const { curve } = useAtlas.getState().siting;
    if (jobs.curve.signal === signal && curve?.key === key) patch({ curve: change(curve) });
  };
  const result = await client?.curve(
    question,
    CURVE_TO,
    (point) => update((curve) => ({ ...curve, points: [...curve.points, point] })),
    signal,
  );
  update((curve) => ({ ...curve, status: result?.ok && !signal.aborted ? 'done' : 'stopped' }));
}

/** One after the other, cheapest first: each is shown as soon as it is there. */
async function explainMore(
  world: SitingWorld,
  question: SitingQuestion,
  answer: SitingAnswer,
  isLatest: () => boolean,
): Promise<void> {
  const add = (part: Partial<SitingExtras>) => {
    if (isLatest()) patch({ extras: { ...useAtlas.getState().siting.extras, ...part } });
  };
  const proposed = Array.from(answer.chosen, (candidate) => pointOf(world.candidates[candidate]!));
  const range = await client?.range(rangeWorldOf(world), objectiveOf(world.params), proposed);
  if (range?.ok) add({ range: range.value });
  const { signal } = jobs.run;
  if (world.provincial.length > 0 && isLatest()) {
    const other = await client?.solve(questionOf(world, 'without'), () => {}, signal);
    if (other?.ok) add({ withoutProvincial: other.value });
  }
  if (!isLatest()) return;
  const isCover = question.objective.kind === 'lscp';
  if (!isCover) {
    // Sets of equally few centres have no order: a cover has no runners-up.
    const near = await client?.runnersUp(question, answer, signal);
    if (near?.ok) add({ runnersUp: near.value });
    if (!isLatest()) return;
  }
  const seen: SitingExtras['without'][number][] = [];
  await client?.without(
    // A cover may take as many as there are, and one of them is left out.
    isCover ? { ...question, k: Math.max(1, question.k - 1) } : question,
    answer,
    (part) => {
      seen.push(part);
      add({ without: [...seen] });
    },
    signal,
  );
}

function pointOf({ lng, lat }: LngLat): LngLat {
  return { lng, lat };
}

function begun(world: SitingWorld, key: string): SitingRun {
  return { key, world, status: 'running', answer: null, problem: null, steps: [], parts: null };
}

function stepsOf(world: SitingWorld, chosen: Int32Array): SitingRun['steps'] {
  const proposed = Array.from(chosen, (candidate) => world.candidates[candidate]!);
  return orderedSteps(world, objectiveOf(world.params), [...world.placed, ...world.provincial], proposed);
}

function problemOf(fault: SitingClientFault): SitingProblem {
  return fault.kind === 'worker-failed' ? { kind: 'worker-failed' } : fault;
}

/** Ends the job that runs and gives the signal of the one that follows. */
function renew(job: keyof typeof jobs): AbortSignal {
  jobs[job].abort();
  const next = new AbortController();
  jobs = { ...jobs, [job]: next };
  return next.signal;
}

function patch(part: Partial<SitingState>): void {
  useAtlas.setState((state) => ({ siting: { ...state.siting, ...part } }));
}
