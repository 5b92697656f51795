// The entry of the import worker. Its name is the folder of the published data: a worker has no page to be relative to.
import { expose } from 'comlink';
import { importService } from './import-service';

expose(importService(self.name));
