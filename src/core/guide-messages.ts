// Adds the sentences of the pages over the map as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { GUIDE } from './messages/guide.data';

addMessages(GUIDE);
