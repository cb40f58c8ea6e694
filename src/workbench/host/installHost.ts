import { createExternal } from './external';
import type { Host } from './host';
import type { Seat } from './seat';

/**
 * Puts the host into a browser window, before the client library's script runs in it. The window should be an iframe
 * of its own: the library takes `alert` and `history.pushState` away from it.
 */
export function installHost(window: Window, host: Host): void {
  const seat: Seat = { occupant: host, deliver: undefined };
  Object.defineProperty(window, 'external', { value: createExternal(seat), configurable: true });
}
