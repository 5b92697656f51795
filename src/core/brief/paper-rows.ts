// Which rows of a table stand on the page when not all of them fit: the first ones, and of a table of several lists the
// first ones of each, so that a long list leaves room for the others.
import type { BriefRow, BriefTable } from './brief';

/** So many rows, in the order of the table. */
export function rowsOnPaper({ rows, listColumn }: BriefTable, most: number): readonly BriefRow[] {
  if (listColumn === undefined || rows.length <= most) return rows.slice(0, most);
  const listOf = ({ cells }: BriefRow) => cells[listColumn] ?? '';
  const room = roomOfEach(rows.map(listOf), most);
  return rows.filter((row) => {
    const left = room.get(listOf(row)) ?? 0;
    room.set(listOf(row), left - 1);
    return left > 0;
  });
}

/** One row to each list in turn, until there is no room or nothing left. */
function roomOfEach(lists: readonly string[], most: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const list of lists) sizes.set(list, (sizes.get(list) ?? 0) + 1);
  const room = new Map<string, number>();
  for (let left = Math.min(most, lists.length); left > 0; ) {
    for (const [list, size] of sizes) {
      const given = room.get(list) ?? 0;
      if (left === 0 || given === size) continue;
      room.set(list, given + 1);
      left -= 1;
    }
  }
  return room;
}
