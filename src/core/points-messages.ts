// Adds the sentences about sets of points as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { POINTS } from './messages/points.data';

addMessages(POINTS);
