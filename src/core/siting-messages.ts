// Adds the sentences of siting as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { SITING } from './messages/siting.data';

addMessages(SITING);
