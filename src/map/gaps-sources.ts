// What the gaps drawer draws, made from its answer in their turns after the drawer's own parts; nothing while another tab
// is open. The dots of the counties are given to the map once: an answer only says how large each is.
import type { FeatureCollection, Point } from 'geojson';
import { useContext, useEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-map-gl/maplibre';
import type { Adcode } from '../core/adcode';
import type { GapsAnswer } from '../core/coverage/gaps';
import type { Lang } from '../core/format';
import { readPins } from '../core/gaps-pins';
import type { Ground } from '../core/ground';
import { countySizes, gapImage, gapSize } from '../layers/gaps';
import { SOURCE } from '../layers/sources';
import { useAtlas } from '../store/store';
import { useLang } from '../store/translate';
import { useInTurn } from '../ui/use-in-turn';
import type { MapSource } from './map-source';
import { PictureZoom } from './scales';

const NOTHING: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] };
/** After the five turns of the drawer. */
const CITIES_TURN = 6;
const COUNTIES_TURN = 7;

export function useGapsSources(): readonly MapSource[] {
  const answer = useShownAnswer(CITIES_TURN);
  const pinned = useAtlas((state) => state.analysis.gaps['pin'] ?? '');
  const ground = useAtlas((state) => (state.panels.tab === 'gaps' && state.gaps.answer ? state.data.ground : null));
  const lang = useLang();
  const counties = useMemo(() => (ground ? countyPoints(ground) : NOTHING), [ground]);
  const cities = useMemo(
    () => (answer ? uncoveredUnits(answer, readPins(pinned) ?? [], lang) : NOTHING),
    [answer, pinned, lang],
  );
  useCountySizes(ground);
  return [
    { id: SOURCE.gapCounties, data: counties },
    { id: SOURCE.gapCities, data: cities },
  ];
}

/** A picture has nobody who waits for the next frame: it takes the answer at once. */
function useShownAnswer(turn: number): GapsAnswer | null {
  const isPicture = useContext(PictureZoom) !== null;
  const answer = useAtlas((state) => (state.panels.tab === 'gaps' ? state.gaps.answer : null));
  const taken = useInTurn(answer, turn);
  return isPicture ? answer : answer && taken;
}

/** Tells the map of the dots that changed: with X moved by a few kilometres, some of three thousand. */
function useCountySizes(ground: Ground | null): void {
  const { current } = useMap();
  const answer = useShownAnswer(COUNTIES_TURN);
  const drawn = useRef<Float32Array | null>(null);
  useEffect(() => {
    const map = current?.getMap();
    if (!map || !ground || !map.getSource(SOURCE.gapCounties)) return;
    const sizes = countySizes(answer, ground.counties);
    sizes.forEach((size, id) => {
      if (size !== (drawn.current?.[id] ?? 0)) map.setFeatureState({ source: SOURCE.gapCounties, id }, { size });
    });
    drawn.current = sizes;
  }, [current, answer, ground]);
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
        rank: row.rank,
        image: gapImage(kind, gapSize(uncovered)),
        isPinned: pins.includes(row.adcode),
        label: lang !== 'en' ? row.name : row.nameEn,
      };
      return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [row.lng, row.lat] }, properties }];
    }),
  };
}

/** In the order of the ground: a county's place is the id of its feature. */
function countyPoints({ counties }: Ground): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: counties.map(({ lng, lat, population }, id) => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { residents: population ?? 0 },
    })),
  };
}
