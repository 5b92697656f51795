import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licenceFaults, packagesOf } from '../../tools/licences';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const explained = readFileSync('docs/dependencies.md', 'utf8');

it('finds nothing to say about the locked packages', () => {
  const packages = packagesOf(lock);
  expect(licenceFaults(packages, explained)).toEqual([]);
  expect(packages.filter(({ isAskedFor }) => isAskedFor).map(({ name }) => name)).toEqual(
    Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies).sort((a, b) => a.localeCompare(b, 'en')),
  );
});

it('refuses a licence that is not allowed, one that is missing, and a package that nobody explained', () => {
  const packages = packagesOf({
    packages: {
      '': { dependencies: { strong: '1.0.0' } },
      'node_modules/strong': { version: '1.0.0', license: 'GPL-3.0-only' },
      'node_modules/a/node_modules/silent': { version: '2.0.0' },
      'node_modules/choice': { version: '3.0.0', license: '(GPL-2.0 OR MIT)' },
      'node_modules/both': { version: '4.0.0', license: 'MIT AND AGPL-3.0', dev: true },
    },
  });
  expect(licenceFaults(packages, '')).toEqual([
    'both 4.0.0 has the licence MIT AND AGPL-3.0',
    'silent 2.0.0 has the licence none stated',
    'strong 1.0.0 has the licence GPL-3.0-only',
    'strong has no line in docs/dependencies.md',
  ]);
});
