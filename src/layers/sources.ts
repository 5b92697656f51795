// The ids of all sources that the map holds. An id never changes its meaning, and a source never its type.
export const SOURCE = {
  land: 'land',
  provinces: 'provinces',
  prefectures: 'prefectures',
  districts: 'districts',
  lines: 'lines',
  counties: 'counties',
  cities: 'cities',
  services: 'services',
  focus: 'focus',
  wide: 'wide',
  near: 'near',
  marks: 'marks',
  points: 'points',
  gapCounties: 'gap-counties',
  gapCities: 'gap-cities',
  sitingCircles: 'siting-circles',
  sitingCounties: 'siting-counties',
  sitingCentres: 'siting-centres',
} as const;
/** Of all point sets; named here since a click asks for it before its own file is loaded. */
export const POINTS_LAYER = 'points';

export type SourceId = (typeof SOURCE)[keyof typeof SOURCE];
