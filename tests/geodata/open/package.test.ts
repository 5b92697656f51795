// The descriptor against the official JSON Schemas of the specification (tests/fixtures/frictionless).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../../geodata/sources';
import { openFiles } from '../../support/open-data';

const files = openFiles();
const descriptor = JSON.parse(files.get('open/datapackage.json')!);
const schema = (name: string) =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../fixtures/frictionless/${name}.json`), 'utf8'));
const validator = (name: string) => new Ajv({ strict: false, validateFormats: false }).compile(schema(name));

describe('datapackage.json', () => {
  it('is a Data Package by the official schema', () => {
    const validate = validator('data-package');
    validate(descriptor);
    expect(validate.errors).toBeNull();
    expect(validate({ ...descriptor, resources: [] })).toBe(false);
  });

  it('has tables that are Tabular Data Resources by the official schema', () => {
    const validate = validator('tabular-data-resource');
    const tables = descriptor.resources.filter(({ profile }: { profile?: string }) => profile);
    expect(tables).toHaveLength(10);
    for (const table of tables) {
      validate(table);
      expect(validate.errors, table.name).toBeNull();
    }
    expect(validate({ ...tables[0], schema: { fields: [{ type: 'string' }] } })).toBe(false);
  });

  it('lists every file beside it with its true size and checksum', () => {
    const listed = descriptor.resources.map(({ path }: { path: string }) => `open/${path}`);
    expect([...listed, 'open/datapackage.json', 'open/LICENCES.md'].sort()).toEqual([...files.keys()].sort());
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = files.get(`open/${path}`)!;
      expect(bytes).toBe(Buffer.byteLength(content));
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
  });

  it('names fields in the order of the header', () => {
    for (const { path, schema: table } of descriptor.resources) {
      if (!table) continue;
      const [header] = files.get(`open/${path}`)!.split('\r\n');
      expect(header).toBe(table.fields.map(({ name }: { name: string }) => name).join(','));
    }
  });

  it('has a version that says format and content', () => {
    expect(descriptor.version).toMatch(/^1\.0\.0\+[0-9a-f]{12}$/);
    expect(descriptor.sources).toHaveLength(SOURCES.length);
  });
});
