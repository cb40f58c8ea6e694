/** A script element as the library makes it; setting `onload` and appending it starts the script. */
interface ScriptElement {
  src: string;
  onload?: (() => void) | null;
  onerror?: (() => void) | null;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
}

/** Address under which the library believes to have been loaded; scripts below it are handed to `runScript`. */
export const OFFICE_BASE = 'https://workbench.invalid/office/';

/**
 * Puts what the client library needs of a browser into a Node realm: a window that is the realm itself, a document
 * that loads scripts through `runScript`, a place, storage. What the realm has already stays.
 */
export function installBrowserShim(realm: Record<string, unknown>, runScript: (path: string) => void): void {
  const define = (name: string, value: unknown) => {
    Object.defineProperty(realm, name, { value, configurable: true, writable: true });
  };
  const missing = (name: string, value: unknown) => {
    if (realm[name] === undefined) define(name, value);
  };
  define('window', realm);
  missing('self', realm);
  missing('top', realm);
  define('document', createDocument(runScript));
  missing('location', { href: OFFICE_BASE, search: '', hash: '', protocol: 'https:', hostname: 'workbench.invalid', host: 'workbench.invalid', origin: 'https://workbench.invalid', pathname: '/' });
  missing('navigator', { userAgent: 'node', language: 'en-US', platform: 'node' });
  missing('history', { pushState: () => undefined, replaceState: () => undefined });
  define('sessionStorage', createStorage());
  define('localStorage', createStorage());
  missing('addEventListener', () => undefined);
  missing('removeEventListener', () => undefined);
}

function createDocument(runScript: (path: string) => void): Record<string, unknown> {
  const office = createScript(`${OFFICE_BASE}office.js`);
  const head = {
    appendChild(script: ScriptElement) {
      queueMicrotask(() => {
        try {
          runScript(script.src.slice(OFFICE_BASE.length));
          script.onload?.();
        } catch (error) {
          script.onerror?.();
          throw error;
        }
      });
    },
  };
  return {
    readyState: 'complete',
    head,
    body: head,
    documentElement: { getAttribute: () => null },
    cookie: '',
    getElementsByTagName: (name: string) => (name === 'script' ? [office] : name === 'head' ? [head] : []),
    getElementById: () => null,
    createElement: () => createScript(''),
    createTextNode: () => ({}),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

function createScript(src: string): ScriptElement {
  return { src, setAttribute: () => undefined, getAttribute: () => null };
}

function createStorage(): Record<string, unknown> {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}
