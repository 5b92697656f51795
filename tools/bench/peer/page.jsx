// kepler.gl without a base map, for `npm run bench:browser -- points`: one file becomes one point layer.
import { addDataToMap } from '@kepler.gl/actions';
import { KeplerGl } from '@kepler.gl/components';
import { processCsvData } from '@kepler.gl/processors';
import { enhanceReduxMiddleware, keplerGlReducer } from '@kepler.gl/reducers';
import { createRoot } from 'react-dom/client';
import React from 'react';
import { Provider } from 'react-redux';
import { applyMiddleware, combineReducers, createStore } from 'redux';

const keplerGl = keplerGlReducer.initialState({
  uiState: { readOnly: true, currentModal: null },
  mapStyle: { styleType: 'no_map' },
});
const store = createStore(combineReducers({ keplerGl }), {}, applyMiddleware(...enhanceReduxMiddleware([])));

/** Its first layer with as many points as the file has rows, or what there is instead. */
window.peerState = () => {
  const { visState } = store.getState().keplerGl.map;
  return { layer: visState.layers[0]?.type ?? null, points: visState.layerData[0]?.data?.length ?? 0 };
};

window.peerLoad = async (file) => {
  const data = processCsvData(await file.text());
  const dataset = { info: { id: 'points', label: 'points' }, data };
  store.dispatch(addDataToMap({ datasets: dataset, options: { centerMap: true, readOnly: true } }));
};

createRoot(document.getElementById('app')).render(
  <Provider store={store}>
    <KeplerGl id="map" width={window.innerWidth} height={window.innerHeight} mapboxApiAccessToken="" />
  </Provider>,
);
