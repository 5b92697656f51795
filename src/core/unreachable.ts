// The last case of every switch on a `kind`: the compiler proves that nothing arrives here.
export function unreachable(value: never): never {
  throw new Error(`a case that the types exclude: ${JSON.stringify(value)}`);
}
