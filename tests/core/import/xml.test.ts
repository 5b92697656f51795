import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attributeOf, decodeEntities, lineAt, XmlFault, xmlEvents } from '../../../src/core/import/xml';

const read = (source: string) => [...xmlEvents(source)];

it('gives tags and texts in order, names without their prefix', () => {
  expect(read('<?xml version="1.0"?><!-- x --><a:b c="1 > 0"><d/>玉林 &amp; <![CDATA[<芳草>]]></a:b>')).toEqual([
    { kind: 'open', name: 'b', attributes: ' c="1 > 0"', isClosed: false },
    { kind: 'open', name: 'd', attributes: '', isClosed: true },
    { kind: 'text', text: '玉林 & ' },
    { kind: 'text', text: '<芳草>' },
    { kind: 'close', name: 'b' },
  ]);
});

it('reads attributes and entities, and leaves unknown ones as they are', () => {
  expect(attributeOf(' r="A1" t=\'s\' r:id="rId1"', 'id')).toBe('rId1');
  expect(attributeOf(' r="A1"', 't')).toBeNull();
  expect(decodeEntities('&lt;&#x7389;&#26519;&gt; &bomb; &#xD800;')).toBe('<玉林> &bomb; ');
});

it.each([
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  '<a><b></a></b>',
  '<a',
  '<a>',
  '<!-- ',
  '<a b="',
  '<1/>',
  '<a>'.repeat(300),
])('refuses %s', (source) => {
  expect(() => read(source)).toThrow(XmlFault);
});

it('ends on any text with events or a fault', () => {
  const part = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    'a',
    '"',
    "'",
    '=',
    ' ',
    '<a>',
    '</a>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '成',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      try {
        read(parts.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(XmlFault);
      }
    }),
    { numRuns: 3000, seed: 20260101 },
  );
});

it('counts lines from 1', () => {
  expect(lineAt('a\nb\nc', 4)).toBe(3);
});
