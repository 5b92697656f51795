// Codes of administrative units (GB/T 2260 for six digits; twelve-digit statistical codes below the county).
// The only place where an Adcode is made.
export type Adcode = string & { readonly __brand: 'Adcode' };

/** The whole nation, as in the census tables. */
export const NATION = '100000' as Adcode;

const PATTERN = /^(\d{6}|\d{9}|\d{12})$/;

/** The code, or null when the text is not six, nine or twelve digits. */
export function asAdcode(text: string): Adcode | null {
  return PATTERN.test(text) ? (text as Adcode) : null;
}

/** The code; throws on anything else. For our own data, which the build has checked. */
export function adcode(text: string): Adcode {
  const code = asAdcode(text);
  if (!code) throw new Error(`adcode: got ${JSON.stringify(text)}, wanted 6, 9 or 12 digits`);
  return code;
}

/** The province-level code of any code: 510107005002 -> 510000. */
export function provinceOf(code: Adcode): Adcode {
  return (code === NATION ? NATION : `${code.slice(0, 2)}0000`) as Adcode;
}

/** The six digits of the county that a town or community code starts with; a shorter code is returned as it is. */
export function countyOf(code: Adcode): Adcode {
  return code.slice(0, 6) as Adcode;
}
