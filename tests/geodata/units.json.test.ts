import { describe, expect, it } from 'vitest';
import { transformUnits, unitsStep } from '../../geodata/units.json';
import { censusInputs, readBuilt, readSource } from '../support/census-inputs';

describe('the step that builds units.json', () => {
  it('gives what is published, byte for byte, without a fault', async () => {
    const { outputs, faults } = await unitsStep.build(readSource, readBuilt);
    expect(faults).toEqual([]);
    expect(outputs.get('units.json') === readBuilt('units.json')).toBe(true); // not toBe: a diff of 220 kB helps nobody
  });

  it('names the file and the line of an alias for a unit that does not exist', () => {
    const inputs = censusInputs();
    const stray = { line: 9, adcode: '999999', name: '火星市', text: '火' };
    const reviewed = { ...inputs.reviewed, aliases: [...inputs.reviewed.aliases, stray] };
    const { faults } = transformUnits({ ...inputs, reviewed }, readSource('geodata/regions.yaml').toString('utf8'));
    expect(faults).toEqual([{ file: 'geodata/aliases.csv', line: 9, reason: '999999 is unknown, not 火星市' }]);
  });
});
