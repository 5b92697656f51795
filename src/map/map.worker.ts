// The worker of every map: the library's own, which cuts tiles and lays out names, with areas unpacked for it.
import './unpack-areas';
import LibraryWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';

// The library says that none of its files does anything by itself: a bundler would leave out one that nothing is used of.
Object.assign(self, { LibraryWorker });
