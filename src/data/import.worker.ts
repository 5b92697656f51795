// The entry of the import worker. Its name is the folder of the published data: a worker has no page to be relative to.
import { expose } from 'comlink';
import { importService } from './import-service';
import { showLife } from './worker-life';

expose(importService(self.name));
showLife();
