import { describe, expect, it } from 'vitest';
import {
  type Bounds,
  boundsAround,
  circleBounds,
  type FrameSize,
  framesOf,
  insetSizeOf,
  keptFree,
  MAINLAND,
  middleOf,
  orWholeCountry,
  projection,
  seenBounds,
  viewOf,
  WHOLE_COUNTRY,
} from '../../../src/core/brief/picture-view';
import { distanceKm } from '../../../src/core/sphere';

const size = { width: 480, height: 440 };
const chengdu = { lng: 104.0648, lat: 30.6586 };

describe('the map of a brief', () => {
  it('holds all that is asked, and as large as the frame allows', () => {
    for (const bounds of [WHOLE_COUNTRY, circleBounds(chengdu, 200)]) {
      const project = projection(viewOf(bounds, size, 10), size);
      const [left, top] = project(bounds[0], bounds[3]);
      const [right, bottom] = project(bounds[2], bounds[1]);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(9.999);
      expect(Math.min(left, top)).toBeCloseTo(10, 6);
      expect(right).toBeLessThanOrEqual(470.001);
      expect(bottom).toBeLessThanOrEqual(430.001);
    }
  });

  it('puts a circle of 200 km round its centre', () => {
    const [west, south, east, north] = circleBounds(chengdu, 200);
    expect(distanceKm(chengdu.lng, chengdu.lat, chengdu.lng, north)).toBeCloseTo(200, 0);
    expect(distanceKm(chengdu.lng, chengdu.lat, east, chengdu.lat)).toBeCloseTo(200, 0);
    expect((west + east) / 2).toBeCloseTo(chengdu.lng, 9);
    expect((south + north) / 2).toBeCloseTo(chengdu.lat, 9);
  });

  it('shows the country whole, its southern islands too, once it shows much of it', () => {
    expect(orWholeCountry(null)).toBe(WHOLE_COUNTRY);
    expect(orWholeCountry([80, 20, 125, 45])).toBe(WHOLE_COUNTRY);
    expect(orWholeCountry([100, 28, 108, 33])).toEqual([100, 28, 108, 33]);
    expect(WHOLE_COUNTRY[1]).toBeLessThan(3.5); // 曾母暗沙 lies at 3.9°N
  });

  it('draws the whole country with its southern islands in a frame of their own, which hides none of it', () => {
    const frames = framesOf(orWholeCountry(null));
    for (const paper of [
      { width: 480, height: 370 },
      { width: 344, height: 262 }, // two of them side by side
    ])
      hidesNothing(frames.main, frames.inset!, paper);
    expect(framesOf([100, 28, 108, 33])).toEqual({ main: [100, 28, 108, 33], inset: null });
  });

  function hidesNothing(main: Bounds, islands: Bounds, paper: FrameSize): void {
    const inset = insetSizeOf(paper);
    const camera = viewOf(main, paper, 10);
    const project = projection(camera, paper);
    const isInside = (lng: number, lat: number) => {
      const [x, y] = project(lng, lat);
      const isUnderInset = x > paper.width - inset.width && y > paper.height - inset.height;
      return x > 0 && x < paper.width && y > 0 && y < paper.height && !isUnderInset;
    };
    // 漠河, 抚远, 乌恰, 三亚, 鹅銮鼻, 钓鱼岛, 上海
    const ends = [
      [122.5, 53.5],
      [135, 48.4],
      [73.6, 39.5],
      [109.5, 18.2],
      [120.9, 21.9],
      [123.5, 25.7],
      [121.9, 31],
    ];
    for (const [lng = 0, lat = 0] of ends) expect(isInside(lng, lat), String([lng, lat])).toBe(true);
    const small = projection(viewOf(islands, inset, 0), inset);
    // 曾母暗沙, 黄岩岛, 永兴岛, 东沙岛, 兰屿
    for (const [lng = 0, lat = 0] of [
      [112.3, 3.97],
      [117.8, 15.1],
      [112.3, 16.8],
      [116.7, 20.7],
      [121.5, 22],
    ]) {
      const [x, y] = small(lng, lat);
      expect(x > 0 && x < inset.width && y > 0 && y < inset.height, String([lng, lat])).toBe(true);
    }
  }

  it('keeps names off its edges and what is laid upon it, and knows the place under each', () => {
    const paper = { width: 480, height: 370 };
    const camera = viewOf(MAINLAND, paper, 10);
    const project = projection(camera, paper);
    const all = { hasInset: true, hasLabel: true };
    const kept = keptFree(paper, all);
    const isKept = (x: number, y: number) =>
      kept.some((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height);
    for (const [x, y] of [
      [0, 100],
      [480, 100],
      [240, 0],
      [240, 370],
      [10, 10],
      [470, 300],
    ] as const)
      expect(isKept(x, y), `${x} ${y}`).toBe(true);
    expect(isKept(240, 180)).toBe(false);
    expect(keptFree(paper, { ...all, hasInset: false })).toHaveLength(kept.length - 1);
    for (const one of kept) {
      const { lng, lat } = middleOf(one, camera, paper);
      const [x, y] = project(lng, lat);
      expect(x).toBeCloseTo(one.x + one.width / 2, 6);
      expect(y).toBeCloseTo(one.y + one.height / 2, 6);
    }
  });

  it('finds the bounds of points, none without points', () => {
    expect(boundsAround([], 1)).toBeNull();
    expect(boundsAround([chengdu, { lng: 106, lat: 29 }], 1)).toEqual([103.0648, 28, 107, 31.6586]);
  });

  it('sees of a screen what no panel covers', () => {
    const camera = { ...chengdu, zoom: 6 };
    const none = { left: 0, right: 0, top: 0, bottom: 0 };
    const all = seenBounds(camera, size, none);
    expect(viewOf(all, size, 0)).toMatchObject({ zoom: expect.closeTo(6, 6), lng: expect.closeTo(chengdu.lng, 6) });
    const part = seenBounds(camera, size, { ...none, left: 240 });
    expect(part[0]).toBeCloseTo(chengdu.lng, 6);
    expect(part[2]).toBeCloseTo(all[2], 9);
  });
});
