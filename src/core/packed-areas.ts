// Areas as the page hands them to the map: the text of their topology, which the map's worker unpacks into polygons and lines. A
// text changes hands in one piece; polygons are copied position by position, twice, on the thread that the page is drawn on.
import type { Feature, FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Adcode } from './adcode';
import { failed, ok, type Result } from './result';
import { type Areas, areasOf, decodeTopology, plainAreas, prefectureLines, provinceLines } from './topology';
import type { Unit } from './unit';

export type AreaFile = 'land' | 'provinces' | 'prefectures' | 'districts';
export type AreaPart = AreaFile | 'province-lines' | 'prefecture-lines';

export interface Packed {
  readonly text: string;
  readonly part: AreaPart;
  /** What `figureText` made; empty for none. */
  readonly figures: string;
}

/** A collection without features of its own; the member is one that GeoJSON does not know (RFC 7946, 6.1) and that readers pass over. */
export interface PackedAreas extends FeatureCollection {
  readonly packed: Packed;
}

/** `text` is the content of the published file that has the part; empty for one that is not there. */
export function packAreas(text: string, part: AreaPart, figures = ''): FeatureCollection | PackedAreas {
  const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
  return text === '' ? nothing : { ...nothing, packed: { text, part, figures } };
}

export function isPacked(data: unknown): data is PackedAreas {
  return typeof data === 'object' && data !== null && 'packed' in data;
}

/** The features of a part; a failure says why the text is no topology. */
export function unpackAreas({ text, part, figures }: Packed): Result<readonly Feature[], string> {
  const topology = topologyIn(text);
  if (!topology.ok) return topology;
  if (part === 'land') return ok(plainAreas(topology.value, part).features);
  if (part === 'province-lines') return ok(provinceLines(topology.value).features);
  if (part === 'prefecture-lines') return ok(prefectureLines(topology.value).features);
  return ok(withFigures(areasOf(topology.value, part), readFigures(figures)).features);
}

/** What a polygon is coloured by. */
export type Figures = Pick<Unit, 'population' | 'urbanPopulation' | 'urbanSharePct'>;

/** The polygons with the figures of their units; a unit without a figure gets none. */
export function withFigures(areas: Areas, figures: ReadonlyMap<Adcode, Figures> | null): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: areas.features.map((area) => {
      const { adcode } = area.properties;
      const { population = null, urbanPopulation = null, urbanSharePct = null } = figures?.get(adcode) ?? {};
      return { ...area, properties: { adcode, population, urbanPopulation, urbanSharePct } };
    }),
  };
}

/** For `packAreas`: the figures of units as a text. */
export function figureText(units: readonly Unit[]): string {
  return JSON.stringify(units.map((one) => [one.adcode, one.population, one.urbanPopulation, one.urbanSharePct]));
}

function readFigures(text: string): ReadonlyMap<Adcode, Figures> {
  const lines: readonly FigureLine[] = text === '' ? [] : JSON.parse(text); // made by `figureText`, in the same edition
  return new Map(
    lines.map(([adcode, population, urbanPopulation, urbanSharePct]) => [
      adcode,
      { population, urbanPopulation, urbanSharePct },
    ]),
  );
}

type FigureLine = readonly [Adcode, number | null, number | null, number | null];

/** The last one, since polygons and lines of one file follow each other. */
let last: { readonly text: string; readonly topology: Result<Topology, string> } | null = null;

function topologyIn(text: string): Result<Topology, string> {
  if (last?.text !== text) last = { text, topology: parsed(text) };
  return last.topology;
}

function parsed(text: string): Result<Topology, string> {
  try {
    return decodeTopology(JSON.parse(text));
  } catch (error) {
    return failed(String(error));
  }
}
