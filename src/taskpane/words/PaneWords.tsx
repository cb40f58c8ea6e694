import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { colonIn, commaIn, semicolonIn, type Language } from '../../i18n/language';
import type { PaneMessages } from '../../i18n/paneMessages';
import type { PluralMessage } from './plural';
import { plural } from './plural';

/** The words of the pane in its language. */
export interface PaneWords {
  readonly language: Language;
  readonly text: PaneMessages;
  count(message: PluralMessage, count: number): string;
  /** What stands between the parts of a list, between parts of a sentence, and between a name and what is said of it. */
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  /** What users call an action, by its kebab-case name. */
  actionName(action: string): string;
}

const WordsContext = createContext<PaneWords | undefined>(undefined);

/** Gives the words of a language to everything inside. */
export function PaneWordsProvider({ language, messages, children }: { readonly language: Language; readonly messages: PaneMessages; readonly children: ReactNode }) {
  const words = useMemo(() => toPaneWords(language, messages), [language, messages]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

/** The words of the pane's language. */
export function useWords(): PaneWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('PaneWordsProvider is missing');
  return words;
}

/** The words of the pane in a language, from its messages. */
export function toPaneWords(language: Language, text: PaneMessages): PaneWords {
  const actions: Readonly<Record<string, string>> = text.actions;
  return {
    language,
    text,
    count: (message, count) => plural(message, count, language),
    comma: commaIn(language),
    semicolon: semicolonIn(language),
    colon: colonIn(language),
    actionName: (action) => actions[action] ?? action,
  };
}
