import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isWebLink } from '../../src/core/link';
import { shippedRecords } from '../support/shipped-records';

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'javascript://example.org/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'https:',
  'https://',
  'https:\\\\example.org',
  'https://a b',
  '//example.org/',
  'example.org',
  '',
])('%j is no link', (text) => {
  expect(isWebLink(text)).toBe(false);
});

it.each(['https://www.ycfzwl.com/#/about', 'http://例子.中国/路径?问=1', 'HTTPS://EXAMPLE.ORG'])(
  '%s is one',
  (text) => {
    expect(isWebLink(text)).toBe(true);
  },
);

it('takes every link of the published records for one', () => {
  const links = shippedRecords().flatMap((record) => record.links);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !isWebLink(link))).toEqual([]);
});

/** Addresses that the code makes itself: a constant host, a file of its own folder, or one that is saved. */
const OWN_ADDRESSES = [
  'src/features/gaps/access.tsx',
  'src/features/gaps/download-csv.tsx',
  'src/features/guide/open-data.tsx',
  'src/features/brief/embed.tsx',
  'src/features/brief/paper.tsx',
  'src/ui/download.ts',
];

it('is asked by every file of the screen whose links are not written out in it', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => join('src', file))
    .filter((file) => /\.tsx?$/.test(file) && !OWN_ADDRESSES.includes(file));
  const withLinks = files.filter((file) => /\bhref(=\{|: | = )|window\.open\(/.test(readFileSync(file, 'utf8')));
  expect(withLinks.length).toBeGreaterThan(0);
  const unchecked = withLinks.filter((file) => !readFileSync(file, 'utf8').includes('isWebLink('));
  expect(unchecked.filter((file) => !CHECKED_BY_SCHEMA.includes(file))).toEqual([]);
});

/** Its links come through `checkFacts`, which refuses any other. */
const CHECKED_BY_SCHEMA = ['src/features/inspect/facts-detail.tsx'];
