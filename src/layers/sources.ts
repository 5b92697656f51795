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
  gapCounties: 'gap-counties',
  gapCities: 'gap-cities',
  sitingCircles: 'siting-circles',
  sitingCounties: 'siting-counties',
  sitingCentres: 'siting-centres',
} as const;
export type SourceId = (typeof SOURCE)[keyof typeof SOURCE];
