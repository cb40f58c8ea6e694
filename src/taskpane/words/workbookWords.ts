import { useMemo } from 'react';
import type { Language } from '../../i18n/language';
import { messagesIn, tableNameIn } from '../../i18n/messages';
import { useWords } from './PaneWords';

/** What users call the things of the workbook and of an import. */
export interface WorkbookWords {
  tableName(table: string): string;
  /** The header of a column, by its key; any other text stays. */
  columnName(column: string): string;
  /** `Products[P000001].netSales` as users would say it. */
  cellName(cell: string): string;
  /** What a figure of a run counts, or why lines were skipped. */
  countName(key: string): string;
  /** What users call a report, by the id of its profile. */
  reportName(profile: string): string;
}

/** The words of the workbook in the language of the pane. */
export function useWorkbookWords(): WorkbookWords {
  const { language } = useWords();
  return useMemo(() => workbookWords(language), [language]);
}

/** The words of the workbook in a language, outside of components. */
export function workbookWords(language: Language): WorkbookWords {
  const messages = messagesIn(language);
  const columns: Readonly<Record<string, string>> = messages.columns;
  const reasons: Readonly<Record<string, string>> = messages.imports.reasons;
  const reports: Readonly<Record<string, string>> = messages.imports.profiles;
  const counts: Readonly<Record<string, string>> = messages.taskpane.counts;
  const tableName = (table: string) => tableNameIn(table, language);
  const columnName = (column: string) => columns[column] ?? column;
  return {
    tableName,
    columnName,
    cellName: (cell) => {
      const [, table, row, column] = /^(\w+)\[(.+)\]\.(\w+)$/.exec(cell) ?? [];
      return table && row && column ? `${tableName(table)} ${row} · ${columnName(column)}` : cell;
    },
    countName: (key) => counts[key] ?? reasons[key] ?? columns[key] ?? key,
    reportName: (profile) => reports[profile] ?? profile,
  };
}
