import type { Generated, GeneratedEntry } from './generated';

/** Notes under this name hold settings of the document, for a workbook that was made as a file: a file cannot have such settings. */
const NOTED = 'document!';
/** Characters of a note; a cell takes some more. */
const PIECE = 30_000;

/** Settings of the document as notes, long ones in pieces. */
export function settingNotes(settings: Readonly<Record<string, string>>): GeneratedEntry[] {
  return Object.entries(settings).flatMap(([key, text]) => Array.from({ length: Math.ceil(text.length / PIECE) }, (_, at): GeneratedEntry => ({
    table: NOTED, columnKey: `${key}.${at + 1}`, columnId: undefined, formula: text.slice(at * PIECE, (at + 1) * PIECE),
  })));
}

/** The settings that stand among the notes, by key. */
export function notedSettings(generated: Generated): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { table, columnKey, formula } of generated.values()) {
    if (table !== NOTED) continue;
    const key = columnKey.replace(/\.\d+$/, '');
    found[key] = (found[key] ?? '') + formula;
  }
  return found;
}
