// Adds the sentences of the layers as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { LAYERS } from './messages/layers.data';

addMessages(LAYERS);
