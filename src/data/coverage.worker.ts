// The entry of the coverage worker.
import { serveCoverage } from './coverage-port';

serveCoverage();
