// The entry of the geocoder worker.
import { expose } from 'comlink';
import { geocoderService } from './geocoder-service';
import { showLife } from './worker-life';

expose(geocoderService());
showLife();
