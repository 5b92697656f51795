import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import {
  decodeCamera,
  decodeNear,
  decodeSelection,
  encodeCamera,
  encodeNear,
  encodeSelection,
} from '../../src/core/share-place';
import { KM_RANGE } from '../../src/core/share-state';
import { someCamera, someNear, someSelection } from '../support/share-states';

describe('the camera in the address', () => {
  it('is zoom, latitude, longitude, to about ten metres', () => {
    expect(encodeCamera({ zoom: 4.2, lat: 34.3, lng: 108.9 })).toBe('4.20/34.3000/108.9000');
    expect(decodeCamera('4.2/34.30/108.90')).toEqual({ zoom: 4.2, lat: 34.3, lng: 108.9 });
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(someCamera, (camera) => {
        expect(decodeCamera(encodeCamera(camera))).toEqual(camera);
      }),
      { seed: 2022 },
    );
  });

  it('off the map is null', () => {
    for (const text of ['4/34', '4/34/108/1', '-1/0/0', '23/0/0', '4/86/0', '4/0/181', 'a/b/c', '4/1e1/0'])
      expect(decodeCamera(text), text).toBeNull();
  });
});

describe('what is asked near', () => {
  it('is 200 km round 成都, or round a point', () => {
    expect(decodeNear('510100,200')).toEqual({ centre: { kind: 'unit', adcode: adcode('510100') }, km: 200 });
    expect(encodeNear({ centre: { kind: 'point', lng: 104.0648, lat: 30.6586 }, km: 50 })).toBe('104.0648,30.6586,50');
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(someNear, (near) => {
        expect(decodeNear(encodeNear(near))).toEqual(near);
      }),
      { seed: 2022 },
    );
  });

  it('keeps to the ends of the slider', () => {
    expect(decodeNear(`510100,${KM_RANGE.min}`)?.km).toBe(10);
    expect(decodeNear(`510100,${KM_RANGE.max}`)?.km).toBe(500);
    for (const text of ['510100,9', '510100,501', '510100', '510100,', '5101,200', '104,30,30,200', '104,86,200', ''])
      expect(decodeNear(text), text).toBeNull();
  });
});

describe('the selection in the address', () => {
  it('comes back as it was, of every kind', () => {
    fc.assert(
      fc.property(someSelection, (selection) => {
        const text = encodeSelection(selection);
        if (selection.kind === 'none') expect(text).toBe('');
        else expect(decodeSelection(text)).toEqual(selection);
      }),
      { seed: 2022, numRuns: 500 },
    );
  });

  it('is null when its id could be no id of ours', () => {
    for (const text of [
      'record:',
      'record:A b',
      'unit:51',
      'org:',
      'org:%E6',
      'stack:',
      'stack:a,,b',
      'tower:1',
      'none',
    ])
      expect(decodeSelection(text), text).toBeNull();
  });
});
