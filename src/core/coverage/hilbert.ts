// The order of points along a Hilbert curve (Hilbert 1891) over degrees: neighbours on the curve are neighbours on the
// ground, so that runs of points make small boxes.

/** Cells along one side of the curve's square: about a kilometre. Its square times MAX_POINTS must fit a double. */
const SIDE = 2 ** 15;
const MAX_POINTS = 2 ** 23;

/** Input places in curve order. Key and place share one double, so that a plain sort does it. */
export function hilbertOrder(lng: Float64Array, lat: Float64Array): Uint32Array {
  if (lng.length > MAX_POINTS) throw new Error(`${lng.length} points, wanted at most ${MAX_POINTS}`);
  const keys = new Float64Array(lng.length);
  for (let place = 0; place < keys.length; place++) {
    const east = Math.floor(((lng[place]! + 180) / 360) * (SIDE - 1));
    const north = Math.floor(((lat[place]! + 90) / 180) * (SIDE - 1));
    keys[place] = alongHilbert(east, north) * MAX_POINTS + place;
  }
  keys.sort();
  const ids = new Uint32Array(keys.length);
  // The place is what the key leaves when divided by a power of two; `%` on doubles is ten times slower.
  for (let at = 0; at < ids.length; at++) ids[at] = keys[at]! - Math.floor(keys[at]! / MAX_POINTS) * MAX_POINTS;
  return ids;
}

/** How far along the curve a cell of the square of SIDE × SIDE lies: quadrant by quadrant, each turned to meet the last. */
function alongHilbert(column: number, row: number): number {
  let x = column;
  let y = row;
  let along = 0;
  for (let half = SIDE / 2; half > 0; half >>= 1) {
    const right = (x & half) > 0 ? 1 : 0;
    const upper = (y & half) > 0 ? 1 : 0;
    along += half * half * ((3 * right) ^ upper);
    if (upper === 1) continue;
    const turned = right === 1 ? SIDE - 1 - x : x;
    x = right === 1 ? SIDE - 1 - y : y;
    y = turned;
  }
  return along;
}
