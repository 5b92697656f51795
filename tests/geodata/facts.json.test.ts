import { describe, expect, it } from 'vitest';
import { factsStep, transformFacts } from '../../geodata/facts.json';
import { readBuilt, readSource } from '../support/census-inputs';

const yaml = readSource('geodata/facts.yaml').toString('utf8');
const scan = readSource('geodata/sources/scan.txt').toString('utf8');
const lineOf = (id: string) => yaml.split('\n').indexOf(`- id: ${id}`) + 1;

describe('the step that builds facts.json', () => {
  it('gives what is published, byte for byte, without a fault', async () => {
    const { outputs, faults } = await factsStep.build(readSource, readBuilt);
    expect(faults).toEqual([]);
    expect(outputs.get('facts.json')).toBe(readBuilt('facts.json'));
  });

  it('finds a quote that the scan does not say at its lines', () => {
    const { faults } = transformFacts(yaml.replace('8925个街道', '8952个街道'), scan);
    expect(faults).toEqual([
      {
        file: 'geodata/facts.yaml',
        line: lineOf('streets'),
        reason: 'streets: lines 45–45 of the scan do not say 8952个街道',
      },
    ]);
  });

  it('finds a quote that stands at other lines', () => {
    const { faults } = transformFacts(yaml.replace('lines: [45, 45], text: 8925', 'lines: [44, 44], text: 8925'), scan);
    expect(faults).toMatchObject([{ reason: expect.stringContaining('lines 44–44') }]);
  });

  it('finds a page that the scan does not give', () => {
    const { faults } = transformFacts(yaml.replaceAll('202104qgsj.html', '202104qgsj.htm?x'), scan);
    expect(faults).toHaveLength(2);
  });

  it('finds a fact with a missing value', () => {
    expect(transformFacts(yaml.replace('value: 8925', 'value: many'), scan).faults).toMatchObject([
      { file: 'geodata/facts.yaml', reason: expect.stringContaining('value') },
    ]);
  });
});
