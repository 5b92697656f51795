// Adds the sentences of the import desk as this file loads; whatever says one of them imports it.
import { addMessages } from './message';
import { IMPORT } from './messages/import.data';

addMessages(IMPORT);
