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
  return fill(sentences[problem.code] ?? problem.code, problem.params);
}
