// No word of the screen stands outside src/core/messages: every component is parsed, and its texts and spoken
// attributes are looked at. (Chinese characters anywhere in the code of the screen: tests/core/message.test.ts.)
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Attributes that are read by people, ours among them (`sentence`, `again` of the boundary, `valueText` of the slider). */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|closeLabel|sentence|again|valueText|heading|caption|summary|text)$/;

/** The same in every language: file formats, names of methods, a key of the keyboard, a variable. */
const NAMES = /^(CSV|XLSX|GeoJSON|Markdown|E?2SFCA|doi|[A-Z])$/;

describe('the components', () => {
  it('write no text of their own', () => {
    const files = components();
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((file) => wordsIn(file, readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
  });

  it('are looked at as a reader would: text, literals and templates in braces, spoken attributes', () => {
    const component = (jsx: string) => wordsIn('a.tsx', `const a = (km: number) => ${jsx};`);
    expect(component('<p>Close</p>')).toEqual(['a.tsx: Close']);
    expect(component("<p>{'Close'}</p>")).toEqual(['a.tsx: Close']);
    expect(component(`<p>{km > 1 ? \`at \${km} km\` : km && "near"}</p>`)).toEqual([
      'a.tsx: at',
      'a.tsx: km',
      'a.tsx: near',
    ]);
    expect(component('<button aria-label="Close" />')).toEqual(['a.tsx: Close']);
    expect(component('<button title={km ? "a" : "b"} />')).toEqual(['a.tsx: a', 'a.tsx: b']);
    expect(component('<p className="row" id={"a" + km}>{km} · 63% &gt; <b>CSV</b></p>')).toEqual([]);
    expect(component("<p>{t('near.km', { km })}</p>")).toEqual([]);
  });

  it('ask whether the language is English, never whether it is the Chinese of one script', () => {
    const asked = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .flatMap((file) =>
        readFileSync(join(SRC, file), 'utf8')
          .split('\n')
          .filter((line) => /\blang(uage)? [!=]== 'zh'/.test(line) && !/'zh-CN'|\? null/.test(line))
          .map((line) => `${file}: ${line.trim()} (write lang === 'en': traditional Chinese is Chinese too)`),
      );
    expect(asked).toEqual([]);
  });
});

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function components(): readonly string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
}

function wordsIn(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: string[] = [];
  const take = (text: unknown) => {
    const words = typeof text === 'string' ? text.replace(/&\w+;/g, '').trim() : '';
    if (/\p{L}/u.test(words) && !NAMES.test(words)) found.push(`${file}: ${words}`);
  };
  visit(program as unknown as Node, (node) => {
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node['children'] as readonly Node[]) {
        if (child.type === 'JSXText') take(child['value']);
        if (child.type === 'JSXExpressionContainer')
          for (const text of textsOf(child['expression'] as Node)) take(text);
      }
    if (node.type === 'JSXAttribute' && SPOKEN.test(String((node['name'] as Node)['name'])))
      for (const text of textsOf(node['value'] as Node | null)) take(text);
  });
  return found;
}

/** The texts that an expression may come out as: not the arguments of its calls. */
function textsOf(node: Node | null): readonly unknown[] {
  switch (node?.type) {
    case 'Literal':
      return [node['value']];
    case 'TemplateLiteral':
      return (node['quasis'] as readonly Node[]).map((part) => (part['value'] as { cooked: string }).cooked);
    case 'JSXExpressionContainer':
      return textsOf(node['expression'] as Node);
    case 'ConditionalExpression':
      return [...textsOf(node['consequent'] as Node), ...textsOf(node['alternate'] as Node)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return /^[=!<>]/.test(String(node['operator']))
        ? []
        : [...textsOf(node['left'] as Node), ...textsOf(node['right'] as Node)];
    default:
      return [];
  }
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) visit(child as Node, look);
}
