import { check } from '@placemarkio/check-geojson';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { locationsGeoJson } from '../../../geodata/open/geojson';
import { placedOf } from '../../../geodata/open/records';
import { isFine } from '../../../src/core/footprint';
import { openFiles, shippedTables } from '../../support/open-data';

const text = openFiles().get('open/locations.geojson')!;
const { records, tables } = shippedTables();
const placed = placedOf(records);

describe('locations.geojson', () => {
  it('passes an independent check of RFC 7946, every geometry null or a point', () => {
    // The checker wants geometries; the RFC allows null for a feature without a place (section 3.2).
    const collection: FeatureCollection = JSON.parse(text);
    const placedOnly = { ...collection, features: collection.features.filter(({ geometry }) => geometry !== null) };
    expect(check(JSON.stringify(placedOnly)).type).toBe('FeatureCollection');
    expect(collection.features).toHaveLength(placed.length);
    expect(new Set(collection.features.map(({ id }) => id)).size).toBe(placed.length);
    expect(Object.keys(collection)).toEqual(['type', 'features']);
  });

  it('has a point exactly where the source is finer than a county', () => {
    const collection: FeatureCollection = JSON.parse(text);
    const points = collection.features.filter(({ geometry }) => geometry?.type === 'Point');
    expect(points.length).toBeGreaterThan(10);
    for (const [at, { geometry, properties }] of collection.features.entries()) {
      const { location } = placed[at]!;
      if (!isFine(location.precision)) expect(geometry, location.text).toBeNull();
      expect(properties?.['precision']).toBe(location.precision);
      if (geometry?.type === 'Point') {
        const [lng, lat] = geometry.coordinates;
        expect(lng).toBeGreaterThan(73);
        expect(lat).toBeLessThan(54);
      }
    }
  });

  it('refuses rows that are not those of the places', () => {
    expect(() => locationsGeoJson(placed.slice(1), tables.get('activities')!)).toThrow('rows, wanted');
  });
});
