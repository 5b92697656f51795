// Adds the sentences of a tour as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { TOUR } from './messages/tour.data';

addMessages(TOUR);
