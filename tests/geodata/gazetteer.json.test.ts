import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gazetteerStep } from '../../geodata/gazetteer.json';
import { decodeGazetteer } from '../../src/core/gazetteer/gazetteer-file';

describe('the step gazetteer.json', () => {
  it('rebuilds the committed file byte for byte, without a fault', async () => {
    const result = await gazetteerStep.build(
      (path) => readFileSync(path),
      (file) => readFileSync(`public/data/${file}`, 'utf8'),
    );
    expect(result.faults).toEqual([]);
    expect(result.outputs.get('gazetteer.json')).toBe(readFileSync('public/data/gazetteer.json', 'utf8'));
  });

  it('ships what decodes: towns, former names, the districts of 台湾, a former city', () => {
    const file = decodeGazetteer(JSON.parse(readFileSync('public/data/gazetteer.json', 'utf8')));
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.towns.length).toBe(41_341);
    expect(file.value.parts.length).toBe(21);
    expect(file.value.parts.at(-1)).toEqual(['370100', ['莱芜市']]);
    expect(file.value.folding).toContain('廣广');
  });
});
