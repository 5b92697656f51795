// The legend of what is on: the overlay's classes with their histogram, the kinds with their counts, the switches of all layers.
import './legend.css';
import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { formatPeopleShort, type Lang } from '../../core/format';
import type { AtlasRecord, RecordKind } from '../../core/record';
import { histogram, type ScaleLevel, scaleOf, valuesOf } from '../../core/scale';
import { AUTO_ZOOMS, type LayerGroup } from '../../core/share-state';
import { glyphOf } from '../../layers/glyph';
import { groupOf } from '../../layers/marks';
import { DARK, LIGHT } from '../../layers/palette';
import { select, toggleLayer, toggleLegend } from '../../store/actions';
import { shownRecords, unitIndex, wideChips } from '../../store/selectors';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Glyph } from '../../ui/glyph';
import { Icon } from '../../ui/icon';
import { Popover } from '../../ui/popover';

const LayerSheet = lazy(() => import('./layer-sheet').then((module) => ({ default: module.LayerSheet })));
const PointsLegend = lazy(() => import('./points-legend').then((module) => ({ default: module.PointsLegend })));
const ImportsLegend = lazy(() => import('./imports-legend').then((module) => ({ default: module.ImportsLegend })));
const ArchivesLegend = lazy(() => import('./archives-legend').then((module) => ({ default: module.ArchivesLegend })));
const GapsLegend = lazy(() => import('./gaps-legend').then((module) => ({ default: module.GapsLegend })));

export function Legend() {
  const t = useTranslate();
  const isOpen = useAtlas((state) => state.panels.isLegendOpen);
  const hasPoints = useAtlas((state) => state.points.sets.length > 0);
  const hasLists = useAtlas((state) => state.imports.sets.length > 0);
  const hasArchives = useAtlas((state) => state.archives.length > 0);
  const isOnGaps = useAtlas((state) => state.panels.tab === 'gaps');
  return (
    <section className={isOpen ? 'legend open' : 'legend'} aria-label={t('legend.title')}>
      <div className="legend-head">
        <button type="button" className="legend-toggle" aria-expanded={isOpen} onClick={toggleLegend}>
          <span>{t('legend.title')}</span>
          <Icon name={isOpen ? 'down' : 'up'} size={15} />
        </button>
        <Popover
          isOn={false}
          buttonClass="link"
          label={
            <>
              <Icon name="layers" size={16} />
              {t('layers.title')}
            </>
          }
        >
          {() => (
            <Suspense fallback={null}>
              <LayerSheet />
            </Suspense>
          )}
        </Popover>
      </div>
      {isOnGaps && (
        <Suspense fallback={null}>
          <GapsLegend />
        </Suspense>
      )}
      <OverlayLegend />
      <KindLegend />
      {hasLists && (
        <Suspense fallback={null}>
          <ImportsLegend />
        </Suspense>
      )}
      {hasPoints && (
        <Suspense fallback={null}>
          <PointsLegend />
        </Suspense>
      )}
      {hasArchives && (
        <Suspense fallback={null}>
          <ArchivesLegend />
        </Suspense>
      )}
      <WideLegend />
    </section>
  );
}

