// Reads the rows of a file into columns as the bytes come in. What is kept of a row are numbers; what cannot become a point
// is counted with its row and its reason.
import { toWgs84 } from '../import/datum';
import { LIMITS, type ReadFault } from '../import/fault';
import { isOnGlobe } from '../import/geometry';
import { positionsOf } from '../import/row';
import { failed, ok, type Result } from '../result';
import { cellNumber, trimmedEnd, trimmedStart } from './cell-text';
import { type CsvRow, csvScanner, MOST_CELLS } from './csv-scanner';
import { type PointColumns, REJECTIONS, type Rejection } from './point-columns';
import type { PointPlan } from './point-plan';
import { type Sink, sinkFor } from './point-sink';
import { yearsReader } from './point-years';

/** Beyond this a file is refused: a browser's tab has only so much memory. */
export const MOST_POINTS = 4_000_000;

export interface PointReader {
  /** False when nothing more is wanted: `finish` says why. */
  readonly push: (chunk: Uint8Array) => boolean;
  readonly rows: () => number;
  readonly finish: () => Result<PointColumns, ReadFault>;
}

/** `expectedRows` is a guess that saves copying; any number will do. */
export function pointReader(plan: PointPlan, expectedRows: number): PointReader {
  const sink = sinkFor(plan, expectedRows);
  const scanner = csvScanner(plan.delimiter, rowTaker(plan, sink));
  let isOpen = false;
  return {
    rows: scanner.rows,
    push: (chunk) => {
      isOpen = !scanner.push(chunk);
      return !isOpen && sink.size() <= MOST_POINTS;
    },
    finish: () => {
      if (isOpen || (sink.size() <= MOST_POINTS && !scanner.end()))
        return failed({ kind: 'open-quote', row: scanner.rows() + 1 });
      if (sink.size() > MOST_POINTS) return failed({ kind: 'too-many-rows', rows: scanner.rows(), limit: MOST_POINTS });
      return sink.size() + sink.rejected() === 0 ? failed({ kind: 'no-rows' }) : ok(sink.finish());
    },
  };
}

function rowTaker({ header, roles, datum, headerRow }: PointPlan, sink: Sink): (row: CsvRow) => void {
  const [lngAt = -1] = positionsOf(roles, 'lng');
  const [latAt = -1] = positionsOf(roles, 'lat');
  const [startAt = -1] = positionsOf(roles, 'start');
  const [endAt = -1] = positionsOf(roles, 'end');
  const years = yearsReader();
  const width = header.length;
  return (row) => {
    if (row.number <= headerRow || isBlank(row)) return;
    trim(row, width);
    const lng = axisOf(row, lngAt);
    const lat = axisOf(row, latAt);
    const reason = shapeFault(row, width) ?? axisFault(row, lngAt, latAt, lng, lat);
    if (reason) {
      sink.reject(row.number, REJECTIONS.indexOf(reason));
      return;
    }
    years.read(row, startAt, endAt);
    if (datum === 'wgs84') sink.add(row, lng, lat, years.start, years.end);
    else {
      const point = toWgs84({ lng, lat }, datum);
      sink.add(row, point.lng, point.lat, years.start, years.end);
    }
  };
}

function isBlank({ bytes, from, to, cells }: CsvRow): boolean {
  for (let cell = 0; cell < Math.min(cells, MOST_CELLS); cell++)
    if (trimmedStart(bytes, from[cell]!, to[cell]!) < to[cell]!) return false;
  return true;
}

/** Cells that the row lacks are empty ones. */
function trim({ bytes, from, to, cells }: CsvRow, width: number): void {
  for (let cell = 0; cell < width; cell++) {
    if (cell >= cells) from[cell] = to[cell] = 0;
    from[cell] = trimmedStart(bytes, from[cell]!, to[cell]!);
    to[cell] = trimmedEnd(bytes, from[cell]!, to[cell]!);
  }
}

function shapeFault({ bytes, from, to, cells }: CsvRow, width: number): Rejection | null {
  for (let cell = width; cell < Math.min(cells, MOST_CELLS); cell++)
    if (trimmedStart(bytes, from[cell]!, to[cell]!) < to[cell]!) return 'too-many-cells';
  for (let cell = 0; cell < width; cell++) if (to[cell]! - from[cell]! > LIMITS.cellLength * 3) return 'long-cell';
  return null;
}

function axisFault(row: CsvRow, lngAt: number, latAt: number, lng: number, lat: number): Rejection | null {
  const isEmpty = (at: number) => at < 0 || row.from[at]! >= row.to[at]!;
  if (isEmpty(lngAt) && isEmpty(latAt)) return 'no-coordinates';
  return isOnGlobe(lng, lat) && !(lng === 0 && lat === 0) ? null : 'bad-coordinates';
}

function axisOf({ bytes, from, to }: CsvRow, at: number): number {
  return at < 0 || from[at]! >= to[at]! ? Number.NaN : cellNumber(bytes, from[at]!, to[at]!);
}
