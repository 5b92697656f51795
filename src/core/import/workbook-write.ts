// A table as XLSX: one sheet of texts. A cell is text whatever it begins with, so no formula can come out of a name.
import { strToU8, Zip, ZipDeflate } from 'fflate';

/** The same table gives the same bytes. */
export function writeWorkbook(sheetName: string, rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  return joined([...workbookPieces(sheetName, [rows])]);
}

/** The bytes of the file in pieces, one for each batch of rows, packed as it comes: empty where the packer still waits. */
export function* workbookPieces(
  sheetName: string,
  batches: Iterable<readonly (readonly string[])[]>,
): Generator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const taken = (): Uint8Array<ArrayBuffer> => {
    const piece = joined(ready);
    ready = [];
    return piece;
  };
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(new Uint8Array(data)); // fflate may use its buffer again
  });
  const add = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: 6 });
    part.mtime = '1980-01-01T00:00:00Z';
    zip.add(part);
    return part;
  };
  for (const [name, text] of Object.entries(partsOf(sheetName))) add(name).push(strToU8(text), true);
  const sheet = add('xl/worksheets/sheet1.xml');
  sheet.push(strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`));
  for (const rows of batches) {
    sheet.push(strToU8(rows.map(rowXml).join('')));
    yield taken();
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  zip.end();
  yield taken();
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function partsOf(sheetName: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetTitle(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function rowXml(cells: readonly string[]): string {
  const inner = cells.map((cell) =>
    cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
  );
  return `<row>${inner.join('')}</row>`;
}

/** Excel takes 31 characters and none of : \ / ? * [ ]. */
function sheetTitle(name: string): string {
  return (
    escapeXml(
      name
        .replace(/[:\\/?*[\]]/g, ' ')
        .trim()
        .slice(0, 31),
    ) || 'Sheet1'
  );
}

/** Control characters have no place in XML 1.0, not even escaped. */
function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/\r/g, '&#13;')
  );
}
