const PREFIX = 'threeMaps.';
const KEYS = ['language', 'salt'] as const;

export type DocumentSetting = (typeof KEYS)[number];

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

/** Keeps settings in the document; resolves when the host has them. */
export function writeDocumentSettings(values: Readonly<Partial<Record<DocumentSetting, string>>>): Promise<void> {
  const { settings } = Office.context.document;
  for (const [key, value] of Object.entries(values)) settings.set(PREFIX + key, value);
  return new Promise((resolve, reject) => {
    settings.saveAsync((answer) => {
      if (answer.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(answer.error.message));
    });
  });
}
