// What a step lists, for the paper: the records of a city, the first gaps, the proposed cities, else the records shown.
import { nameOf } from '../../core/describe';
import { formatPeople, type Lang } from '../../core/format';
import { nearAnswer, shownRecords } from '../../store/selectors';
import type { AtlasState } from '../../store/state';

const MOST = 8;

export function stepList(state: AtlasState, lang: Lang): readonly string[] {
  const { panels, gaps, siting } = state;
  if (panels.tab === 'gaps') {
    const rows = gaps.answer?.rows.filter(({ uncovered }) => uncovered > 0) ?? [];
    return rows
      .slice(0, MOST)
      .map((row) => `${lang === 'en' ? row.nameEn : row.name} · ${formatPeople(row.uncovered, lang)}`);
  }
  if (panels.tab === 'siting') {
    const { run } = siting;
    const cities = run?.steps.flatMap(({ at }) => run.world.candidates[run.answer?.chosen[at] ?? -1] ?? []) ?? [];
    return cities.slice(0, MOST).map((city) => (lang === 'en' ? city.nameEn : city.name));
  }
  const records = nearAnswer(state)?.inside.map(({ record }) => record) ?? shownRecords(state);
  return [...new Set(records.slice(0, MOST).map((record) => nameOf(record, lang)))];
}
