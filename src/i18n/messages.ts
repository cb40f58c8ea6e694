import { en } from './en';
import type { Language } from './language';
import { zhCN } from './zhCN';

export type Messages = typeof en;

/** The messages of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'en' ? en : zhCN;
}

/** Fills the placeholders `{name}` of a message; one without a value stays as it is. */
export function fill(message: string, values: Readonly<Record<string, string | number>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The sentence of a problem; a code without a message shows the code, so that none is lost. */
export function sentenceOf(problem: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }, language: Language): string {
  const sentences: Readonly<Record<string, string>> = messagesIn(language).problems;
  const values = Object.fromEntries(Object.entries(problem.params ?? {}).map(([name, value]) => [name, wordOfValue(value, language)]));
  return fill(sentences[problem.code] ?? problem.code, values);
}

/** A value `list:<list>:<code>` is said by its word; anything else as it is. */
function wordOfValue(value: string | number, language: Language): string | number {
  const [, list = '', code = ''] = /^list:(\w+):([\w-]+)$/.exec(String(value)) ?? [];
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = messagesIn(language).lists;
  return lists[list]?.[code] ?? value;
}
