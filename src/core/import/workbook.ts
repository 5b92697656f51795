// XLSX without a library of its own: a zip of XML parts, of which we want one sheet's texts. Formulas give the value that
// was saved with them, dates become dates, merged cells give their text to all their rows, macros are left alone.
import { unzipSync } from 'fflate';
import { failed, ok, type Result } from '../result';
import { LIMITS, type ReadFault, remarkOn } from './fault';
import type { Grid } from './grid';
import { dateStyles, partTargets, readSharedStrings, type SheetEntry, sheetsOf } from './workbook-parts';
import { readSheet, type SheetCells } from './workbook-sheet';
import { XmlFault } from './xml';

export interface Workbook {
  readonly sheets: readonly string[];
  /** Position of the sheet that was read. */
  readonly chosen: number;
  readonly grid: Grid;
}

const MEGABYTE = 1 << 20;
const WANTED =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml|vbaProject\.bin)$/i;

/** `sheet` null reads the first sheet that has rows. */
export function readWorkbook(bytes: Uint8Array, sheet: number | null = null): Result<Workbook, ReadFault> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  try {
    return readParts(unpacked.value, sheet);
  } catch (error) {
    if (error instanceof XmlFault || error instanceof RangeError) return badWorkbook(error.message);
    throw error;
  }
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** The sizes that the zip declares are added up before anything is unpacked, and fflate never writes past them. */
function unpack(bytes: Uint8Array): Result<Parts, ReadFault> {
  let total = 0;
  let declared = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name) || /vbaProject/i.test(name)) return /vbaProject/i.test(name) && originalSize < MEGABYTE;
        declared += originalSize;
        if (declared > LIMITS.unpackedMegabytes * MEGABYTE) return false;
        total += originalSize;
        return true;
      },
    });
    if (total < declared) {
      const megabytes = Math.round(declared / MEGABYTE);
      return failed({ kind: 'workbook-bomb', megabytes, limit: LIMITS.unpackedMegabytes });
    }
    return ok(new Map(Object.entries(files)));
  } catch (error) {
    return badWorkbook(error instanceof Error ? error.message : String(error));
  }
}

function readParts(parts: Parts, wanted: number | null): Result<Workbook, ReadFault> {
  const book = textOf(parts, 'xl/workbook.xml');
  if (book === null) return badWorkbook('xl/workbook.xml');
  const targets = partTargets(textOf(parts, 'xl/_rels/workbook.xml.rels') ?? '');
  const sheets = sheetsOf(book).filter(({ isHidden }) => !isHidden);
  const context = {
    strings: readSharedStrings(textOf(parts, 'xl/sharedStrings.xml') ?? ''),
    dates: dateStyles(textOf(parts, 'xl/styles.xml') ?? ''),
    is1904: /date1904\s*=\s*["'](1|true)/.test(book),
  };
  const read = (entry: SheetEntry): SheetCells | null => {
    const xml = textOf(parts, `xl/${targets.get(entry.relation) ?? ''}`);
    return xml === null ? null : readSheet(xml, context);
  };
  const order = wanted === null ? sheets.keys() : [wanted];
  for (const at of order) {
    const entry = sheets[at];
    const cells = entry && read(entry);
    if (!cells || (wanted === null && cells.rows.length === 0)) continue;
    if (cells.width > LIMITS.columns)
      return failed({ kind: 'too-many-columns', columns: cells.width, limit: LIMITS.columns });
    if (cells.isTooLong) return failed({ kind: 'too-many-rows', rows: cells.rows.length, limit: LIMITS.rows });
    const others = sheets.filter((_, other) => other !== at).map(({ name }) => name);
    const remarks = [
      ...remarkOn('other-sheets', others.length > 0 ? [at + 1] : [], entry.name),
      ...remarkOn('macros', parts.has('xl/vbaProject.bin') ? [1] : []),
      ...remarkOn('formulas', cells.emptyFormulas),
    ];
    return ok({ sheets: sheets.map(({ name }) => name), chosen: at, grid: { rows: cells.rows, remarks } });
  }
  return failed({ kind: 'no-rows' });
}

function textOf(parts: Parts, name: string): string | null {
  const bytes = parts.get(name);
  return bytes ? new TextDecoder().decode(bytes) : null;
}

function badWorkbook(reason: string): Result<never, ReadFault> {
  return failed({ kind: 'bad-workbook', reason });
}
