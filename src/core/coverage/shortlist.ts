// The k nearest distinct owners seen so far, nearest first. Equal distances go to the lower owner, so that the answer
// does not depend on the order of asking.

export interface Shortlist {
  /** Ascending; places not yet taken hold Infinity. */
  readonly km: Float64Array;
  /** Places not yet taken hold -1. */
  readonly owners: Int32Array;
}

export function shortlistOf(length: number): Shortlist {
  return clear({ km: new Float64Array(length), owners: new Int32Array(length) });
}

export function clear(list: Shortlist): Shortlist {
  list.km.fill(Number.POSITIVE_INFINITY);
  list.owners.fill(-1);
  return list;
}

/** Takes the owner in if it is among the nearest; an owner already in keeps its nearest distance. Says whether it changed. */
export function offer({ km, owners }: Shortlist, distance: number, owner: number): boolean {
  const last = km.length - 1;
  if (!isNearer(distance, owner, km[last]!, owners[last]!)) return false;
  const held = owners.indexOf(owner);
  if (held >= 0 && km[held]! <= distance) return false;
  let at = held >= 0 ? held : last;
  for (; at > 0 && isNearer(distance, owner, km[at - 1]!, owners[at - 1]!); at--) {
    km[at] = km[at - 1]!;
    owners[at] = owners[at - 1]!;
  }
  km[at] = distance;
  owners[at] = owner;
  return true;
}

function isNearer(kmA: number, ownerA: number, kmB: number, ownerB: number): boolean {
  return kmA < kmB || (kmA === kmB && ownerA < ownerB && ownerB >= 0);
}
