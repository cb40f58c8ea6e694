import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import type { Messages } from '../../i18n/messages';
import { messagesIn } from '../../i18n/messages';
import type { PluralMessage } from './plural';
import { plural } from './plural';

/** The words of the pane in its language. */
export interface PaneWords {
  readonly language: Language;
  readonly text: Messages['taskpane'];
  count(message: PluralMessage, count: number): string;
  /** What users call a table. */
  tableName(table: string): string;
  /** The header of a column, by its key; any other text stays. */
  columnName(column: string): string;
  /** `Products[P000001].netSales` as users would say it. */
  cellName(cell: string): string;
  /** What a figure of a run counts, or why lines were skipped. */
  countName(key: string): string;
  /** What users call a report, by the id of its profile. */
  reportName(profile: string): string;
  /** What stands between the parts of a list, and between parts of a sentence. */
  readonly comma: string;
  readonly semicolon: string;
  /** What users call an action, by its kebab-case name. */
  actionName(action: string): string;
}

const WordsContext = createContext<PaneWords | undefined>(undefined);

/** Gives the words of a language to everything inside. */
export function PaneWordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const words = useMemo(() => paneWords(language), [language]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The words of the pane's language. */
export function useWords(): PaneWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('PaneWordsProvider is missing');
  return words;
}

/** The words of a language, outside of components. */
export function paneWords(language: Language): PaneWords {
  const messages = messagesIn(language);
  const sheets: Readonly<Record<string, string>> = messages.sheets;
  const columns: Readonly<Record<string, string>> = messages.columns;
  const actions: Readonly<Record<string, string>> = messages.taskpane.actions;
  const reasons: Readonly<Record<string, string>> = messages.imports.reasons;
  const reports: Readonly<Record<string, string>> = messages.imports.profiles;
  const counts: Readonly<Record<string, string>> = messages.taskpane.counts;
  const tableName = (table: string) => sheets[table.charAt(0).toLowerCase() + table.slice(1)] ?? table;
  const columnName = (column: string) => columns[column] ?? column;
  return {
    language,
    text: messages.taskpane,
    count: (message, count) => plural(message, count, language),
    tableName,
    columnName,
    cellName: (cell) => {
      const [, table, row, column] = /^(\w+)\[(.+)\]\.(\w+)$/.exec(cell) ?? [];
      return table && row && column ? `${tableName(table)} ${row} · ${columnName(column)}` : cell;
    },
    countName: (key) => counts[key] ?? reasons[key] ?? columns[key] ?? key,
    reportName: (profile) => reports[profile] ?? profile,
    comma: language === 'en' ? ', ' : '、',
    semicolon: language === 'en' ? '; ' : ';',
    actionName: (action) => actions[action] ?? action,
  };
}
