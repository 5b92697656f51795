// From the grid of the echarts files to WGS-84. The files round half a step upwards and are in GCJ-02;
// both are undone here. Taiwan, 钓鱼岛 and the dashes do not pass through this file.
import gcoord from 'gcoord';
import { GRID_PER_DEGREE, type GridPoint } from './echarts';

/** Degrees, WGS-84, to 1e-6. `perStep` parts of a grid step are allowed for points that cleaning has put between. */
export function gridToWgs84([x, y]: GridPoint, perStep = 1): [lng: number, lat: number] {
  const [lng, lat] = [x / perStep - 0.5, y / perStep - 0.5].map((steps) => steps / GRID_PER_DEGREE) as [number, number];
  // gcoord iterates its inverse until it agrees within 1e-6 degrees.
  const [wgsLng, wgsLat] = gcoord.transform<[number, number]>([lng, lat], gcoord.GCJ02, gcoord.WGS84);
  return [Math.round(wgsLng * 1e6) / 1e6, Math.round(wgsLat * 1e6) / 1e6];
}
