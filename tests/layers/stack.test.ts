import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../src/core/scale';
import { DEFAULT_LAYERS, LAYER_GROUPS, type LayersState, RECORD_GROUPS } from '../../src/core/share-state';
import { markLayerId } from '../../src/layers/marks';
import { DARK, LIGHT, type Palette } from '../../src/layers/palette';
import { SOURCE } from '../../src/layers/sources';
import { layerStack } from '../../src/layers/stack';
import { faultsOf, valueAt } from '../support/evaluated';

const stackOf = (given: Partial<LayersState> = {}, palette: Palette = LIGHT, isUnderAnalysis = false) => {
  const layers = { ...DEFAULT_LAYERS, ...given };
  return layerStack(
    {
      layers,
      breaks: breaksOf(layers.metric),
      hasCountyAreas: false,
      labelField: 'name',
      isUnderAnalysis,
    },
    palette,
  );
};
const isOn = (layer: { readonly layout?: unknown }) =>
  (layer.layout as { visibility?: string } | undefined)?.visibility !== 'none';

/** The layers that a switch owns, by their ids. */
const OWN: Readonly<Record<(typeof LAYER_GROUPS)[number], RegExp>> = {
  overlay: /^overlay-/,
  circles: /^city-circles$/,
  labels: /^(county|city)-labels$/,
  bigCities: /^big-cities$/,
  wide: /^wide-badges$/,
  serviceAreas: /^service-/,
  knowledge: /^marks-knowledge$/,
  pilotZones: /^marks-pilotZones$/,
  programmes: /^marks-programmes$/,
  cases: /^marks-cases$/,
  hubs: /^marks-hubs$/,
  imported: /^marks-imported$/,
};

describe('the stack of all layers', () => {
  it.each([LIGHT, DARK])('passes the official validator ($name)', (palette) => {
    for (const labelField of ['name', 'nameEn'] as const)
      for (const metric of ['population', 'urbanPopulation', 'urbanSharePct'] as const) {
        const layers = { ...DEFAULT_LAYERS, metric, hidden: [...LAYER_GROUPS] };
        expect(
          faultsOf(layerStack({ layers, breaks: breaksOf(metric), hasCountyAreas: false, labelField }, palette)),
        ).toEqual([]);
        expect(faultsOf(stackOf({ metric, hidden: [] }, palette))).toEqual([]);
      }
  });

  it('draws from sources that are listed, and has one id per layer', () => {
    const known = new Set<string>(Object.values(SOURCE));
    const stack = stackOf();
    expect(
      stack.flatMap((layer) => ('source' in layer && !known.has(layer.source as string) ? [layer.id] : [])),
    ).toEqual([]);
    expect(new Set(stack.map(({ id }) => id)).size).toBe(stack.length);
  });

  it('keeps its layers and their order whatever is switched: only `visibility` changes', () => {
    const ids = (given: Partial<LayersState>) => stackOf(given).map(({ id }) => id);
    for (const group of LAYER_GROUPS) expect(ids({ hidden: [group] })).toEqual(ids({ hidden: [] }));
    expect(ids({ level: 'province', metric: 'population' })).toEqual(ids({}));
  });

  it.each(LAYER_GROUPS)('hides all layers of %s, and no other', (group) => {
    const [all, less] = [stackOf({ hidden: [] }), stackOf({ hidden: [group] })];
    const gone = all.filter((layer, at) => isOn(layer) && !isOn(less[at]!)).map(({ id }) => id);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone).toEqual(all.filter((layer) => OWN[group].test(layer.id)).map(({ id }) => id));
  });

  it('leaves hidden what the level of the overlay hides', () => {
    const stack = stackOf({ level: 'province', hidden: [] });
    expect(isOn(stack.find(({ id }) => id === 'overlay-counties')!)).toBe(false);
  });

  it.each(LAYER_GROUPS)('fades all layers of %s to half, and no other', (group) => {
    const [full, half] = [stackOf(), stackOf({ opacity: { [group]: 50 } })];
    for (const [at, layer] of full.entries()) {
      for (const property of Object.keys(layer.paint ?? {}).filter((name) => name.endsWith('-opacity'))) {
        const values = [layer, half[at]].map(
          (one) => valueAt(one, property, 6, { isCovered: true, size: 1 }) as number,
        );
        const wanted = OWN[group].test(layer.id) ? 0.5 : 1;
        expect(values[1]! - values[0]! * wanted, `${layer.id} ${property}`).toBeCloseTo(0, 9);
      }
    }
  });

  it('draws the records on top, in the order that the user gave them', () => {
    const order = [...RECORD_GROUPS].reverse();
    const top = stackOf({ order }).slice(-order.length);
    expect(top.map(({ id }) => id)).toEqual(order.map(markLayerId));
  });

  it('puts borders over the overlay, and names over borders', () => {
    const ids = stackOf().map(({ id }) => id);
    const rising = [
      'sea',
      'land',
      'paper',
      'overlay-prefectures',
      'province-lines',
      'nation-line',
      'city-labels',
      'marks-hubs',
    ];
    const places = rising.map((id) => ids.indexOf(id));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('under an analysis fades the figures and puts away hatched areas and badges, in the same order', () => {
    const [plain, under] = [stackOf({ hidden: [] }), stackOf({ hidden: [] }, LIGHT, true)];
    expect(under.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
    const gone = plain.filter((layer, at) => isOn(layer) && !isOn(under[at]!)).map(({ id }) => id);
    expect(gone.filter((id) => !/^(service-|wide-)/.test(id))).toEqual([]);
    const fill = (stack: typeof plain) =>
      valueAt(
        stack.find(({ id }) => id === 'overlay-provinces'),
        'fill-opacity',
        3,
      ) as number;
    expect(fill(under)).toBeLessThan(fill(plain));
    expect(faultsOf(under)).toEqual([]);
  });

  it('hides the layers of empty sources and no other, in the same order', () => {
    const full = stackOf({ hidden: [] });
    const values = {
      layers: { ...DEFAULT_LAYERS, hidden: [] },
      breaks: breaksOf('urbanSharePct'),
      hasCountyAreas: false,
    };
    const emptySources = new Set([SOURCE.near, SOURCE.marks]);
    const less = layerStack({ ...values, labelField: 'name', emptySources }, LIGHT);
    expect(less.map(({ id }) => id)).toEqual(full.map(({ id }) => id));
    const gone = less.filter((layer) => !isOn(layer)).map((layer) => 'source' in layer && layer.source);
    expect(new Set(gone)).toEqual(emptySources);
  });

  it('asks for each source in as few runs as it can under the names: a change of source masks the screen anew', () => {
    const areas = stackOf()
      .flatMap((layer) => (isOn(layer) && 'source' in layer ? [layer.source as string] : []))
      .filter((source) => source === SOURCE.provinces || source === SOURCE.prefectures);
    const runs = areas.filter((source, at) => source !== areas[at - 1]);
    expect(runs).toEqual([SOURCE.provinces, SOURCE.prefectures]);
  });

  it('is the same for the same values', () => {
    expect(stackOf()).toEqual(stackOf());
  });
});
