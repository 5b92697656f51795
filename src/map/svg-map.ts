// A simple picture of the map's sources as SVG, for where WebGL fails: areas, borders, circles and marks of the same data.
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { type FrameSize, projection } from '../core/brief/picture-view';
import { isPacked, unpackAreas } from '../core/packed-areas';
import type { Camera } from '../core/share-state';
import type { Palette } from '../layers/palette';
import { servedColours } from '../layers/siting';
import { SOURCE, type SourceId } from '../layers/sources';
import type { MapSource } from './map-source';

type Properties = Readonly<Record<string, unknown>>;
type Project = ReturnType<typeof projection>;
/** The marks of one feature; empty for none. */
type Draw = (geometry: Geometry, properties: Properties, project: Project) => string;

export function svgMap(sources: readonly MapSource[], camera: Camera, size: FrameSize, palette: Palette): string {
  const project = projection(camera, size);
  const draws = drawsOf(palette);
  const body = draws.map(([id, draw]) => {
    const data = sources.find((source) => source.id === id)?.data;
    return data ? drawn(data, draw, project) : '';
  });
  const { width, height } = size;
  const ground = `<rect width="${width}" height="${height}" fill="${palette.sea}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${ground}${body.join('')}</svg>`;
}

function drawn(data: FeatureCollection, draw: Draw, project: Project): string {
  const unpacked = isPacked(data) ? unpackAreas(data.packed) : null;
  const features = unpacked?.ok ? unpacked.value : data.features;
  return features
    .map(({ geometry, properties }) => (geometry ? draw(geometry, properties ?? {}, project) : ''))
    .join('');
}

/** Bottom to top, as the layers of the map. */
function drawsOf(palette: Palette): readonly (readonly [SourceId, Draw])[] {
  const served = servedColours(palette);
  const area = (fill: string, stroke: string): Draw => {
    return (geometry, _, project) => path(geometry, project, `fill="${fill}" stroke="${stroke}" stroke-width=".6"`);
  };
  const round = (colourOf: (of: Properties) => string, radiusOf: (of: Properties) => number, more = ''): Draw => {
    return (geometry, of, project) => circle(geometry, project, radiusOf(of), `fill="${colourOf(of)}" ${more}`);
  };
  const servedBy = (of: Properties) => served[of['by'] as keyof typeof served] ?? palette.circle; // checked by the fallback
  const ringed = `stroke="${palette.halo}" stroke-width="1"`;
  return [
    [SOURCE.land, area(palette.land, 'none')],
    [SOURCE.provinces, area(palette.paper, palette.provinceLine)],
    [
      SOURCE.lines,
      (geometry, _, project) => path(geometry, project, `fill="none" stroke="${palette.nationLine}" stroke-width="1"`),
    ],
    [
      SOURCE.gapCounties,
      round(
        () => palette.accent,
        () => 1.3,
        'fill-opacity=".6"',
      ),
    ],
    [
      SOURCE.gapCities,
      round(
        () => palette.gap,
        (of) => Math.sqrt(Number(of['uncovered'])) * 4.6e-3,
        'fill-opacity=".5"',
      ),
    ],
    [
      SOURCE.near,
      (geometry, of, project) =>
        geometry.type === 'Point'
          ? circle(geometry, project, 3, `fill="${palette.accent}"`)
          : area('none', palette.accent)(geometry, of, project),
    ],
    [
      SOURCE.sitingCircles,
      (geometry, of, project) => {
        const colour = servedBy(of);
        return path(geometry, project, `fill="${colour}" fill-opacity=".12" stroke="${colour}" stroke-width="1"`);
      },
    ],
    [SOURCE.sitingCounties, round(servedBy, () => 1.2, 'fill-opacity=".5"')],
    [SOURCE.sitingCentres, centre(servedBy, palette)],
    [
      SOURCE.marks,
      round(
        (of) => String(of['colour']),
        (of) => (Number(of['count']) > 1 ? 5 : 3.4),
        ringed,
      ),
    ],
  ];
}

function centre(colourOf: (of: Properties) => string, palette: Palette): Draw {
  return (geometry, of, project) => {
    const number = of['number'] === undefined ? '' : String(of['number']);
    const at = geometry.type === 'Point' ? project(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0) : [0, 0];
    const [x, y] = at.map((value) => value.toFixed(1));
    const style = `font-family="sans-serif" font-size="10" text-anchor="middle"`;
    const mark = circle(geometry, project, number ? 8 : 4, `fill="${colourOf(of)}" stroke="${palette.halo}"`);
    const inside = `<text x="${x}" y="${y}" dy="3.5" fill="${palette.halo}" ${style}>${escaped(number)}</text>`;
    const below = `<text x="${x}" y="${y}" dy="19" fill="${palette.ink}" ${style}>${escaped(String(of['label'] ?? ''))}</text>`;
    return mark + (number ? inside + below : '');
  };
}

function circle(geometry: Geometry, project: Project, radius: number, style: string): string {
  if (geometry.type !== 'Point') return '';
  const [x, y] = project(geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0);
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" ${style}/>`;
}

function path(geometry: Geometry, project: Project, style: string): string {
  const outline = linesOf(geometry).map((line) => lineText(line, project));
  return outline.length > 0 ? `<path d="${outline.join('')}" fill-rule="evenodd" ${style}/>` : '';
}

function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return []; // points are circles
  }
}

/** Steps below half a pixel are left out: the picture is small, the areas are not. */
function lineText(line: readonly Position[], project: Project): string {
  let text = '';
  let [lastX, lastY] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  line.forEach(([lng = 0, lat = 0], at) => {
    const [x, y] = project(lng, Math.max(-85, Math.min(85, lat)));
    if (at > 0 && at < line.length - 1 && Math.abs(x - lastX) + Math.abs(y - lastY) < 0.5) return;
    text += `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    [lastX, lastY] = [x, y];
  });
  return text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
