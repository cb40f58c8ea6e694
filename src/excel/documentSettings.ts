import { HostFailure } from './failures';

const PREFIX = 'threeMaps.';
const KEYS = ['language', 'salt', 'reports'] as const;

/** Settings of the document that can be read at once, before anything is loaded. */
export function readDocumentSettings(): Record<string, string> {
  const { settings } = Office.context.document;
  const found: Record<string, string> = {};
  for (const key of KEYS) {
    const value: unknown = settings.get(PREFIX + key);
    if (typeof value === 'string') found[key] = value;
  }
  return found;
}

/** Keeps settings in the document, null removes one; resolves when the host has them. Where that fails they are as before. */
export function writeDocumentSettings(values: Readonly<Record<string, string | null>>): Promise<void> {
  const { settings } = Office.context.document;
  const before = Object.keys(values).map((key) => [key, settings.get(PREFIX + key) as unknown] as const);
  const put = (key: string, value: unknown): void => {
    if (value === null || value === undefined) settings.remove(PREFIX + key);
    else settings.set(PREFIX + key, value);
  };
  for (const [key, value] of Object.entries(values)) put(key, value);
  return new Promise((resolve, reject) => {
    settings.saveAsync((answer) => {
      if (answer.status === Office.AsyncResultStatus.Succeeded) return resolve();
      for (const [key, value] of before) put(key, value);
      reject(new HostFailure({ code: 'excel/failed', severity: 'error', params: { reason: String(answer.error.code), detail: '' } }, answer.error));
    });
  });
}
