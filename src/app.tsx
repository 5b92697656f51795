// Places the features on the screen: the map full bleed, the panel at the left, details at the right, one sheet on a phone.
import {
  Activity,
  type ComponentProps,
  lazy,
  type ReactNode,
  Suspense,
  startTransition,
  useEffect,
  useState,
} from 'react';
import { FilterBar } from './features/filter/filter';
import { Dialogs } from './features/guide/dialogs';
import { Notices } from './features/guide/notices';
import { Panel } from './features/guide/panel';
import { TabBar } from './features/guide/tab-bar';
import { TopLine } from './features/guide/top-line';
import { DropWindow } from './features/import/drop-window';
import { Legend } from './features/legend/legend';
import { Browse } from './features/nearby/browse';
import { Counter } from './features/nearby/counter';
import { Nearby } from './features/nearby/nearby';
import { Search } from './features/search/search';
import { AtlasMap } from './map/atlas-map';
import { MapButtons } from './map/map-buttons';
import { usePaletteVariables } from './map/scales';
import { closeTopmost, openDialog } from './store/actions';
import type { AtlasState } from './store/state';
import { useAtlas } from './store/store';
import { useTranslate } from './store/translate';
import { Boundary } from './ui/boundary';

/** In a file of its own: the first view does not wait for it. */
const Inspect = lazy(() => import('./features/inspect/inspect').then((module) => ({ default: module.Inspect })));
const Gaps = lazy(() => import('./features/gaps/gaps').then((module) => ({ default: module.Gaps })));
const Siting = lazy(() => import('./features/siting/siting').then((module) => ({ default: module.Siting })));
const SitingLegend = lazy(() =>
  import('./features/siting/legend').then((module) => ({ default: module.SitingLegend })),
);

const Compare = lazy(() => import('./features/compare/compare').then((module) => ({ default: module.Compare })));
const CompareMaps = lazy(() => import('./map/compare-maps').then((module) => ({ default: module.CompareMaps })));
const ScenarioTable = lazy(() =>
  import('./features/siting/scenario-table').then((module) => ({ default: module.ScenarioTable })),
);
const Tour = lazy(() => import('./features/tour/tour').then((module) => ({ default: module.Tour })));
const Timeline = lazy(() => import('./features/timeline/timeline').then((module) => ({ default: module.Timeline })));
const ImportDesk = lazy(() =>
  import('./features/import/import-desk').then((module) => ({ default: module.ImportDesk })),
);
const Share = lazy(() => import('./features/brief/share').then((module) => ({ default: module.Share })));
const BriefPage = lazy(() => import('./features/brief/brief-page').then((module) => ({ default: module.BriefPage })));
const StepSheet = lazy(() => import('./features/brief/step-sheet').then((module) => ({ default: module.StepSheet })));
const PageTitle = lazy(() => import('./features/brief/page-title').then((module) => ({ default: module.PageTitle })));
const Embed = lazy(() => import('./features/brief/embed').then((module) => ({ default: module.Embed })));
const PictureMap = lazy(() => import('./map/picture-map').then((module) => ({ default: module.PictureMap })));
const CandidateMap = lazy(() => import('./map/candidate-map').then((module) => ({ default: module.CandidateMap })));

export function App() {
  const isEmbedded = useAtlas((state) => state.view.isEmbedded);
  usePaletteVariables();
  useDocument();
  return (
    <>
      {isEmbedded ? <Embedded /> : <Atlas />}
      <Title />
    </>
  );
}

function Embedded() {
  const t = useTranslate();
  const guard = { sentence: t('state.fault'), again: t('action.again') };
  return (
    <Boundary {...guard}>
      <Suspense fallback={null}>
        <Embed map={<AtlasMap />} />
      </Suspense>
    </Boundary>
  );
}

function Atlas() {
  const t = useTranslate();
  const tab = useAtlas((state) => state.panels.tab);
  const hasSelection = useAtlas((state) => state.selection.kind !== 'none');
  const isMapBegun = useMapBegun();
  useKeys();
  return (
    <div className={`app tab-${tab}${hasSelection ? ' has-detail' : ''}`}>
      <main className="map-room" aria-label={t('map.title')}>
        <Boundary sentence={t('state.fault')} again={t('action.again')}>
          <AtlasMap />
        </Boundary>
      </main>
      {isMapBegun && <Surroundings />}
    </div>
  );
}

/**
 * The map has the longest way to its first picture: it begins, its worker cuts tiles, and meanwhile the rest is put round it, in
 * slices between which the map is served. On a slow network the rest does not wait for data.
 */
function useMapBegun(): boolean {
  const hasArrived = useAtlas((state) => state.data.status !== 'loading');
  const [isReached, setReached] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setReached(true)), hasArrived ? 0 : LONGEST_BLANK_MS);
    return () => clearTimeout(timer);
  }, [hasArrived]);
  return isReached;
}

const LONGEST_BLANK_MS = 500;

