// The entry of the coverage worker.
import { serveCoverage } from './coverage-port';
import { showLife } from './worker-life';

serveCoverage();
showLife();
