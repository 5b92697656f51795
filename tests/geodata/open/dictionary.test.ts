import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { currentDictionary, DICTIONARY_FILE } from '../../../geodata/open/dictionary';
import { shippedTables } from '../../support/open-data';

const page = currentDictionary();

it('is docs/data-dictionary.md; `npm run dictionary` writes it', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../..', DICTIONARY_FILE), 'utf8') === page).toBe(true);
});

it('explains every field of every table', () => {
  for (const { name, fields } of shippedTables().tables.values()) {
    expect(page).toContain(`## ${name} —`);
    for (const field of fields) expect(page).toContain(`| \`${field.name}\` | ${field.type} | \`${field.hxl}\` |`);
  }
});
