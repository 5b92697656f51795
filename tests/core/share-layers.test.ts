import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLayers, encodeLayers } from '../../src/core/share-layers';
import { DEFAULT_LAYERS, RECORD_GROUPS } from '../../src/core/share-state';
import { someLayers } from '../support/share-states';

describe('layers in the address', () => {
  it('as they are by default are nothing', () => {
    expect(encodeLayers(DEFAULT_LAYERS)).toBe('');
  });

  it('say what differs: hidden, shown, opacity, metric, level, order, base', () => {
    const order = [...RECORD_GROUPS].reverse();
    const layers = {
      hidden: ['labels'] as const,
      hiddenBatches: ['2014', 'unknown'] as const,
      opacity: { overlay: 60 },
      order,
      metric: 'population' as const,
      level: 'county' as const,
      isOnBase: true,
    };
    const text = `overlay~60,+circles,-labels,b.2014.unknown,m.population,v.county,o.${order.join('.')},base`;
    expect(encodeLayers(layers)).toBe(text);
    expect(decodeLayers(text)).toEqual(layers);
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(someLayers, (layers) => {
        const text = encodeLayers(layers);
        const back = text === '' ? DEFAULT_LAYERS : decodeLayers(text);
        expect(back && { ...back, hidden: new Set(back.hidden) }).toEqual({
          ...layers,
          hidden: new Set(layers.hidden),
        });
      }),
      { seed: 2022, numRuns: 500 },
    );
  });

  it('do not hide a layer twice', () => {
    expect(decodeLayers('-circles,-circles')?.hidden).toEqual(['circles']);
  });

  it('are null where a group, a percent or the order is not a known one', () => {
    const bad = [
      '-roads',
      'overlay~5',
      'overlay~200',
      'overlay~',
      'm.income',
      'v.town',
      'b.',
      'b.2013',
      'o.hubs',
      'x',
      ',',
      '~60',
    ];
    const doubled = `o.${['hubs', ...RECORD_GROUPS.slice(1)].join('.')}`;
    for (const text of [...bad, doubled, `o.${RECORD_GROUPS.join('.')}.roads`])
      expect(decodeLayers(text), text).toBeNull();
  });
});
