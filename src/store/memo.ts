// A pure function that remembers the answers that were last asked for (one, unless told more), so that a selector gives the same
// object until its inputs change.
export interface Memoised<A extends readonly unknown[], R> {
  (...inputs: A): R;
  readonly knows: (...inputs: A) => boolean;
  /** Takes in an answer that was worked out elsewhere, in slices. */
  readonly keep: (answer: R, ...inputs: A) => void;
}

export function memoised<A extends readonly unknown[], R>(compute: (...inputs: A) => R, kept = 1): Memoised<A, R> {
  const known: { readonly inputs: A; readonly result: R }[] = [];
  const find = (inputs: A) => known.find((one) => one.inputs.every((input, at) => Object.is(input, inputs[at])));
  const keep = (result: R, ...inputs: A): void => {
    known.unshift({ inputs, result });
    if (known.length > kept) known.pop();
  };
  const answer = (...inputs: A): R => {
    const found = find(inputs);
    if (found) {
      // what is still asked for outlives what was worked out and never shown
      if (found !== known[0]) known.unshift(...known.splice(known.indexOf(found), 1));
      return found.result;
    }
    const result = compute(...inputs);
    keep(result, ...inputs);
    return result;
  };
  return Object.assign(answer, { keep, knows: (...inputs: A) => find(inputs) !== undefined });
}
