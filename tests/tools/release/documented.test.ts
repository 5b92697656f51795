// What operators copy from the documents is what the app is built with.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentPolicy } from '../../../tools/release/content-policy';

const policy = contentPolicy({ hosts: [], hasWasm: false });

it('gives the headers of nginx (page and assets) and Caddy the policy of the page', () => {
  const deploy = readFileSync('docs/deploy.md', 'utf8');
  expect(deploy.split(`"${policy}; frame-ancestors *"`)).toHaveLength(4);
});

it('explains the policy that is built', () => {
  expect(readFileSync('docs/security.md', 'utf8')).toContain(`\n${policy}\n`);
});
