// The entry of the points worker; its name is the folder of the published data. Tiles and supplies change hands instead of being copied.
import { expose, transfer } from 'comlink';
import { pointsService } from './points-service';
import { showLife } from './worker-life';

const service = pointsService(self.name);

expose({
  ...service,
  tile: (z: number, x: number, y: number) => {
    const tile = service.tile(z, x, y);
    return transfer(tile, [tile]);
  },
  supply: async (countyOf: Readonly<Record<string, number>>) => {
    const supply = await service.supply(countyOf);
    return transfer(supply, [supply.lng.buffer, supply.lat.buffer, supply.county?.buffer ?? new ArrayBuffer()]);
  },
});
showLife();
