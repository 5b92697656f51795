// A pure function that remembers its last answer, so that a selector gives the same object until its inputs change.
export function memoised<A extends readonly unknown[], R>(compute: (...inputs: A) => R): (...inputs: A) => R {
  let last: { readonly inputs: A; readonly result: R } | null = null;
  return (...inputs) => {
    if (!last?.inputs.every((input, at) => Object.is(input, inputs[at]))) last = { inputs, result: compute(...inputs) };
    return last!.result;
  };
}
