// The layers in the address: only what differs from the default picture is written.
import { BATCHES, type Batch } from './record';
import { METRICS } from './scale';
import {
  DEFAULT_LAYERS,
  LAYER_GROUPS,
  type LayerGroup,
  type LayersState,
  OVERLAY_LEVELS,
  RECORD_GROUPS,
} from './share-state';
import { finite, oneOf, withKnown } from './share-text';

/** `-circles,labels~60,b.2014.2015,m.population,v.county,o.hubs.cases,base`: hidden, opacity, hidden batches, metric, level, order, base. */
export function encodeLayers(layers: LayersState): string {
  const parts: string[] = [];
  for (const group of LAYER_GROUPS) {
    const isHidden = layers.hidden.includes(group);
    if (isHidden !== DEFAULT_LAYERS.hidden.includes(group)) parts.push(`${isHidden ? '-' : '+'}${group}`);
    const opacity = layers.opacity[group];
    if (opacity !== undefined && opacity !== 100) parts.push(`${group}~${opacity}`);
  }
  if (layers.hiddenBatches.length > 0) parts.push(`b.${layers.hiddenBatches.join('.')}`);
  if (layers.metric !== DEFAULT_LAYERS.metric) parts.push(`m.${layers.metric}`);
  if (layers.level !== DEFAULT_LAYERS.level) parts.push(`v.${layers.level}`);
  if (layers.order.join() !== DEFAULT_LAYERS.order.join()) parts.push(`o.${layers.order.join('.')}`);
  if (layers.isOnBase) parts.push('base');
  return parts.join(',');
}

export function decodeLayers(text: string): LayersState | null {
  let layers = DEFAULT_LAYERS;
  for (const part of text.split(',')) {
    const next = withLayerPart(layers, part);
    if (!next) return null;
    layers = next;
  }
  return layers;
}

function withLayerPart(layers: LayersState, part: string): LayersState | null {
  if (/^[-+]/.test(part)) {
    const group = oneOf(LAYER_GROUPS, part.slice(1));
    if (!group) return null;
    const others = layers.hidden.filter((hidden) => hidden !== group);
    return { ...layers, hidden: part.startsWith('-') ? [...others, group] : others };
  }
  if (part.includes('~')) {
    const [name, percent] = part.split('~');
    const group = oneOf(LAYER_GROUPS, name ?? '');
    const opacity = finite(percent ?? '');
    if (!group || opacity === null || opacity < 10 || opacity > 100) return null;
    return { ...layers, opacity: { ...layers.opacity, [group]: Math.round(opacity) } };
  }
  const [head, ...rest] = part.split('.');
  if (head === 'm') return withKnown(oneOf(METRICS, rest[0] ?? ''), (metric) => ({ ...layers, metric }));
  if (head === 'v') return withKnown(oneOf(OVERLAY_LEVELS, rest[0] ?? ''), (level) => ({ ...layers, level }));
  if (head === 'b') return withKnown(batchesOf(rest), (hiddenBatches) => ({ ...layers, hiddenBatches }));
  if (part === 'base') return { ...layers, isOnBase: true };
  if (head === 'o') return withKnown(orderOf(rest), (order) => ({ ...layers, order }));
  return null;
}

function batchesOf(names: readonly string[]): readonly Batch[] | null {
  const batches = names.flatMap((name) => oneOf(BATCHES, name) ?? []);
  return batches.length === names.length && batches.length > 0 ? [...new Set(batches)] : null;
}

function orderOf(names: readonly string[]): readonly LayerGroup[] | null {
  const order = names.flatMap((name) => oneOf(RECORD_GROUPS, name) ?? []);
  return new Set(order).size === RECORD_GROUPS.length && names.length === order.length ? order : null;
}
