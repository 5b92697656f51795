// Adds the sentences of the timeline as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { TIMELINE } from './messages/timeline.data';

addMessages(TIMELINE);
