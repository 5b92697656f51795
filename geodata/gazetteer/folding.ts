// The traditional forms of the characters that occur in our names, by OpenCC's tables: pairs of traditional and simplified.
import { Converter } from 'opencc-js/t2cn';

const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** Sorted by the traditional character. Names themselves are folded too, so 乾县 and 干县 are one. */
export function foldingPairs(names: Iterable<string>): string {
  const used = new Set<string>();
  for (const name of names) for (const char of name) used.add(char);
  const converters = [Converter({ from: 'tw', to: 'cn' }), Converter({ from: 'hk', to: 'cn' })];
  const pairs: string[] = [];
  for (const [first, last] of BLOCKS)
    for (let code = first; code <= last; code++) {
      const traditional = String.fromCharCode(code);
      const simplified = converters.map((convert) => convert(traditional)).find((text) => text !== traditional);
      if (simplified?.length === 1 && used.has(simplified)) pairs.push(traditional + simplified);
    }
  return pairs.join('');
}
