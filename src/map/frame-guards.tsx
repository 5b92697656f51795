// Keeps names off the edges of a picture and out from under what is laid upon it: signs that show nothing and are placed
// before all names.
import type { Feature, FeatureCollection, Point } from 'geojson';
import { useState } from 'react';
import { Layer, type MapRef, Source, useMap } from 'react-map-gl/maplibre';
import { keptFree, middleOf, type Rectangle } from '../core/brief/picture-view';
import type { Shot } from './hidden-map';

interface FrameGuardsProps extends Shot {
  readonly hasInset: boolean;
  readonly hasLabel: boolean;
}

export function FrameGuards({ camera, size, hasInset, hasLabel }: FrameGuardsProps) {
  const { current } = useMap();
  const [data] = useState((): FeatureCollection => {
    const kept = keptFree(size, { hasInset, hasLabel });
    return { type: 'FeatureCollection', features: kept.map((one) => guardOf(one, { camera, size }, current)) };
  });
  return (
    <Source id={ID} type="geojson" data={data}>
      <Layer
        id={ID}
        type="symbol"
        layout={{ 'icon-image': ['get', 'image'], 'icon-allow-overlap': true, 'icon-padding': 0 }}
      />
    </Source>
  );
}

const ID = 'frame-guards';

/** In the middle of what is kept free, with a picture of its size in which there is nothing. */
function guardOf(one: Rectangle, { camera, size }: Shot, map: MapRef | undefined): Feature<Point> {
  const { width, height } = one;
  const image = `guard:${width}×${height}`;
  if (map && !map.hasImage(image)) map.addImage(image, { width, height, data: new Uint8Array(4 * width * height) });
  const { lng, lat } = middleOf(one, camera, size);
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { image } };
}
