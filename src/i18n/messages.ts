import { en } from './en';
import { fill } from './fill';
import { formatAmount } from './formatAmount';
import { formatExact } from './formatExact';
import { commaIn, type Language } from './language';
import { sheetOfTable } from './sheetOfTable';
import { zhCN } from './zhCN';

export type Messages = typeof en;

/** The messages of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'en' ? en : zhCN;
}

/** What users call a table: the name of its sheet in their language; a table that is not ours keeps its own. */
export function tableNameIn(table: string, language: Language): string {
  const sheets: Readonly<Record<string, string>> = messagesIn(language).sheets;
  return sheets[sheetOfTable(table)] ?? table;
}

/** Fills in what a text leaves to its reader's language: `list:<list>:<code>` is said by its word, `edition:<year>:<event>` by year and event, `header:<key>` by the header of a column, `money:<amount>` as people say amounts, `exact:<amount>` in full. */
export function inWords(text: string, language: Language): string {
  const { texts } = messagesIn(language);
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = messagesIn(language).lists;
  const columns: Readonly<Record<string, string>> = messagesIn(language).columns;
  return text
    .replace(/edition:(\d{4}):([\w.-]+)/g, (_, year: string, code: string) => fill(texts.eventEdition, { year, event: lists['event']?.[code] ?? code }))
    .replace(/list:(\w+):([\w-]+)/g, (whole, list: string, code: string) => lists[list]?.[code] ?? whole)
    .replace(/header:(\w+)/g, (whole, key: string) => columns[key] ?? whole)
    .replace(/(money|exact):(-?[\d.]+(?:e[+-]?\d+)?)/g, (_, form: string, amount: string) => (form === 'money' ? formatAmount : formatExact)(Number(amount), language));
}

/** The sentence of a problem, in which `table` names a table of ours and lists are joined as the language does; a code without a message shows the code, so that none is lost. */
export function sentenceOf(problem: { readonly code: string; readonly params?: Readonly<Record<string, string | number | readonly string[]>> }, language: Language): string {
  const sentences: Readonly<Record<string, string>> = messagesIn(language).problems;
  const say = (value: string | number | readonly string[]): string | number => (typeof value === 'number' ? value : [value].flat().map((part) => inWords(part, language)).join(commaIn(language)) || (Array.isArray(value) ? '–' : ''));
  const values = Object.fromEntries(Object.entries(problem.params ?? {}).map(([name, value]) => [name, name === 'table' ? tableNameIn(String(value), language) : say(value)]));
  return fill(sentences[problem.code] ?? problem.code, values);
}
