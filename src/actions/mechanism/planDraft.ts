import type { WorkbookDraft } from '../../files/workbookDraft';
import { messagesIn } from '../../i18n/messages';
import { settingNotes } from '../../sheets/notedSettings';
import { isPlanColumn } from '../../sheets/ownColumns';
import { generatedBlocksSheet } from '../../sheets/specs/generatedBlocks';
import { changeLogSheet } from '../../sheets/specs/log';
import type { Language } from '../../i18n/language';
import { EMPTY_STATE } from '../../sheets/workbookState';
import type { RowContent, SheetContent } from '../../sheets/tableContent';
import type { ActionOutcome } from './definition';
import { draftSheet } from './draftSheet';
import { fileArea, fileFormula, type FileNames } from './fileFormula';
import { nextNotes, type LogLine } from './notes';
import { toWritePlan, type WritePlan } from './writePlan';

/** Notes on what is ours, and settings of the document, which a file cannot have; columns of the user's own are not noted. */
function noteRows(plan: WritePlan, settings: ActionOutcome['documentSettings'] = {}): RowContent[] {
  const ours = [...nextNotes(plan, []).values()].filter(({ table, columnKey }) => isPlanColumn(table, columnKey));
  return [...ours, ...settingNotes(settings)].map(({ table, columnKey, formula }) => {
    const id = `${table}.${columnKey}`;
    return { id, values: { rowId: id, table, columnKey, header: columnKey, formula } };
  });
}

function logRow({ created, refreshed, kept, ...line }: LogLine): RowContent {
  return { id: 'L00001', values: { ...line, created: created.join(', '), refreshed: refreshed.join(', '), kept: kept.join(', ') } };
}

/** A new workbook with a plan in it, as an action would write it into an empty one: sheets, formulas, names, notes and the first line of the log. */
export function planDraft(outcome: ActionOutcome, language: Language, log: Omit<LogLine, 'created'>): WorkbookDraft {
  const first = toWritePlan(EMPTY_STATE, outcome, language, false);
  const records: readonly SheetContent[] = [
    { spec: generatedBlocksSheet, table: { mode: 'replace', rows: noteRows(first, outcome.documentSettings) } },
    { spec: changeLogSheet, table: { mode: 'merge', rows: [logRow({ ...log, created: first.preview.created })] } },
  ];
  const writes = toWritePlan(EMPTY_STATE, { ...outcome, contents: [...outcome.contents, ...records] }, language, false).sheets.map(({ write }) => write);
  const blocks = writes.flatMap(({ name, blocks: own }) => own.map((block) => ({ name: block.name, formula: fileArea(name, block.area) })));
  const known: FileNames = {
    tables: new Set(writes.flatMap(({ table }) => table?.name ?? [])),
    names: new Set([...blocks, ...writes.flatMap(({ names }) => names)].map(({ name }) => name)),
    functions: new Set(Object.keys(messagesIn(language).functions.help)),
  };
  const names = writes.flatMap((write) => write.names.flatMap(({ name, formula }) => {
    const text = fileFormula(formula, '', known);
    return text === undefined ? [] : [{ name, formula: text }];
  }));
  return { sheets: writes.map((write) => draftSheet(write, { toFile: (formula, table) => fileFormula(formula, table, known) })), names: [...names, ...blocks] };
}
