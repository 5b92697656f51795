// Every colour that the map draws, for a light and a dark room. The legend reads the same values.
import type { RecordKind } from '../core/record';

export interface Palette {
  readonly name: 'light' | 'dark';
  readonly sea: string;
  readonly land: string;
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly halo: string;
  readonly nationLine: string;
  readonly provinceLine: string;
  readonly prefectureLine: string;
  readonly accent: string;
  readonly kinds: Readonly<Record<RecordKind, string>>;
  /** The user's own sets, by the number that each carries. */
  readonly sets: readonly string[];
  /** The count inside a mark, on the hue of its kind. */
  readonly markText: string;
  /** Six classes from low to high, for the urban share. */
  readonly urbanShare: readonly string[];
  /** Six classes from few to many, for counts of residents. */
  readonly population: readonly string[];
  readonly noDataLine: string;
  readonly circle: string;
  /** Residents whom nothing recorded reaches. */
  readonly gap: string;
}

export const LIGHT: Palette = {
  name: 'light',
  sea: '#e4ebed',
  land: '#eeece6',
  paper: '#fbf8f1',
  ink: '#1d2733',
  inkSoft: '#5b6672',
  halo: '#fffdf9',
  nationLine: '#8d8371',
  provinceLine: '#a99f8c',
  prefectureLine: '#d9d2c3',
  accent: '#0f6b6b',
  kinds: {
    hub: '#c8471b',
    programme: '#1f6fb2',
    pilot_zone: '#7a56a0',
    case: '#118466',
    network: '#8a6a3f',
    research: '#8a6a3f',
    media: '#8a6a3f',
    custom: '#b03a78',
  },
  sets: ['#b03a78', '#4d6b1e', '#5257c2', '#a0561a', '#1b7394', '#7a4a3a'],
  markText: '#ffffff',
  urbanShare: ['#f3f3ec', '#dfe8de', '#c2d9cd', '#97c0b5', '#5f9f9a', '#2a7877'],
  population: ['#f6f1e6', '#eadfc6', '#dcc59d', '#c7a371', '#a87c4a', '#7f5628'],
  noDataLine: '#b9b1a2',
  circle: '#4b5b66',
  gap: '#8a2846',
};

export const DARK: Palette = {
  name: 'dark',
  sea: '#10161c',
  land: '#1a2128',
  paper: '#202831',
  ink: '#eef1f2',
  inkSoft: '#a8b3bc',
  halo: '#141a20',
  nationLine: '#8b8676',
  provinceLine: '#5f6a74',
  prefectureLine: '#323d48',
  accent: '#5cc2b8',
  kinds: {
    hub: '#ff8a5c',
    programme: '#6db3f2',
    pilot_zone: '#bd9be6',
    case: '#4fc9a4',
    network: '#d3ad74',
    research: '#d3ad74',
    media: '#d3ad74',
    custom: '#f083bd',
  },
  sets: ['#f083bd', '#b3d169', '#a5a9ff', '#efae60', '#66c3e4', '#d9a996'],
  markText: '#10161c',
  urbanShare: ['#222b33', '#26383d', '#2a4a4c', '#2f6160', '#378079', '#4aa396'],
  population: ['#25292c', '#38322a', '#524330', '#715839', '#967144', '#c19353'],
  noDataLine: '#4b5661',
  circle: '#c3ccd3',
  gap: '#f58aa6',
};
