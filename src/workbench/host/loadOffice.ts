import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createExternal } from './external';
import type { Host } from './host';
import { installBrowserShim } from './officeShim';
import { settleLibrary } from './settleLibrary';
import type { Seat } from './seat';

/** Where a realm keeps the seat of its client library. */
const SEAT = Symbol.for('workbench.seat');

/**
 * Loads the unmodified client library into this Node realm, with the host in Excel's place. It is loaded once for a
 * realm; a later host takes the place of the earlier one. The debug build keeps the names by which it can be reflected.
 */
export async function loadOffice(host: Host, build: 'office.js' | 'office.debug.js' = 'office.js'): Promise<void> {
  const realm = globalThis as unknown as Record<string | symbol, unknown>;
  const known = realm[SEAT] as Seat | undefined;
  if (known) {
    takeSeat(known, host);
    await settleLibrary(host);
    return;
  }
  const seat: Seat = { occupant: host, deliver: undefined };
  realm[SEAT] = seat;
  const require = createRequire(import.meta.url);
  const folder = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const runScript = (name: string) => {
    const file = path.join(folder, name);
    // Indirect evaluation runs the script in this realm's global scope, as a script element would.
    (0, eval)(`${readFileSync(file, 'utf8')}\n//# sourceURL=${pathToFileURL(file).href}`);
  };
  installBrowserShim(realm as Record<string, unknown>, runScript);
  Object.defineProperty(realm, 'external', { value: createExternal(seat), configurable: true, writable: true });
  runScript(build);
  await (realm.Office as typeof Office).onReady();
  await settleLibrary(host);
}

function takeSeat(seat: Seat, host: Host): void {
  if (seat.occupant !== host) seat.occupant.disconnect();
  seat.occupant = host;
  if (seat.deliver) host.connect(seat.deliver);
}
