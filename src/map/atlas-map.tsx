// The map itself: the only component that holds the map library. It draws what the store says and gives clicks back as actions.
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import * as maplibre from 'maplibre-gl';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Map as MapView, useMap } from 'react-map-gl/maplibre';
import type { Unit } from '../core/unit';
import type { Palette } from '../layers/palette';
import { askNear, cameraMoved, firstRested, HOME_BOUNDS, hover, select, setMapStatus } from '../store/actions';
import { useAtlas } from '../store/store';
import { useTranslate } from '../store/translate';
import { carryOut, paddingFor } from './camera';
import { hitAt, isOnGap, markAt, pointsAt } from './hit';
import { drawImagesWhenAsked } from './images';
import workerUrl from './map.worker.ts?worker&url';
import { EMPTY_STYLE, MapContents } from './map-contents';
import { OpeningMap } from './opening-map';
import { AtlasScaleBar } from './scale-bar';
import { usePalette } from './scales';
import { warmGlyphs } from './warm-glyphs';

maplibre.setWorkerUrl(workerUrl);
// Its worker reads its code while the page makes the map.
maplibre.prewarm();

const OPENING = { ...maplibre, Map: OpeningMap };

const OfficialBase = lazy(() => import('./official-base').then((module) => ({ default: module.OfficialBase })));
const ArchiveLayers = lazy(() => import('./archive-layers').then((module) => ({ default: module.ArchiveLayers })));

export function AtlasMap() {
  // The binding's ref may come after the map's `load`: the map is taken from the event itself.
  const [map, setMap] = useState<MapLibre | null>(null);
  const palette = usePalette();
  const [camera] = useState(() => useAtlas.getState().view.camera);
  const t = useTranslate();
  const hasDrawer = useAtlas((state) => state.panels.tab !== 'near');
  const hasBase = useAtlas(({ base }) => base.kind === 'named' && base.drawing !== null);
  const hasArchives = useAtlas((state) => state.archives.length > 0);
  // Without data there is nothing to draw: sources and layers are made once, with what they hold.
  const hasArrived = useAtlas((state) => state.data.status !== 'loading');
  const hasRested = useAtlas((state) => state.view.hasRested);
  useCamera(map);
  useLettersAhead(hasRested ? map : null);
  const isWithoutMap = useAtlas((state) => state.view.mapStatus === 'no-webgl');
  const isOnGaps = useAtlas((state) => state.panels.tab === 'gaps');
  useEffect(() => {
    if (!map || !isOnGaps) return;
    let isWanted = true;
    void import('./gaps-images').then(({ drawGapImages }) => isWanted && drawGapImages(map, palette));
    return () => {
      isWanted = false;
    };
  }, [map, palette, isOnGaps]);
  const onLoad = useCallback(({ target }: { readonly target: MapLibre }) => {
    start(target);
    setMap(target);
    const { lng, lat } = target.getCenter();
    cameraMoved({ zoom: target.getZoom(), lat, lng });
    setMapStatus('ready');
  }, []);
  if (isWithoutMap) return <NoMap />;
  return (
    <MapView
      mapLib={OPENING}
      mapStyle={EMPTY_STYLE}
      initialViewState={
        camera
          ? { longitude: camera.lng, latitude: camera.lat, zoom: camera.zoom }
          : { bounds: [...HOME_BOUNDS], fitBoundsOptions: { padding: paddingFor(false, hasDrawer) } }
      }
      minZoom={2}
      maxZoom={16}
      dragRotate={false}
      touchPitch={false}
      pitchWithRotate={false}
      attributionControl={false}
      renderWorldCopies={false}
      style={{ position: 'absolute', inset: '0' }}
      locale={{ 'Map.Title': t('map.title') }}
      onLoad={onLoad}
      onMoveEnd={(event) => {
        const { zoom, latitude, longitude } = event.viewState;
        cameraMoved({ zoom, lat: latitude, lng: longitude });
      }}
      onClick={(event) => onClick(event)}
      onContextMenu={(event) => askNear({ kind: 'point', lng: event.lngLat.lng, lat: event.lngLat.lat })}
      onMouseMove={(event) => onPointer(event)}
      onMouseOut={() => hover({ kind: 'none' })}
      // Without a target no map could be made: the binding's only word for a browser without WebGL 2.
      onError={(event) => (event.target ? console.warn(event.error) : setMapStatus('no-webgl'))}
    >
      <Images palette={palette} />
      {hasArrived && <MapContents />}
      {map && hasRested && hasBase && (
        <Suspense fallback={null}>
          <OfficialBase />
        </Suspense>
      )}
      {map && hasRested && hasArchives && (
        <Suspense fallback={null}>
          <ArchiveLayers />
        </Suspense>
      )}
      <AtlasScaleBar />
    </MapView>
  );
}