function Surroundings() {
  const t = useTranslate();
  const tab = useAtlas((state) => state.panels.tab);
  const near = useAtlas((state) => state.query.near);
  const isOnSiting = useAtlas(
    ({ panels, analysis }) =>
      panels.tab === 'siting' || (panels.tab === 'compare' && analysis.compare.kind === 'scenarios'),
  );
  const isOnTour = useAtlas((state) => state.tour.at !== null);
  const hasSelection = useAtlas((state) => state.selection.kind !== 'none');
  const guard = { sentence: t('state.fault'), again: t('action.again') };
  return (
    <>
      <Panel
        head={
          <>
            <TopLine />
            <Search />
            <FilterBar years={<Years />} />
          </>
        }
        foot={<Counter />}
      >
        {/* The drawer of the gaps covers the list: it keeps its place and costs nothing until it is back. */}
        <Activity mode={tab === 'gaps' ? 'hidden' : 'visible'}>
          <Boundary {...guard}>{near ? <Nearby near={near} /> : <Browse />}</Boundary>
        </Activity>
      </Panel>
      <TabBar />
      <MapButtons />
      {hasSelection && (
        <aside className="detail">
          <Boundary {...guard}>
            <Suspense fallback={null}>
              <Inspect />
            </Suspense>
          </Boundary>
        </aside>
      )}
      <div className="legend-place">
        <Boundary {...guard}>
          {isOnSiting ? (
            <Suspense fallback={null}>
              <SitingLegend />
            </Suspense>
          ) : (
            <Legend />
          )}
        </Boundary>
      </div>
      {tab === 'gaps' && (
        <Boundary {...guard}>
          <Suspense fallback={null}>
            <Gaps filters={<FilterBar years={<Years />} />} />
          </Suspense>
        </Boundary>
      )}
      {tab === 'siting' && (
        <Boundary {...guard}>
          <Suspense fallback={null}>
            <Siting />
          </Suspense>
        </Boundary>
      )}
      {tab === 'compare' && (
        <Boundary {...guard}>
          <Comparing />
        </Boundary>
      )}
      {isOnTour && (
        <Boundary {...guard}>
          <Suspense fallback={null}>
            <Tour
              renderSheet={(props) => (
                <Suspense fallback={null}>
                  <StepSheet {...props} renderPicture={renderPicture} />
                </Suspense>
              )}
            />
          </Suspense>
        </Boundary>
      )}
      <Import />
      <Notices />
      <Dialogs />
      <TakeAlong />
    </>
  );
}

/** Only a question has a title of its own. */
function Title() {
  const hasQuestion = useAtlas(asksSomething);
  return hasQuestion ? (
    <Suspense fallback={null}>
      <PageTitle />
    </Suspense>
  ) : null;
}

function asksSomething({ panels, query }: AtlasState): boolean {
  return panels.tab !== 'near' || query.near !== null;
}

/** Features know neither the map nor each other: the two maps and the table of scenarios are handed in. */
function Comparing() {
  return (
    <Suspense fallback={null}>
      <Compare
        filters={<FilterBar years={<Years />} />}
        renderMaps={(props) => (
          <Suspense fallback={null}>
            <CompareMaps {...props} />
          </Suspense>
        )}
        scenarios={
          <Suspense fallback={null}>
            <ScenarioTable />
          </Suspense>
        }
      />
    </Suspense>
  );
}

function Years() {
  return (
    <Suspense fallback={null}>
      <Timeline />
    </Suspense>
  );
}

/** The desk asks the map room for the small map of its review: features do not know the map. */
function Import() {
  const t = useTranslate();
  const isOpen = useAtlas((state) => state.imports.isOpen);
  return (
    <>
      <DropWindow />
      {isOpen && (
        <Boundary sentence={t('state.fault')} again={t('action.again')}>
          <Suspense fallback={null}>
            <ImportDesk
              renderMap={(props) => (
                <Suspense fallback={null}>
                  <CandidateMap {...props} />
                </Suspense>
              )}
            />
          </Suspense>
        </Boundary>
      )}
    </>
  );
}

/** The brief asks the map room for the picture of its map. */
function TakeAlong() {
  const t = useTranslate();
  const dialog = useAtlas((state) => state.panels.dialog);
  if (dialog !== 'share' && dialog !== 'brief') return null;
  return (
    <Boundary sentence={t('state.fault')} again={t('action.again')}>
      <Suspense fallback={null}>
        {dialog === 'share' ? <Share /> : <BriefPage renderPicture={renderPicture} />}
      </Suspense>
    </Boundary>
  );
}

/** The pictures of a brief, which only the map room can draw. */
function renderPicture(props: ComponentProps<typeof PictureMap>): ReactNode {
  return (
    <Suspense fallback={null}>
      <PictureMap {...props} />
    </Suspense>
  );
}

/** `?` opens the help, Escape closes the topmost; keys of an input method in the middle of a word are left alone. */
function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const isTyping = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key === 'Escape') closeTopmost();
      else if (event.key === '?' && !isTyping) openDialog('help');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function useDocument(): void {
  const lang = useAtlas((state) => state.view.lang);
  const theme = useAtlas((state) => state.view.theme);
  const hasQuestion = useAtlas(asksSomething);
  const t = useTranslate();
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : lang;
    if (!hasQuestion) document.title = `${t('app.name')} ${t('app.otherName')}`;
  }, [lang, t, hasQuestion]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
