// A pure function that remembers its last answers (one, unless told more), so that a selector gives the same object until its
// inputs change.
export function memoised<A extends readonly unknown[], R>(compute: (...inputs: A) => R, kept = 1): (...inputs: A) => R {
  const known: { readonly inputs: A; readonly result: R }[] = [];
  return (...inputs) => {
    const found = known.find((one) => one.inputs.every((input, at) => Object.is(input, inputs[at])));
    if (found) return found.result;
    const result = compute(...inputs);
    known.unshift({ inputs, result });
    if (known.length > kept) known.pop();
    return result;
  };
}
