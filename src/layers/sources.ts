// The ids of all sources that the map holds. An id never changes its meaning, and a source never its type.
export const SOURCE = {
  land: 'land',
  provinces: 'provinces',
  prefectures: 'prefectures',
  districts: 'districts',
  /** Of provinces and of the nation, with islands and dashes. */
  lines: 'lines',
  prefectureLines: 'prefecture-lines',
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
/** Of the operator's point archives, one for each that she may name: a click asks them all. */
export const ARCHIVE_LAYERS = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => `archive-${at}`);

export function archiveSource(at: number): string {
  return `archive-${at}`;
}

export type SourceId = (typeof SOURCE)[keyof typeof SOURCE];
