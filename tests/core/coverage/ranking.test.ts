import { describe, expect, it } from 'vitest';
import { answerGaps } from '../../../src/core/coverage/gaps';
import { answered, aQuestion, exampleWorld } from '../../support/worked-example';

const answer = (given: Parameters<typeof aQuestion>[0]) => answered(answerGaps(exampleWorld(), aQuestion(given)));

describe('the ranking', () => {
  it('puts the city with most residents not surely covered first', () => {
    const { rows } = answer({});
    expect(rows.map(({ name, uncovered, rank, kind }) => [name, uncovered, rank, kind])).toEqual([
      ['甲西市', 200_000, 1, 'perhaps'],
      ['乙市', 100_000, 2, 'other_theme'],
      ['甲东市', 0, 0, 'covered'],
    ]);
  });

  it('ranks by those who cannot be covered when asked to', () => {
    expect(answer({ rankBy: 'possible' }).rows.map(({ name, rank }) => [name, rank])).toEqual([
      ['乙市', 1],
      ['甲东市', 0],
      ['甲西市', 0],
    ]);
  });

  it('gives the rank under total population: 乙市 has 400,000 people, 甲西市 300,000', () => {
    const { rows } = answer({});
    expect(rows.map(({ name, rankOther }) => [name, rankOther]).slice(0, 2)).toEqual([
      ['甲西市', 2],
      ['乙市', 1],
    ]);
  });

  it('names the nearest record and the range of its distance from the seat of the city', () => {
    const row = answer({}).rows[0]!;
    expect(row.nearest.certain?.owner).toBe(0);
    expect(row.nearest.certain?.km).toBeCloseTo(2 * 111.195, 2);
    expect(row.nearest.possible).toEqual({ owner: 1, km: 0 });
    expect(row.meanKm.possible).toBe(0);
  });

  it('says over which X a city stays among the first: 甲西市 until it is surely covered at 222.39 km', () => {
    const { top10 } = answer({}).rows[0]!;
    expect(top10?.fromKm).toBe(10);
    expect(top10?.toKm).toBeCloseTo(222.39, 2);
  });

  it('lists counties when asked, each with residents that sum to its total', () => {
    const { rows } = answer({ rows: 'county' });
    expect(rows.map(({ name, records }) => [name, records])).toEqual([
      ['甲三县', null],
      ['乙一县', null],
      ['甲一区', null],
      ['甲二区', null],
    ]);
    expect(rows.reduce((sum, row) => sum + row.residents.total, 0)).toBe(1_000_000);
  });

  it('counts the records of a city per million of its urban residents', () => {
    const east = answer({}).rows[2]!;
    expect([east.records, east.perMillion]).toEqual([1, 1 / 0.7]);
  });
});
