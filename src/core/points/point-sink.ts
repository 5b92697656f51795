// Where the rows of a file go: columns that grow as it is read, and are put into Z order when it ends.
import type { ColumnRole } from '../import/column-words';
import type { CsvRow } from './csv-scanner';
import type { PointColumns, RejectedRows } from './point-columns';
import type { PointPlan } from './point-plan';
import { type Dictionary, type HeapBuilder, heapBuilder } from './string-heap';
import { cellsOf, zOrder } from './z-order';

export interface Sink {
  readonly add: (row: CsvRow, lng: number, lat: number, startYear: number, endYear: number) => void;
  /** `reason` counts in REJECTIONS. */
  readonly reject: (row: number, reason: number) => void;
  readonly size: () => number;
  readonly rejected: () => number;
  readonly finish: () => PointColumns;
}

interface Numbers {
  lng: Float64Array;
  lat: Float64Array;
  row: Uint32Array;
  startYear: Uint16Array;
  endYear: Uint16Array;
}

export function sinkFor(plan: PointPlan, expectedRows: number): Sink {
  let capacity = Math.max(1024, Math.ceil(expectedRows));
  let size = 0;
  const heap = heapBuilder();
  const texts = textSinks(plan, heap, capacity);
  let numbers: Numbers = {
    lng: new Float64Array(capacity),
    lat: new Float64Array(capacity),
    row: new Uint32Array(capacity),
    startYear: new Uint16Array(capacity),
    endYear: new Uint16Array(capacity),
  };
  const rejected: { row: number[]; reason: number[] } = { row: [], reason: [] };
  const enlarge = () => {
    capacity = Math.ceil(capacity * 1.5);
    numbers = {
      lng: enlarged(numbers.lng, new Float64Array(capacity)),
      lat: enlarged(numbers.lat, new Float64Array(capacity)),
      row: enlarged(numbers.row, new Uint32Array(capacity)),
      startYear: enlarged(numbers.startYear, new Uint16Array(capacity)),
      endYear: enlarged(numbers.endYear, new Uint16Array(capacity)),
    };
    for (const text of texts) text.codes = enlarged(text.codes, new Uint32Array(capacity));
  };
  return {
    size: () => size,
    rejected: () => rejected.row.length,
    reject: (row, reason) => {
      rejected.row.push(row);
      rejected.reason.push(reason);
    },
    add: (row, lng, lat, startYear, endYear) => {
      if (size === capacity) enlarge();
      numbers.lng[size] = lng;
      numbers.lat[size] = lat;
      numbers.row[size] = row.number;
      numbers.startYear[size] = startYear;
      numbers.endYear[size] = endYear;
      for (const text of texts) addText(text, heap, row, size);
      size++;
    },
    finish: () =>
      inZOrder(numbers, texts, size, {
        heap: heap.finish(),
        encoding: plan.encoding,
        rejected: { row: Uint32Array.from(rejected.row), reason: Uint8Array.from(rejected.reason) },
      }),
  };
}

interface TextSink {
  readonly name: string;
  readonly role: ColumnRole;
  /** Its place in the file. */
  readonly at: number;
  codes: Uint32Array;
  /** Null once nearly every text has proved to be new. */
  dictionary: Dictionary | null;
}

/** What a filter asks for by its text keeps its dictionary, whatever it costs. */
const ALWAYS_CODED: readonly ColumnRole[] = ['kind', 'theme', 'organisation'];
const TRIAL_ROWS = 4096;
const MOSTLY_NEW = 0.5;

function textSinks({ header, roles }: PointPlan, heap: HeapBuilder, capacity: number): readonly TextSink[] {
  return header.flatMap((name, at) => {
    const role = roles[at] ?? 'ignore';
    const isAxis = (role === 'lng' || role === 'lat') && roles.indexOf(role) === at;
    return isAxis ? [] : [{ name, role, at, codes: new Uint32Array(capacity), dictionary: heap.dictionary() }];
  });
}

function addText(text: TextSink, heap: HeapBuilder, { bytes, from, to }: CsvRow, size: number): void {
  const { at, dictionary } = text;
  const find = dictionary ? dictionary.find : heap.append;
  text.codes[size] = find(bytes, from[at]!, to[at]!);
  if (size !== TRIAL_ROWS || !dictionary || ALWAYS_CODED.includes(text.role)) return;
  if (dictionary.size() > TRIAL_ROWS * MOSTLY_NEW) text.dictionary = null;
}

function inZOrder(
  numbers: Numbers,
  texts: readonly TextSink[],
  size: number,
  rest: Pick<PointColumns, 'heap' | 'encoding'> & { readonly rejected: RejectedRows },
): PointColumns {
  const read = cellsOf(numbers.lng.subarray(0, size), numbers.lat.subarray(0, size));
  const order = zOrder(read);
  const put = <T extends Float64Array | Uint32Array | Uint16Array>(values: T, into: T): T => {
    for (let at = 0; at < size; at++) into[at] = values[order[at]!]!;
    return into;
  };
  return {
    size,
    lng: put(numbers.lng, new Float64Array(size)),
    lat: put(numbers.lat, new Float64Array(size)),
    cells: { x: put(read.x, new Uint32Array(size)), y: put(read.y, new Uint32Array(size)) },
    row: put(numbers.row, new Uint32Array(size)),
    startYear: put(numbers.startYear, new Uint16Array(size)),
    endYear: put(numbers.endYear, new Uint16Array(size)),
    texts: texts.map(({ name, role, codes, dictionary }) => ({
      name,
      role,
      codes: put(codes, new Uint32Array(size)),
      isCoded: dictionary !== null,
    })),
    ...rest,
  };
}

function enlarged<T extends Float64Array | Uint32Array | Uint16Array>(values: T, into: T): T {
  into.set(values);
  return into;
}
