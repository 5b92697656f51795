// A tour, walked: each step opens its link as if the reader had followed it, and Back undoes it. Loaded with the first tour.

import { decodeShare, encodeShare } from '../core/share-url';
import { checkTours, filled, isFilled, type Tour, type TourStep } from '../core/tour';
import type { TourAt } from '../core/tour-at';
import { type TourValues, tourValues } from '../core/tour-values';
import { fetchJson } from '../data/fetch-file';
import { frameQuestion, goHome } from './actions';
import { inPassing, openShare, shareOf } from './address';
import { presentAnswer } from './gaps-selectors';
import { allRecords } from './import-records';
import { loadedManifest } from './load';
import { memoised } from './memo';
import { notify } from './notices';
import { nearAnswer, shownRecords } from './selectors';
import type { AtlasState } from './state';
import { useAtlas } from './store';
import { headlineParts } from './tour-siting';

export interface StepAt {
  readonly tour: Tour;
  readonly step: TourStep;
  readonly at: TourAt;
}

/** Null while the tours are not there. */
export function currentStep({ tour: { at, tours } }: AtlasState): StepAt | null {
  const tour = at && tours?.find(({ id }) => id === at.tour);
  const step = at && tour?.steps[at.step - 1];
  return at && tour && step ? stepAt(tour, step, at) : null;
}

const stepAt = memoised((tour: Tour, step: TourStep, at: TourAt): StepAt => ({ tour, step, at }));

/** From the beginning; the first tour of the file unless another is named. */
export async function startTour(id?: string): Promise<void> {
  const tours = await loadTours();
  const tour = tours?.find((one) => one.id === id) ?? tours?.[0];
  if (tour) showStep(tour, 1);
}

/** A link to a step shows what it holds; a link to nothing but a tour begins it. A step that is not there is said. */
export async function followTourLink(): Promise<void> {
  const tours = await loadTours();
  const state = useAtlas.getState();
  const { at } = state.tour;
  if (!tours || !at) return;
  const tour = tours.find(({ id }) => id === at.tour);
  if (!tour?.steps[at.step - 1]) {
    notify('problem', 'problem.unknownId', { id: `${at.tour}.${at.step}` });
    leaveTour();
  } else if (encodeShare({ ...shareOf(state), camera: null, tour: null, lang: null }) === '') showStep(tour, at.step);
}

export function stepTo(step: number): void {
  const current = currentStep(useAtlas.getState());
  if (current?.tour.steps[step - 1]) showStep(current.tour, step);
}

/** What the last step shows stays on the screen. */
export function leaveTour(): void {
  useAtlas.setState(({ tour }) => ({ tour: { ...tour, at: null } }));
}

/** Language and camera stay the reader's own where the link says nothing of them. */
function showStep(tour: Tour, step: number): void {
  const now = shareOf(useAtlas.getState());
  const { state } = decodeShare(tour.steps[step - 1]?.link ?? '');
  const camera = state.camera ?? now.camera;
  openShare({ ...state, camera, lang: now.lang, tour: { tour: tour.id, step } });
  if (state.camera) return;
  if (state.near || state.selection.kind !== 'none') frameQuestion();
  else goHome();
}

const values = memoised((...facts: Parameters<typeof valuesOf>): TourValues => valuesOf(...facts));

/** The values of the step's sentences, as far as their answers are there. */
export function stepValues(state: AtlasState): TourValues {
  const { data, query, panels, siting, view } = state;
  return values(
    data.asOf,
    data.ground,
    allRecords(state),
    shownRecords(state),
    panels.tab === 'near' ? nearAnswer(state) : null,
    query.near?.km ?? 0,
    panels.tab === 'gaps' ? presentAnswer(state) : null,
    panels.tab === 'siting' && siting.run?.status !== 'running' ? siting.run : null,
    view.lang,
  );
}

function valuesOf(
  asOf: string,
  ground: AtlasState['data']['ground'],
  records: ReturnType<typeof allRecords>,
  shown: ReturnType<typeof shownRecords>,
  near: ReturnType<typeof nearAnswer>,
  km: number,
  gaps: AtlasState['gaps']['answer'],
  run: AtlasState['siting']['run'],
  lang: AtlasState['view']['lang'],
): TourValues {
  const siting = run && headlineParts(run, lang);
  return tourValues({ asOf, ground, records, shown, near: near && { answer: near, km }, gaps, siting }, lang);
}

/** The sentences as they stand now, and whether nothing in them is still being worked out. */
export function stepText(state: AtlasState): { readonly text: string; readonly isWhole: boolean } | null {
  const current = currentStep(state);
  if (!current) return null;
  const text = state.view.lang === 'en' ? current.step.textEn : current.step.textZh;
  const known = stepValues(state);
  return said(filled(text, known), isFilled(text, known));
}

const said = memoised((text: string, isWhole: boolean) => ({ text, isWhole }));

/** Walks all steps, each until its sentences are whole, and comes back to where it was. Back undoes nothing of it. */
export async function walkTour(
  visit: (current: StepAt, text: string) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const start = currentStep(useAtlas.getState());
  if (!start) return;
  for (let step = 1; step <= start.tour.steps.length && !signal.aborted; step++) {
    inPassing(() => stepTo(step));
    const text = await wholeText(signal);
    const current = currentStep(useAtlas.getState());
    if (current && !signal.aborted) await visit(current, text);
  }
  inPassing(() => stepTo(start.at.step));
}

const PATIENCE_MS = 40_000;

/**
 * The sentences of the step, taken as soon as they are whole: a drawer that opens asks anew, and would leave gaps in them.
 * After the patience is out they are taken as they are.
 */
function wholeText(signal: AbortSignal): Promise<string> {
  return new Promise((done) => {
    const end = () => {
      stop();
      clearTimeout(timer);
      done(stepText(useAtlas.getState())?.text ?? '');
    };
    const look = () => stepText(useAtlas.getState())?.isWhole && end();
    const stop = useAtlas.subscribe(look);
    const timer = setTimeout(end, PATIENCE_MS);
    signal.addEventListener('abort', end, { once: true });
    look();
  });
}

async function loadTours(): Promise<readonly Tour[] | null> {
  const known = useAtlas.getState().tour.tours;
  if (known) return known;
  const json = await fetchJson('tours.json', loadedManifest(), new AbortController().signal);
  const tours = json.ok ? checkTours(json.value) : null;
  if (!tours?.ok) {
    notify('problem', json.ok ? 'problem.damaged' : 'problem.missing', { file: 'tours.json' });
    return null;
  }
  useAtlas.setState(({ tour }) => ({ tour: { ...tour, tours: tours.value } }));
  return tours.value;
}
