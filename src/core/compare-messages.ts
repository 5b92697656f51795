// Adds the sentences of a comparison as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { COMPARE } from './messages/compare.data';

addMessages(COMPARE);