function OverlayLegend() {
  const t = useTranslate();
  const lang = useLang();
  const layers = useAtlas((state) => state.view.layers);
  const theme = useAtlas((state) => state.view.theme);
  const isFar = useAtlas(({ view }) => (view.camera?.zoom ?? 4) < AUTO_ZOOMS.prefecture);
  const index = useAtlas(unitIndex);
  if (layers.hidden.includes('overlay') || !index) return null;
  const level: ScaleLevel = layers.level === 'auto' ? (isFar ? 'province' : 'prefecture') : layers.level;
  const scale = scaleOf(layers.metric, level);
  const palette = theme === 'dark' ? DARK : LIGHT;
  const colours = layers.metric === 'urbanSharePct' ? palette.urbanShare : palette.population;
  const values = valuesOf(scale, index.units);
  const { counts } = histogram(values, scale.bins);
  const tallest = Math.max(...counts);
  const perClass = Math.floor(counts.length / colours.length);
  return (
    <div className="overlay-legend">
      <p>
        <strong>{t(`metric.${layers.metric}`)}</strong> {t('legend.census')} · {t(`level.${level}`)}
      </p>
      <div className="bars" aria-hidden="true">
        {counts.map((count, at) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: bars are the bins of a fixed scale
            key={at}
            style={{
              height: `${Math.max(2, (count / tallest) * 100)}%`,
              background: colours[Math.min(colours.length - 1, Math.floor(at / perClass))],
            }}
          />
        ))}
      </div>
      <div className="classes">
        {colours.map((colour, at) => (
          <span key={colour}>
            <i style={{ background: colour }} />
            {at > 0 && <b>{classLabel(scale.breaks[at - 1] ?? 0, layers.metric, lang)}</b>}
          </span>
        ))}
      </div>
      <p className="no-data">
        <i /> {t('legend.noData')}
      </p>
    </div>
  );
}

/** 65%, 250 万 or 2.5 m: short, since six of them stand in a row. */
function classLabel(value: number, metric: string, lang: Lang): string {
  return metric === 'urbanSharePct' ? `${value}%` : formatPeopleShort(value, lang);
}

const LEGEND_KINDS: readonly RecordKind[] = ['hub', 'programme', 'pilot_zone', 'case', 'network'];

function countByGroup(records: readonly AtlasRecord[]): ReadonlyMap<LayerGroup, number> {
  const counts = new Map<LayerGroup, number>();
  for (const { kind } of records) counts.set(groupOf(kind), (counts.get(groupOf(kind)) ?? 0) + 1);
  return counts;
}

function KindLegend() {
  const t = useTranslate();
  const records = useDeferredValue(useAtlas(shownRecords));
  const hidden = useAtlas((state) => state.view.layers.hidden);
  const counted = useMemo(() => countByGroup(records), [records]);
  const count = (group: LayerGroup) => counted.get(group) ?? 0;
  const kinds = records.some(({ kind }) => kind === 'custom') ? [...LEGEND_KINDS, 'custom' as const] : LEGEND_KINDS;
  return (
    <ul className="kind-legend">
      {kinds.map((kind) => {
        const group = groupOf(kind);
        const isOn = !hidden.includes(group);
        return (
          <li key={kind}>
            <button type="button" aria-pressed={isOn} className={isOn ? '' : 'off'} onClick={() => toggleLayer(group)}>
              <Glyph {...glyphOf(kind, null)} isWide={false} size={16} />
              <span>{kind === 'network' ? t('legend.knowledge') : t(`kind.${kind}`)}</span>
              <small>{count(group)}</small>
            </button>
          </li>
        );
      })}
      <li className="signs">
        <span>
          <Glyph {...glyphOf('case', null)} isWide={false} isRinged size={16} colour="var(--ink-soft)" />
          {t('legend.ringed')}
        </span>
        <span>
          <Glyph {...glyphOf('case', null)} isWide={false} isHollow size={16} colour="var(--ink-soft)" />
          {t('legend.hollow')}
        </span>
        {!hidden.includes('bigCities') && (
          <span>
            <i className="ring" />
            {t('layer.bigCities')}
          </span>
        )}
      </li>
    </ul>
  );
}

/** What no spot of the map can show: the nation, the regions, and what is not listed. */
function WideLegend() {
  const t = useTranslate();
  const chips = useDeferredValue(useAtlas(wideChips));
  return (
    <div className="wide-legend">
      <span>
        <Glyph corners={[]} isWide colour="var(--ink-soft)" size={16} /> {t('legend.wide')}
      </span>
      {chips.map(({ key, ids }) => (
        <button key={key} type="button" className="link" onClick={() => select({ kind: 'stack', ids })}>
          {t(`precision.${key}`)} {ids.length}
        </button>
      ))}
    </div>
  );
}
