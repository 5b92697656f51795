import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { termKey } from '../../src/core/message';
import '../../src/core/guide-messages';
import { checkOpenPackage } from '../../src/core/open-package';

const descriptor = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../public/data/open/datapackage.json'), 'utf8'),
);

it('reads the published list, and the screen has a name for every file of it', () => {
  const list = checkOpenPackage(descriptor);
  if (!list.ok) throw new Error(list.error.reason);
  expect(list.value.resources.map(({ name }) => termKey('open.file', name))).not.toContain(null);
});

it('refuses what would lead out of its folder, and what is no package', () => {
  const [first] = descriptor.resources;
  for (const path of ['../config.json', 'https://example.org/a.csv', '/etc/passwd'])
    expect(checkOpenPackage({ ...descriptor, resources: [{ ...first, path }] }).ok, path).toBe(false);
  expect(checkOpenPackage({}).ok).toBe(false);
});
