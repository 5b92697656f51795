// The entry of the siting worker.
import { expose } from 'comlink';
import { sitingService } from './siting-service';
import { showLife } from './worker-life';

const channel = new MessageChannel();
channel.port1.start();

/** One turn of the event loop, without the four milliseconds that nested timeouts cost. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.addEventListener('message', () => resolve(), { once: true });
    channel.port2.postMessage(null);
  });
}

expose(sitingService(nextTurn, () => performance.now()));
showLife();
