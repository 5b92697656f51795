// Adds the sentences of the official base as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { BASE } from './messages/base.data';

addMessages(BASE);
