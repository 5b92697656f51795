// Reads a YAML list of records with the line of every part, so that a fault can name file and line.
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault } from '../step';

/** One entry of a list: its plain value, and the 1-based line of any path inside it. */
export interface Entry {
  readonly file: string;
  readonly value: unknown;
  /** The line of the deepest part of the path that is written; the entry's own first line for an empty path. */
  lineOf(path: readonly (string | number)[]): number;
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
}

export function readEntries(file: string, text: string): Entries {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0)
    return {
      entries: [],
      faults: broken.map(({ pos, message }) => ({
        file,
        line: counter.linePos(pos[0]).line,
        reason: message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
      })),
    };
  const list = document.contents;
  if (!isSeq(list)) return { entries: [], faults: [{ file, line: 1, reason: 'wanted a list of records' }] };
  const entries = list.items.map((item): Entry => {
    const node = item as Node; // items of a parsed document are nodes
    return {
      file,
      value: node.toJS(document),
      lineOf: (path) => counter.linePos(startOf(node, path)).line,
    };
  });
  return { entries, faults: [] };
}

function startOf(node: Node, path: readonly (string | number)[]): number {
  let at = node;
  for (const key of path) {
    const next = isMap(at) || isSeq(at) ? at.get(key, true) : undefined;
    if (next === undefined || next === null) break;
    at = next as Node; // kept as a node by the second argument
  }
  return at.range?.[0] ?? 0;
}
