// Adds the sentences of gaps as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { GAPS } from './messages/gaps.data';

addMessages(GAPS);
