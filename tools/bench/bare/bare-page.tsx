// The floor of the first view: React and MapLibre with the same areas, one fill and one line each, and nothing else.
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

setWorkerUrl(workerUrl);

const AREAS = ['land', 'provinces', 'prefectures'] as const;

function Bare() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const map = new MapLibre({
      container: place.current,
      style: { version: 8, sources: {}, layers: [] },
      ...startOf(location.hash),
      attributionControl: false,
      renderWorldCopies: false,
    });
    Object.assign(window, { bareMap: map });
    const files = Promise.all(AREAS.map(areasOf));
    map.on('load', async () => {
      for (const [at, data] of (await files).entries()) draw(map, AREAS[at]!, data);
      map.once('idle', () => {
        document.documentElement.dataset['atlas'] = 'idle';
      });
    });
    return () => map.remove();
  }, []);
  return <div ref={place} style={{ position: 'absolute', inset: 0 }} />;
}

/** As `#zoom/lat/lng`; else the whole country. */
function startOf(hash: string): Partial<MapOptions> {
  const [zoom, lat, lng] = hash.slice(1).split('/').map(Number);
  if (zoom === undefined || lat === undefined || lng === undefined) return { bounds: [73, 17, 136, 54] };
  return { zoom, center: [lng, lat] };
}

async function areasOf(name: string): Promise<FeatureCollection> {
  const topology = (await (await fetch(`./data/${name}.topo.json`)).json()) as Topology;
  return feature(topology, topology.objects[name] as GeometryCollection);
}

function draw(map: MapLibre, id: string, data: FeatureCollection): void {
  map.addSource(id, { type: 'geojson', data, tolerance: 0.2 });
  map.addLayer({ id: `${id}-fill`, type: 'fill', source: id, paint: { 'fill-color': '#e6eee8' } });
  map.addLayer({ id: `${id}-line`, type: 'line', source: id, paint: { 'line-color': '#8aa' } });
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<Bare />);
