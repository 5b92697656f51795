// Adds the sentences about later editions as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { OFFLINE } from './messages/offline.data';

addMessages(OFFLINE);
