// What the import worker does: opens one file at a time, shows its first rows, and hands its placed rows over in pieces.
import type { ReadFault } from '../core/import/fault';
import { type Opened, openedOf } from '../core/import/opened';
import { type Piece, placer } from '../core/import/place-rows';
import type { SetInfo } from '../core/import/project';
import { decodeProject } from '../core/import/project-file';
import { isTooLarge, readSource, type Source, sourceTable } from '../core/import/read-source';
import type { Decision } from '../core/import/review';
import type { Columns } from '../core/import/row';
import { failed, ok, type Result } from '../core/result';
import { loadTools, type ToolsFault } from './import-tools';

export interface OpenChoice {
  readonly sheet: number | null;
  /** Null: as guessed. */
  readonly headerRow: number | null;
}

export interface OpenedProject {
  readonly info: SetInfo;
  readonly rowCount: number;
  readonly decisions: readonly Decision[];
}

export type OpenedFile =
  | { readonly kind: 'table'; readonly opened: Opened }
  | { readonly kind: 'project'; readonly project: OpenedProject };

export type PlaceFault = ToolsFault | { readonly kind: 'cancelled' } | { readonly kind: 'not-open' };

/** Answers whether to go on. */
export type TakePiece = (piece: Piece, done: number) => boolean | Promise<boolean>;

export interface ImportService {
  readonly open: (file: Blob, fileName: string) => Promise<Result<OpenedFile, ReadFault>>;
  /** The file that is open, with another sheet or header row. */
  readonly reopen: (choice: OpenChoice) => Result<OpenedFile, ReadFault>;
  readonly place: (columns: Columns, choice: OpenChoice, take: TakePiece) => Promise<Result<void, PlaceFault>>;
  /** Rows and readings of the project file that is open. */
  readonly handOver: (take: TakePiece) => Promise<Result<void, PlaceFault>>;
}

interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  source: Source;
}

/** Small enough that taking one never holds the page for long. */
const PIECE_ROWS = 250;

export function importService(folder: string): ImportService {
  let file: OpenFile | null = null;
  let tools: ReturnType<typeof loadTools> | null = null;
  const show = (choice: OpenChoice): Result<OpenedFile, ReadFault> => {
    if (!file) return failed({ kind: 'empty' });
    if (file.source.kind === 'project') return openProject(file.source.text);
    if (file.source.kind === 'grid' && choice.sheet !== null && choice.sheet !== file.source.sheet) {
      const source = readSource(file.name, file.bytes, choice.sheet);
      if (!source.ok) return source;
      file.source = source.value;
    }
    return openTable(file, choice);
  };
  return {
    open: async (blob, name) => {
      const fault = isTooLarge(blob.size);
      if (fault) return failed(fault);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const source = readSource(name, bytes);
      if (!source.ok) return source;
      file = { name, bytes, source: source.value };
      tools ??= loadTools(folder);
      return show({ sheet: null, headerRow: null });
    },
    reopen: show,
    place: async (columns, choice, take) => {
      if (!file || file.source.kind === 'project') return failed({ kind: 'not-open' });
      const table = sourceTable(file.source, choice.headerRow ?? undefined);
      tools ??= loadTools(folder);
      const loaded = await tools;
      if (!loaded.ok) tools = null;
      if (!loaded.ok) return loaded;
      if (!table.ok) return failed({ kind: 'not-open' });
      const work = placer(table.value, columns, loaded.value);
      for (let piece = work.next(PIECE_ROWS); piece; piece = work.next(PIECE_ROWS))
        if (!(await take(piece, work.done()))) return failed({ kind: 'cancelled' });
      return ok(undefined);
    },
    handOver: async (take) => {
      const project = file?.source.kind === 'project' ? decodeProject(file.source.text) : null;
      if (!project?.ok) return failed({ kind: 'not-open' });
      const { rows, readings } = project.value;
      for (let at = 0; at < Math.max(rows.length, readings.length); at += PIECE_ROWS) {
        const piece = { rows: rows.slice(at, at + PIECE_ROWS), readings: readings.slice(at, at + PIECE_ROWS) };
        if (!(await take(piece, Math.min(rows.length, at + PIECE_ROWS)))) return failed({ kind: 'cancelled' });
      }
      return ok(undefined);
    },
  };
}

function openTable({ source, name }: OpenFile, { headerRow }: OpenChoice): Result<OpenedFile, ReadFault> {
  if (source.kind === 'project') return openProject(source.text);
  const table = sourceTable(source, headerRow ?? undefined);
  if (!table.ok) return table;
  const guessed = source.kind === 'grid' ? source.headerRow : 0;
  return ok({ kind: 'table', opened: openedOf(source, table.value, name, headerRow ?? guessed) });
}

function openProject(text: string): Result<OpenedFile, ReadFault> {
  const project = decodeProject(text);
  if (!project.ok) return project;
  const { info, rows, history } = project.value;
  return ok({ kind: 'project', project: { info, rowCount: rows.length, decisions: history.past } });
}