/** Inside the map, since that is there before its `load`. */
function Images({ palette }: { readonly palette: Palette }) {
  const { current } = useMap();
  useEffect(() => {
    if (current) drawImagesWhenAsked(current.getMap(), palette);
  }, [current, palette]);
  return null;
}

function useCamera(map: MapLibre | null): void {
  const wish = useAtlas((state) => state.view.wish);
  const hasDetail = useAtlas((state) => state.selection.kind !== 'none');
  const hasDrawer = useAtlas((state) => state.panels.tab !== 'near');
  const done = useRef<number | null>(null);
  useEffect(() => {
    if (!map || !wish || wish.id === done.current) return;
    done.current = wish.id;
    carryOut(map, wish, paddingFor(hasDetail, hasDrawer));
  }, [map, wish, hasDetail, hasDrawer]);
}

/** Once the first view is drawn. Of the names of cities first, then of records, then of counties, which come into view last. */
function useLettersAhead(map: MapLibre | null): void {
  const { table, records } = useAtlas((state) => state.data);
  const lang = useAtlas((state) => state.view.lang);
  useEffect(() => {
    if (!map || !table) return;
    const isEnglish = lang === 'en';
    const unitName = ({ shortName, nameEn }: Unit) => (isEnglish ? nameEn : shortName);
    const [cities, others] = [true, false].map((is) => table.units.filter((unit) => unit.isCity === is).map(unitName));
    const names = records.map(({ name, nameEn }) => (isEnglish ? nameEn : name));
    return warmGlyphs(map, [...cities!, ...names, ...others!]);
  }, [map, table, records, lang]);
}

function start(map: MapLibre): void {
  followIdle(map);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.on('webglcontextlost', () => setMapStatus('lost'));
  map.on('webglcontextrestored', () => setMapStatus('ready'));
}

/** `data-atlas` on the document tells what the map is doing: drawing, or idle with all data in; `atlasMap` is the map. For tests and screen recorders, never for our own code. */
function followIdle(map: MapLibre): void {
  const { dataset } = document.documentElement;
  Object.assign(window, { atlasMap: map });
  map.on('dataloading', () => {
    dataset['atlas'] = 'drawing';
  });
  map.on('movestart', () => {
    dataset['atlas'] = 'drawing';
  });
  map.on('idle', () => {
    const { data, view } = useAtlas.getState();
    if (data.status === 'loading') return;
    if (!view.hasRested) {
      firstRested();
      map.triggerRepaint();
    } else if (data.status === 'ready') dataset['atlas'] = 'idle';
  });
  // The last file may change nothing that is drawn: one more frame then tells that all is in.
  useAtlas.subscribe((state, before) => {
    if (state.data.status !== before.data.status) map.triggerRepaint();
  });
}

function onClick(event: MapMouseEvent): void {
  select(hitAt(event.target, event.point));
}

function onPointer(event: MapMouseEvent): void {
  const map = event.target;
  const ids = markAt(map, event.point);
  const isHit = ids.length > 0 || pointsAt(map, event.point).kind !== 'none' || isOnGap(map, event.point);
  map.getCanvas().style.cursor = isHit ? 'pointer' : '';
  const before = useAtlas.getState().view.hovered;
  const key = before.kind === 'stack' ? before.ids.join() : '';
  if (ids.join() !== key) hover(ids.length > 0 ? { kind: 'stack', ids } : { kind: 'none' });
}

function NoMap() {
  const t = useTranslate();
  return (
    <div className="no-map" role="status">
      <p>{t('map.noWebgl')}</p>
    </div>
  );
}
