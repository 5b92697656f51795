// The small map of the review desk: the candidates as numbers, the chosen one's area, and a point set by a click.
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Layer, type MapRef, Map as MapView, Marker, Source } from 'react-map-gl/maplibre';
import type { Adcode } from '../core/adcode';
import { type Ground, lineage } from '../core/ground';
import { borderLayers, groundLayers } from '../layers/base';
import { labelLayers } from '../layers/labels';
import { SOURCE } from '../layers/sources';
import { focusLayers } from '../layers/wide';
import { useAtlas } from '../store/store';
import { focusCollection } from './focus';
import type { MapSource } from './map-source';
import { usePalette } from './scales';
import { useGroundSources } from './sources';

interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

interface CandidatePlace {
  readonly adcode: Adcode;
  readonly atlasUnit: Adcode;
  readonly point: LngLat | null;
}

interface CandidateMapProps {
  readonly candidates: readonly CandidatePlace[];
  readonly chosen: number;
  readonly picked: LngLat | null;
  readonly label: string;
  readonly onChoose: (at: number) => void;
  readonly onPick: (point: LngLat) => void;
  readonly onCentre: (point: LngLat) => void;
}

const EMPTY_STYLE = { version: 8 as const, sources: {}, layers: [] };
const CHINA = { longitude: 104.5, latitude: 35.5, zoom: 2.6 };

export function CandidateMap({ candidates, chosen, picked, label, onChoose, onPick, onCentre }: CandidateMapProps) {
  const mapRef = useRef<MapRef>(null);
  const ground = useAtlas((state) => state.data.ground);
  const points = useMemo(() => candidates.map((place) => pointOf(place, ground)), [candidates, ground]);
  useFit(mapRef, points);
  return (
    <div className="candidate-map">
      <MapView
        ref={mapRef}
        mapStyle={EMPTY_STYLE}
        initialViewState={CHINA}
        minZoom={2}
        maxZoom={16}
        dragRotate={false}
        touchPitch={false}
        attributionControl={false}
        renderWorldCopies={false}
        style={{ position: 'absolute', inset: '0' }}
        locale={{ 'Map.Title': label }}
        onLoad={({ target }) => {
          showAll(mapRef.current, points);
          onCentre(target.getCenter());
        }}
        onMoveEnd={({ target }) => onCentre(target.getCenter())}
        onClick={({ lngLat }) => onPick({ lng: lngLat.lng, lat: lngLat.lat })}
      >
        <Contents chosen={candidates[chosen] ?? null} />
        {points.map(
          (point, at) =>
            point && (
              <Marker key={candidates[at]!.adcode} longitude={point.lng} latitude={point.lat}>
                <button
                  type="button"
                  tabIndex={-1}
                  className={at === chosen && !picked ? 'candidate-pin chosen' : 'candidate-pin'}
                  onClick={(event) => {
                    event.stopPropagation();
                    onChoose(at);
                  }}
                >
                  {at + 1}
                </button>
              </Marker>
            ),
        )}
        {picked && (
          <Marker longitude={picked.lng} latitude={picked.lat}>
            <span className="picked-pin" />
          </Marker>
        )}
      </MapView>
      <span className="map-cross" aria-hidden="true" />
    </div>
  );
}

/** The same ground as the large map, without records. */
function Contents({ chosen }: { readonly chosen: CandidatePlace | null }) {
  const palette = usePalette();
  const lang = useAtlas((state) => state.view.lang);
  const sources = useGroundSources(true, null);
  const { provinces, prefectures, districts, ground } = useAtlas((state) => state.data);
  const focus = useMemo((): MapSource => {
    const unit = chosen && ground ? areaAround(chosen.atlasUnit, ground) : null;
    const selections = unit ? [{ kind: 'unit' as const, adcode: unit }] : [];
    const areas = { provinces, prefectures, districts };
    const data = focusCollection({ selections, areas, ground, recordsById: new Map() }, palette);
    return { id: SOURCE.focus, data };
  }, [chosen, ground, provinces, prefectures, districts, palette]);
  const layers = useMemo(
    () => [
      ...groundLayers(palette),
      ...borderLayers(palette),
      ...focusLayers(palette),
      ...labelLayers(lang !== 'en' ? 'name' : 'nameEn', 100, palette),
    ],
    [palette, lang],
  );
  const named = new Set(layers.map((spec) => ('source' in spec ? spec.source : null)));
  const wanted = [...sources, focus].filter(({ id }) => named.has(id));
  const ready = useOneATask(wanted.length);
  return (
    <>
      {wanted.slice(0, ready).map(({ id, data }) => (
        <Source key={id} id={id} type="geojson" data={data} tolerance={0.2} />
      ))}
      {ready >= wanted.length && layers.map((spec) => <Layer key={spec.id} {...spec} />)}
    </>
  );
}

/** Counts up to `all`, one a task: each source is copied for the map's worker, and all of them at once would hold the page. */
function useOneATask(all: number): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    if (count >= all) return;
    const next = setTimeout(() => setCount(count + 1));
    return () => clearTimeout(next);
  }, [count, all]);
  return count;
}

/** A county has no area of its own here: its prefecture's is shown. */
function areaAround(code: Adcode, ground: Ground): Adcode | null {
  const units = lineage(code, ground.unitsByCode).map((one) => ground.unitsByCode.get(one)!);
  const [finest, above] = units;
  const wanted = finest?.level === 'county' ? above : finest;
  return wanted && wanted.level !== 'nation' ? wanted.adcode : null;
}

/** A town without a position of its own is shown at its county. */
function pointOf(place: CandidatePlace, ground: Ground | null): LngLat | null {
  if (place.point) return place.point;
  const unit = ground?.unitsByCode.get(place.atlasUnit);
  return unit ? { lng: unit.lng, lat: unit.lat } : null;
}

function useFit(mapRef: React.RefObject<MapRef | null>, points: readonly (LngLat | null)[]): void {
  useEffect(() => showAll(mapRef.current, points), [mapRef, points]);
}

function showAll(map: MapRef | null, points: readonly (LngLat | null)[]): void {
  const known = points.filter((point) => point !== null);
  if (!map) return;
  if (known.length === 0) {
    map.jumpTo({ center: [CHINA.longitude, CHINA.latitude], zoom: CHINA.zoom });
    return;
  }
  const lngs = known.map(({ lng }) => lng);
  const lats = known.map(({ lat }) => lat);
  map.fitBounds([Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)], {
    padding: 48,
    maxZoom: 8.5,
    duration: 0,
  });
}
