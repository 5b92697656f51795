import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GROUP_NAMES, groupOf } from '../../../tools/mutation/groups';

it('names only files that are there, each with its tests', () => {
  const files = GROUP_NAMES.flatMap((name) => {
    const { mutate, tests } = groupOf(name)!;
    return [...mutate, ...tests];
  });
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

it('takes a file or a folder of src/core for a group of its own', () => {
  expect(groupOf('src/core/near.ts')).toEqual({
    name: 'near',
    mutate: ['src/core/near.ts'],
    tests: ['tests/core/near.test.ts'],
  });
  expect(groupOf('src/core/coverage/')).toMatchObject({
    name: 'coverage',
    tests: ['tests/core/coverage/**/*.test.ts'],
  });
  expect(groupOf('src/core/nowhere')).toBeNull();
});
