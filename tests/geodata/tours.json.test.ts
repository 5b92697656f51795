import { describe, expect, it } from 'vitest';
import { linkFaults, toursStep, transformTours } from '../../geodata/tours.json';
import { decodeGaps } from '../../src/core/gaps-params';
import { decodeShare } from '../../src/core/share-url';
import { decodeSiting } from '../../src/core/siting-params';
import { checkTours } from '../../src/core/tour';
import { readBuilt, readSource } from '../support/census-inputs';
import { shippedRecords } from '../support/shipped-records';
import { shippedUnits } from '../support/shipped-units';

const yaml = readSource('geodata/tours.yaml').toString('utf8');
const known = {
  units: new Set<string>(shippedUnits().units.map(({ adcode }) => adcode)),
  records: new Set<string>(shippedRecords().map(({ id }) => id)),
};

describe('the step that builds tours.json', () => {
  it('gives what is published, byte for byte, without a fault', async () => {
    const { outputs, faults } = await toursStep.build(readSource, readBuilt);
    expect(faults).toEqual([]);
    expect(outputs.get('tours.json')).toBe(readBuilt('tours.json'));
  });

  it('finds a city that is not there, at the line of its link', () => {
    const line = yaml.split('\n').findIndex((text) => text.includes('link: near=510100,200')) + 1;
    expect(transformTours(yaml.replace('near=510100', 'near=519900'), known).faults).toEqual([
      { file: 'geodata/tours.yaml', line, reason: 'questions, step 1: there is no unit 519900' },
    ]);
  });

  it('finds what the app would pass over', () => {
    expect(transformTours(yaml.replace('theme:issue.ageing', 'theme:issue.moon'), known).faults).toMatchObject([
      { reason: expect.stringContaining('does not understand f=theme:issue.moon') },
    ]);
    expect(linkFaults('sel=record:nobody', known)).toEqual(['there is no record nobody']);
    expect(linkFaults('tab=compare&cmp=510100,999900,100', known)).toEqual(['there is no unit 999900']);
  });

  it('finds a number that stands where a live one should', () => {
    expect(transformTours(yaml.replace('{inside} records', '12 records'), known).faults).toMatchObject([
      { reason: expect.stringContaining('do not hold the same values') },
    ]);
  });
});

describe('the tour in five questions', () => {
  const tours = checkTours(JSON.parse(readBuilt('tours.json')));
  const steps = tours.ok ? tours.value[0]!.steps : [];

  it('has five steps, each with a question that its own drawer reads whole', () => {
    expect(steps).toHaveLength(5);
    for (const { link } of steps) {
      const { state, ignored } = decodeShare(link);
      expect([...ignored, ...decodeGaps(state.gaps).ignored, ...decodeSiting(state.siting).ignored], link).toEqual([]);
    }
  });

  it('writes no number of its own but the X of the links', () => {
    for (const { textZh, textEn } of steps) {
      expect(textZh).not.toMatch(/\d/);
      expect(textEn).not.toMatch(/\d/);
    }
  });
});
