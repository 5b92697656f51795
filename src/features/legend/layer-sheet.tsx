// Every layer with its switch and opacity, the order of the record layers, and which figures lie behind them.
import '../../core/layers-messages';
import { BATCHES } from '../../core/record';
import { METRICS } from '../../core/scale';
import {
  LAYER_GROUPS,
  type LayerGroup,
  type Metric,
  OVERLAY_LEVELS,
  type OverlayLevel,
  RECORD_GROUPS,
} from '../../core/share-state';
import { moveLayer, setLayerOpacity, setLayers, toggleBatch, toggleLayer } from '../../store/actions';
import { inPassing } from '../../store/address';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';
import { Check } from '../../ui/popover';
import { Slider } from '../../ui/slider';

export function LayerSheet() {
  const t = useTranslate();
  const layers = useAtlas((state) => state.view.layers);
  const isRecordGroup = (group: LayerGroup) => (RECORD_GROUPS as readonly LayerGroup[]).includes(group); // widening only
  const others = LAYER_GROUPS.filter((group) => !isRecordGroup(group)).reverse();
  return (
    <div className="layer-sheet">
      <label className="layer-choice">
        {t('layers.metric')}
        <select
          className="select"
          value={layers.metric}
          onChange={(event) => setLayers({ ...layers, metric: event.target.value as Metric })} // the options below are METRICS
        >
          {METRICS.map((metric) => (
            <option key={metric} value={metric}>
              {t(`metric.${metric}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="layer-choice">
        {t('layers.level')}
        <select
          className="select"
          value={layers.level}
          onChange={(event) => setLayers({ ...layers, level: event.target.value as OverlayLevel })} // the options below are OVERLAY_LEVELS
        >
          {OVERLAY_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(level === 'auto' ? 'layers.auto' : `level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      <ul>
        {[...layers.order].reverse().map((group) => (
          <LayerLine key={group} group={group} isMovable />
        ))}
        {others.map((group) => (
          <LayerLine key={group} group={group} isMovable={false} />
        ))}
        <BaseLine />
      </ul>
    </div>
  );
}

function LayerLine({ group, isMovable }: { readonly group: LayerGroup; readonly isMovable: boolean }) {
  const t = useTranslate();
  const layers = useAtlas((state) => state.view.layers);
  const opacity = layers.opacity[group] ?? 100;
  const name = t(`layer.${group}`);
  return (
    <li className="layer-line">
      <Check label={name} isChecked={!layers.hidden.includes(group)} onChange={() => toggleLayer(group)} />
      <Slider
        label={t('layers.opacity', { layer: name })}
        valueText={`${opacity}%`}
        value={opacity}
        min={10}
        max={100}
        step={10}
        onChange={(percent, isOnTheWay) => inPassing(() => setLayerOpacity(group, percent), isOnTheWay)}
      />
      {isMovable ? (
        <span className="layer-moves">
          <IconButton icon="up" label={t('layers.up', { layer: name })} onClick={() => moveLayer(group, 1)} />
          <IconButton icon="down" label={t('layers.down', { layer: name })} onClick={() => moveLayer(group, -1)} />
        </span>
      ) : (
        <span />
      )}
      {group === 'pilotZones' && <Batches />}
    </li>
  );
}

/** The official base, where the operator names one. Its own opacity is its maker's: what lies over it fades. */
function BaseLine() {
  const t = useTranslate();
  const base = useAtlas((state) => state.base);
  const layers = useAtlas((state) => state.view.layers);
  if (base.kind === 'none') return null;
  const { credit, mapNumber } = base.settings;
  return (
    <li className="layer-line base-line">
      <Check
        label={t('base.layer')}
        isChecked={layers.isOnBase}
        onChange={() => setLayers({ ...layers, isOnBase: !layers.isOnBase })}
      />
      <p className="row-note" role="status">
        {base.status === 'opening' && t('base.opening')}
        {base.status === 'failed' && t('base.out')}
        {(base.status === 'off' || base.status === 'shown') && t('base.credit', { credit, number: mapNumber })}
      </p>
    </li>
  );
}

/** Pilot zones by the year that their batch began. */
function Batches() {
  const t = useTranslate();
  const hidden = useAtlas((state) => state.view.layers.hiddenBatches);
  return (
    <fieldset className="batches" aria-label={t('facet.batches')}>
      {BATCHES.map((batch) => (
        <button
          key={batch}
          type="button"
          className="chip"
          aria-pressed={!hidden.includes(batch)}
          onClick={() => toggleBatch(batch)}
        >
          {t(`batch.${batch}`)}
        </button>
      ))}
    </fieldset>
  );
}
