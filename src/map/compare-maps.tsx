// Two maps side by side that move as one: each over its own place at one scale, or both over the same ground.
import './compare-maps.css';
import type { Map as MapLibre } from 'maplibre-gl';
import '../core/compare-messages';
import { useEffect, useRef, useState } from 'react';
import { Map as MapView } from 'react-map-gl/maplibre';
import { MAINLAND } from '../core/brief/picture-view';
import { framingPair, partnerCamera } from '../core/compare/camera';
import type { Point } from '../core/reach';
import { encodeCamera } from '../core/share-place';
import type { Camera } from '../core/share-state';
import { cameraMoved, select, wishCamera } from '../store/actions';
import { leaveCompare } from '../store/compare';
import type { ComparePane } from '../store/compare-state';
import { useAtlas } from '../store/store';
import { useTranslate } from '../store/translate';
import { IconButton } from '../ui/icon';
import { CompareContents } from './compare-contents';
import { hitAt } from './hit';
import { drawImages } from './images';
import { EMPTY_STYLE } from './map-contents';
import { ScaleBar } from './scale-bar';
import { usePalette } from './scales';

interface CompareMapsProps {
  readonly panes: readonly [ComparePane, ComparePane];
  readonly isSameView: boolean;
}

const MIDDLE: Point = { lng: 104.3, lat: 35.6 };

export function CompareMaps({ panes, isSameView }: CompareMapsProps) {
  const t = useTranslate();
  const [maps, setMaps] = useState<readonly [MapLibre | null, MapLibre | null]>([null, null]);
  const [camera, setCamera] = useState<Camera | null>(null);
  const anchors: readonly [Point, Point] = isSameView
    ? [MIDDLE, MIDDLE]
    : [panes[0].anchor ?? MIDDLE, panes[1].anchor ?? MIDDLE];
  const frame = useTogether(maps, panes, anchors, isSameView, setCamera);
  useEffect(() => {
    // The legend, the files by zoom and the link go by the first map; back on the large map it stands there.
    if (camera) cameraMoved(camera);
  }, [camera]);
  useEffect(
    () => () => {
      leaveCompare();
      const { view } = useAtlas.getState();
      if (view.camera) wishCamera({ kind: 'jump', camera: view.camera });
    },
    [],
  );
  // The atlas under it has tried already.
  const isWithoutMap = useAtlas((state) => state.view.mapStatus === 'no-webgl');
  if (isWithoutMap) return <p className="compare-no-map">{t('compare.noMap')}</p>;
  const zoom = (by: number) => maps[0]?.easeTo({ zoom: maps[0].getZoom() + by, duration: isCalm() ? 0 : 250 });
  return (
    <section className="compare-maps" aria-label={t('compare.maps')}>
      {panes.map((pane, side) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there are two sides, first and second, and they stay.
        <figure key={side}>
          <figcaption>{pane.label}</figcaption>
          <OneMap
            pane={pane}
            onLoad={(map) => setMaps((before) => (side === 0 ? [map, before[1]] : [before[0], map]))}
          />
          {side === 0 && <ScaleBar camera={camera} />}
        </figure>
      ))}
      <div className="compare-buttons">
        <IconButton icon="plus" label={t('action.zoomIn')} onClick={() => zoom(1)} />
        <IconButton icon="minus" label={t('action.zoomOut')} onClick={() => zoom(-1)} />
        <IconButton icon="home" label={t('compare.frame')} onClick={frame} />
      </div>
    </section>
  );
}

interface OneMapProps {
  readonly pane: ComparePane;
  readonly onLoad: (map: MapLibre) => void;
}

function OneMap({ pane, onLoad }: OneMapProps) {
  const palette = usePalette();
  const [map, setMap] = useState<MapLibre | null>(null);
  const [zoom, setZoom] = useState(3);
  useEffect(() => {
    if (map) drawImages(map, palette);
  }, [map, palette]);
  return (
    <MapView
      mapStyle={EMPTY_STYLE}
      initialViewState={{ bounds: [...MAINLAND] }}
      minZoom={2}
      maxZoom={16}
      dragRotate={false}
      touchPitch={false}
      pitchWithRotate={false}
      attributionControl={false}
      renderWorldCopies={false}
      style={{ position: 'absolute', inset: '0' }}
      locale={{ 'Map.Title': pane.label }}
      onLoad={({ target }) => {
        target.touchZoomRotate.disableRotation();
        target.keyboard.disableRotation();
        drawImages(target, palette);
        setMap(target);
        onLoad(target);
      }}
      onMoveEnd={({ viewState, target }) => {
        setZoom(viewState.zoom);
        // For tests and screen recorders, as `data-atlas` is for the large map.
        target.getContainer().dataset['camera'] = encodeCamera({
          zoom: viewState.zoom,
          lat: viewState.latitude,
          lng: viewState.longitude,
        });
      }}
      onClick={(event) => select(hitAt(event.target, event.point))}
      onError={(event) => console.warn(event.error)}
    >
      {map && <CompareContents pane={pane} zoom={zoom} />}
    </MapView>
  );
}

/** Keeps the two as one; what it returns frames both places anew. */
function useTogether(
  maps: readonly [MapLibre | null, MapLibre | null],
  panes: readonly [ComparePane, ComparePane],
  anchors: readonly [Point, Point],
  isSameView: boolean,
  onCamera: (camera: Camera) => void,
): () => void {
  const [first, second] = maps;
  const latest = useRef(anchors);
  latest.current = anchors;
  const isFollowing = useRef(false);
  useEffect(() => {
    if (!first || !second) return;
    const follow = (leader: MapLibre, follower: MapLibre, at: 0 | 1) => () => {
      if (isFollowing.current) return;
      isFollowing.current = true;
      jump(follower, partnerCamera(cameraOf(leader), latest.current[at], latest.current[1 - at] as Point)); // 0 or 1
      isFollowing.current = false;
    };
    const [onFirst, onSecond] = [follow(first, second, 0), follow(second, first, 1)];
    const onRest = () => onCamera(cameraOf(first));
    first.on('move', onFirst);
    first.on('moveend', onRest);
    second.on('move', onSecond);
    return () => {
      first.off('moveend', onRest);
      first.off('move', onFirst);
      second.off('move', onSecond);
    };
  }, [first, second, onCamera]);
  const place = (cameras: (first: MapLibre, second: MapLibre) => readonly [Camera, Camera]) => {
    if (!first || !second) return;
    isFollowing.current = true;
    const [one, two] = cameras(first, second);
    jump(first, one);
    jump(second, two);
    isFollowing.current = false;
  };
  const frame = () => place((one) => framed(one, panes, isSameView));
  const start = () => {
    const { linkedCamera } = useAtlas.getState().compare;
    if (linkedCamera) place(() => [linkedCamera, partnerCamera(linkedCamera, anchors[0], anchors[1])]);
    else frame();
  };
  const key = JSON.stringify([isSameView, ...panes.map(({ anchor, bounds }) => [anchor, bounds])]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when there is something new to frame.
  useEffect(start, [first, second, key]);
  return frame;
}

function framed(first: MapLibre, panes: CompareMapsProps['panes'], isSameView: boolean): readonly [Camera, Camera] {
  const { clientWidth: width, clientHeight: height } = first.getContainer();
  return framingPair(panes, isSameView, { width, height }, PADDING);
}

const PADDING = 18;

function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom() };
}

function jump(map: MapLibre, { lng, lat, zoom }: Camera): void {
  map.jumpTo({ center: [lng, lat], zoom });
}

function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
