// The collections of the gaps drawer, made from the answer that is on the screen; empty while another tab is open.
import type { FeatureCollection, Point } from 'geojson';
import { useMemo } from 'react';
import type { Adcode } from '../core/adcode';
import { COUNTY_STATES } from '../core/coverage/gap-kinds';
import type { GapsAnswer } from '../core/coverage/gaps';
import type { Lang } from '../core/format';
import type { Ground } from '../core/ground';
import { gapImage, gapSize } from '../layers/gaps';
import { SOURCE } from '../layers/sources';
import { gapsParams } from '../store/gaps-selectors';
import { useAtlas } from '../store/store';
import { useLang } from '../store/translate';
import type { MapSource } from './map-source';

const NOTHING: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] };

export function useGapsSources(): readonly MapSource[] {
  const answer = useAtlas((state) => (state.panels.tab === 'gaps' ? state.gaps.answer : null));
  const pins = useAtlas((state) => gapsParams(state).params.pins);
  const ground = useAtlas((state) => state.data.ground);
  const lang = useLang();
  const counties = useMemo(() => (answer && ground ? reachedCounties(answer, ground) : NOTHING), [answer, ground]);
  const cities = useMemo(() => (answer ? uncoveredUnits(answer, pins, lang) : NOTHING), [answer, pins, lang]);
  return [
    { id: SOURCE.gapCounties, data: counties },
    { id: SOURCE.gapCities, data: cities },
  ];
}

function uncoveredUnits({ rows }: GapsAnswer, pins: readonly Adcode[], lang: Lang): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: rows.flatMap((row) => {
      const { kind, uncovered } = row;
      if (kind === 'covered' || uncovered === 0) return [];
      const properties = {
        adcode: row.adcode,
        uncovered,
        image: gapImage(kind, gapSize(uncovered)),
        isPinned: pins.includes(row.adcode),
        label: lang !== 'en' ? row.name : row.nameEn,
      };
      return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [row.lng, row.lat] }, properties }];
    }),
  };
}

/** A dot per county that is surely within X; sized by its residents. */
function reachedCounties({ counties, question }: GapsAnswer, ground: Ground): FeatureCollection<Point> {
  const covered = COUNTY_STATES.indexOf('covered');
  return {
    type: 'FeatureCollection',
    features: counties.codes.flatMap((code, at) => {
      const unit = ground.unitsByCode.get(code);
      if (counties.states[at] !== covered || !unit) return [];
      const residents = (question.basis === 'urban' ? unit.urbanPopulation : unit.population) ?? 0;
      const properties = { residents, size: 1 + Math.sqrt(residents) * 2.2e-3 };
      return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [unit.lng, unit.lat] }, properties }];
    }),
  };
}
