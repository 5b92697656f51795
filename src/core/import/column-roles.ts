// Guesses what each column is for, by its name and by what stands in it; the user has the last word.
import { type ColumnRole, OWN_COLUMNS, roleByName } from './column-words';
import type { SourceRow } from './grid';

const SAMPLE = 200;
/** Roles that one column has at most; places may be spread over 省, 市, 区 and 地址. */
const SINGLE: readonly ColumnRole[] = ['name', 'lng', 'lat', 'start', 'end', 'count'];

export function guessRoles(
  header: readonly string[],
  rows: readonly SourceRow[],
  hasGeometry: boolean,
): readonly ColumnRole[] {
  const sample = rows.slice(0, SAMPLE);
  const roles = header.map((name, at): ColumnRole => {
    if ((OWN_COLUMNS as readonly string[]).includes(name)) return 'ignore';
    const values = sample.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
    const role = roleByName(name);
    if (role === 'lng' || role === 'lat') return isMostly(values, isNumber) ? role : 'ignore';
    if (role === 'place') return values.length === 0 || values.some((value) => !isNumber(value)) ? role : 'ignore';
    return role ?? 'ignore';
  });
  if (!hasGeometry) claimAxes(roles, sample);
  if (!roles.includes('place') && !hasGeometry) claim(roles, sample, 'place', isPlaceLike);
  if (!roles.includes('name')) claim(roles, sample, 'name', isNameLike);
  return roles.map((role, at) => (SINGLE.includes(role) && roles.indexOf(role) !== at ? 'ignore' : role));
}

/** Gives the role to the free column whose cells look most like it, if at least half of them do. */
function claim(
  roles: ColumnRole[],
  sample: readonly SourceRow[],
  role: ColumnRole,
  looks: (cell: string) => boolean,
): void {
  let best = -1;
  let bestShare = 0.5;
  for (const [at, current] of roles.entries()) {
    const cells = sample.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
    const share = current === 'ignore' && cells.length > 0 ? cells.filter(looks).length / cells.length : 0;
    if (share > bestShare || (share === bestShare && best < 0)) {
      best = at;
      bestShare = share;
    }
  }
  if (best >= 0) roles[best] = role;
}

/** Two unnamed columns of decimals that fit China: the one beyond 73 is the longitude. */
function claimAxes(roles: ColumnRole[], sample: readonly SourceRow[]): void {
  if (roles.includes('lng') || roles.includes('lat')) return;
  const within = (at: number, low: number, high: number) => {
    const cells = sample.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => /\.\d{2,}/.test(cell) && +cell >= low && +cell <= high);
  };
  const free = roles.flatMap((role, at) => (role === 'ignore' ? [at] : []));
  const lng = free.find((at) => within(at, 73, 136));
  const lat = free.find((at) => within(at, 3, 54));
  if (lng === undefined || lat === undefined) return;
  roles[lng] = 'lng';
  roles[lat] = 'lat';
}

/** A stray word among numbers is a fault of its row, not of the column. */
function isMostly(values: readonly string[], looks: (value: string) => boolean): boolean {
  return values.filter(looks).length * 2 >= values.length;
}

export function isNumber(text: string): boolean {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim());
}

function isPlaceLike(cell: string): boolean {
  return /[省市区县州盟旗镇乡村]|街道|社区|路/.test(cell);
}

function isNameLike(cell: string): boolean {
  return !isNumber(cell) && cell.length <= 60 && !/^\d{4}[-/年]/.test(cell);
}
