// The entry of the points worker. Tiles and supplies change hands instead of being copied.
import { expose, transfer } from 'comlink';
import { pointsService } from './points-service';

const service = pointsService();

expose({
  ...service,
  tile: (z: number, x: number, y: number) => {
    const tile = service.tile(z, x, y);
    return transfer(tile, [tile]);
  },
  supply: () => {
    const supply = service.supply();
    return transfer(supply, [supply.lng.buffer, supply.lat.buffer]);
  },
});
