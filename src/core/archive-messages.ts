// Adds the sentences about point archives as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { ARCHIVE } from './messages/archive.data';

addMessages(ARCHIVE);
