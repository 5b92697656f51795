// Reads XML as a flow of tags and texts, without a tree, so that a sheet of 100,000 rows costs no more than its text.
// A document type is refused: it is the door of entity bombs, and neither workbooks nor KML need one.
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isClosed: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Thrown by `xmlEvents` and caught by the readers, which say it as a value. */
export class XmlFault extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** Names come without their prefix: `kml:Point` is `Point`. */
export function* xmlEvents(source: string): Generator<XmlEvent> {
  const open: string[] = [];
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf('<', at);
    const text = source.slice(at, start < 0 ? source.length : start);
    if (text.trim() !== '' && open.length > 0) yield { kind: 'text', text: decodeEntities(text) };
    if (start < 0) break;
    const skipped = skip(source, start);
    if (skipped) {
      if (skipped.text !== '') yield { kind: 'text', text: skipped.text };
      at = skipped.end;
      continue;
    }
    const end = tagEnd(source, start);
    const event = tagOf(source.slice(start + 1, end), start);
    if (event.kind === 'close') closeTag(open, event.name, start);
    else if (event.kind === 'open' && !event.isClosed) open.push(event.name);
    if (open.length > 200) throw new XmlFault('nested more than 200 deep', start);
    yield event;
    at = end + 1;
  }
  if (open.length > 0) throw new XmlFault(`${open.at(-1)} is not closed`, source.length);
}

export function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : null;
}

export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';
  });
}

/** Comments, processing instructions and CDATA; null when a tag stands here. */
function skip(source: string, start: number): { readonly end: number; readonly text: string } | null {
  if (source.startsWith('<!--', start)) return { end: after(source, '-->', start), text: '' };
  if (source.startsWith('<?', start)) return { end: after(source, '?>', start), text: '' };
  if (source.startsWith('<![CDATA[', start)) {
    const end = after(source, ']]>', start);
    return { end, text: source.slice(start + 9, end - 3) };
  }
  if (source.startsWith('<!', start)) throw new XmlFault('a document type is not read', start);
  return null;
}

function after(source: string, mark: string, start: number): number {
  const end = source.indexOf(mark, start);
  if (end < 0) throw new XmlFault(`${mark} is missing`, start);
  return end + mark.length;
}

/** The `>` of a tag, quotes passed over. */
function tagEnd(source: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
    else if (code === 60) break;
  }
  throw new XmlFault('a tag is not closed', start);
}

function tagOf(inner: string, offset: number): XmlEvent {
  if (inner.startsWith('/')) return { kind: 'close', name: localName(inner.slice(1).trim()) };
  const isClosed = inner.endsWith('/');
  const body = isClosed ? inner.slice(0, -1) : inner;
  const space = body.search(/\s/);
  const name = localName(space < 0 ? body : body.slice(0, space));
  if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name)) throw new XmlFault('a tag has no name', offset);
  return { kind: 'open', name, attributes: space < 0 ? '' : body.slice(space), isClosed };
}

function closeTag(open: string[], name: string, offset: number): void {
  if (open.pop() !== name) throw new XmlFault(`${name} closes what is not open`, offset);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
