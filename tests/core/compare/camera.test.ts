import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAINLAND, viewOf } from '../../../src/core/brief/picture-view';
import { atOneScale, framingPair, partnerCamera, zoomAt } from '../../../src/core/compare/camera';
import { distanceKm } from '../../../src/core/sphere';

const HARBIN = { lng: 126.64, lat: 45.75 };
const SANYA = { lng: 109.51, lat: 18.25 };

/** Web Mercator with tiles of 512 pixels. */
const kmPerPixel = (zoom: number, lat: number) => (78271.517 * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom / 1000;

const somePoint = fc.record({
  lng: fc.double({ min: 75, max: 134, noNaN: true }),
  lat: fc.double({ min: 4, max: 53, noNaN: true }),
});

describe('the other map', () => {
  it('stands over its own anchor when the first does', () => {
    const partner = partnerCamera({ ...HARBIN, zoom: 8 }, HARBIN, SANYA);
    expect(partner.lng).toBeCloseTo(SANYA.lng, 9);
    expect(partner.lat).toBeCloseTo(SANYA.lat, 9);
  });

  it('has as many kilometres to the pixel: 三亚 lies lower, so its zoom is higher', () => {
    const partner = partnerCamera({ ...HARBIN, zoom: 8 }, HARBIN, SANYA);
    expect(partner.zoom).toBeGreaterThan(8);
    expect(kmPerPixel(partner.zoom, partner.lat)).toBeCloseTo(kmPerPixel(8, HARBIN.lat), 9);
  });

  it('moves as far to the east and to the north', () => {
    const moved = { lng: HARBIN.lng + 1, lat: HARBIN.lat + 1, zoom: 8 };
    const partner = partnerCamera(moved, HARBIN, SANYA);
    expect(partner.lat - SANYA.lat).toBeCloseTo(1, 9);
    const east = distanceKm(HARBIN.lng, moved.lat, moved.lng, moved.lat);
    expect(distanceKm(SANYA.lng, partner.lat, partner.lng, partner.lat)).toBeCloseTo(east, 1);
  });

  it('gives the first map back', () => {
    fc.assert(
      fc.property(somePoint, somePoint, somePoint, fc.double({ min: 3, max: 14, noNaN: true }), (a, b, at, zoom) => {
        // not farther from the anchor than China is wide, and clear of where Mercator ends
        const camera = { lng: at.lng, lat: a.lat + (at.lat - a.lat) / 4, zoom };
        const back = partnerCamera(partnerCamera(camera, a, b), b, a);
        expect(back.lng).toBeCloseTo(camera.lng, 6);
        expect(back.lat).toBeCloseTo(camera.lat, 6);
        expect(back.zoom).toBeCloseTo(camera.zoom, 6);
      }),
      { seed: 5 },
    );
  });
});

describe('two maps that each frame their place', () => {
  it('take the wider of the two scales', () => {
    for (const [first, second] of [
      [8, 6],
      [6, 8],
    ] as const) {
      const [one, two] = atOneScale({ ...HARBIN, zoom: first }, { ...SANYA, zoom: second });
      const scale = kmPerPixel(one.zoom, one.lat);
      expect(kmPerPixel(two.zoom, two.lat)).toBeCloseTo(scale, 9);
      expect(scale).toBeCloseTo(Math.max(kmPerPixel(first, HARBIN.lat), kmPerPixel(second, SANYA.lat)), 9);
    }
  });

  it('keep their zoom at one latitude', () => {
    expect(zoomAt({ ...HARBIN, zoom: 7 }, HARBIN.lat)).toBe(7);
  });
});

describe('two pictures of a comparison', () => {
  const size = { width: 344, height: 216 };
  const around = ({ lng, lat }: typeof HARBIN, deg: number) => [lng - deg, lat - deg, lng + deg, lat + deg] as const;
  const harbin = { bounds: around(HARBIN, 1), anchor: HARBIN };
  const sanya = { bounds: around(SANYA, 1), anchor: SANYA };

  it('stand each over its own place at one scale', () => {
    const [one, two] = framingPair([harbin, sanya], false, size, 10);
    expect([one.lng, one.lat, two.lng, two.lat]).toEqual([HARBIN.lng, HARBIN.lat, SANYA.lng, SANYA.lat]);
    expect(kmPerPixel(one.zoom, one.lat)).toBeCloseTo(kmPerPixel(two.zoom, two.lat), 9);
  });

  it('show the ground of both when they show the same', () => {
    const [one, two] = framingPair([harbin, sanya], true, size, 10);
    expect(two).toBe(one);
    expect(one).toEqual(viewOf([108.51, 17.25, 127.64, 46.75], size, 10));
  });

  it('show the country while neither place is chosen, and the one that is chosen beside it', () => {
    const none = { bounds: null, anchor: null };
    expect(framingPair([none, none], false, size, 10)[0].zoom).toBeCloseTo(viewOf(MAINLAND, size, 10).zoom, 9);
    const [one, two] = framingPair([none, harbin], false, size, 10);
    expect(one.lng).toBeCloseTo(HARBIN.lng, 6);
    expect(two.lng).toBe(HARBIN.lng);
  });
});
