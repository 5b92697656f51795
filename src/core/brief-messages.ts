// Adds the sentences of sharing, the brief and the embedded map as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { BRIEF } from './messages/brief.data';

addMessages(BRIEF);
