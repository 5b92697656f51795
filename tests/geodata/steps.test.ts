import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../geodata/steps';

const outputs = STEPS.flatMap((step) => Object.keys(step.gzipBudget));

describe('the list of steps', () => {
  it('makes each file once', () => {
    expect(new Set(outputs).size).toBe(outputs.length);
  });

  it('makes every file of public/data, the manifest excepted, which the build adds', () => {
    const published = filesOf(resolve(import.meta.dirname, '../../public/data'));
    expect(published.filter((file) => file !== 'manifest.json').toSorted()).toEqual(outputs.toSorted());
  });

  it('builds the areas before the units that stand in them', () => {
    expect(outputs.indexOf('prefectures.topo.json')).toBeLessThan(outputs.indexOf('units.json'));
    expect(outputs.indexOf('units.json')).toBeLessThan(outputs.indexOf('records.json'));
  });
});

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
}
