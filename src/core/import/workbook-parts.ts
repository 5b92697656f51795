// The small parts of a workbook: which sheets there are and where, the shared texts, and which styles mean a date.
import { attributeOf, xmlEvents } from './xml';

export interface SheetEntry {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

export function sheetsOf(workbook: string): readonly SheetEntry[] {
  const sheets: SheetEntry[] = [];
  for (const event of xmlEvents(workbook)) {
    if (event.kind !== 'open' || event.name !== 'sheet') continue;
    sheets.push({
      name: attributeOf(event.attributes, 'name') ?? '',
      relation: attributeOf(event.attributes, 'id') ?? '',
      isHidden: (attributeOf(event.attributes, 'state') ?? 'visible') !== 'visible',
    });
  }
  return sheets;
}

/** Relation id -> path below xl/. */
export function partTargets(relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const event of xmlEvents(relations)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    const target = attributeOf(event.attributes, 'Target') ?? '';
    targets.set(attributeOf(event.attributes, 'Id') ?? '', target.replace(/^\/?xl\//, '').replace(/^\.\//, ''));
  }
  return targets;
}

/** Pieces of rich text are joined; the reading aids of Japanese cells (rPh) are left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isAid = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (isText && !isAid) text += event.text;
      continue;
    }
    if (event.name === 't') isText = event.kind === 'open' && !event.isClosed;
    else if (event.name === 'rPh') isAid = event.kind === 'open' && !event.isClosed;
    else if (event.name === 'si') {
      if (event.kind === 'close' || event.isClosed) strings.push(text);
      text = '';
    }
  }
  return strings;
}

/** Built-in formats that show a date, the Chinese ones (27–36, 50–58) among them. */
function isDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** 1 for every cell style that shows its number as a date. */
export function dateStyles(styles: string): readonly boolean[] {
  const own = new Map<number, boolean>();
  const found: boolean[] = [];
  let isCellFormats = false;
  for (const event of xmlEvents(styles)) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') isCellFormats = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const id = Number(attributeOf(event.attributes, 'numFmtId') ?? 0);
    if (event.name === 'numFmt') own.set(id, showsDate(attributeOf(event.attributes, 'formatCode') ?? ''));
    else if (event.name === 'xf' && isCellFormats) found.push(own.get(id) ?? isDateFormat(id));
  }
  return found;
}

/** 年, yyyy, d or m-d outside of quotes and brackets; the m of minutes stands beside h or s. */
function showsDate(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, (part) => (/年|月|日/.test(part) ? '年' : ''));
  return /y|d|年/i.test(bare);
}
