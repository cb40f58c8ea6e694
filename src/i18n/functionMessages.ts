import { functions as english } from './en/functions';
import { lists as englishLists } from './en/lists';
import type { Language } from './language';
import { functions as chinese } from './zh-CN/functions';
import { lists as chineseLists } from './zh-CN/lists';

/** What custom functions say: their own words, and those of the lists that hold their verdicts. */
export interface FunctionMessages {
  readonly functions: typeof english;
  readonly lists: Pick<typeof englishLists, 'stage' | 'quadrant' | 'confidence'>;
}

/** The words of the custom functions alone: these start with Excel, before those of the sheets are needed. */
export function functionMessagesIn(language: Language): FunctionMessages {
  return language === 'en' ? { functions: english, lists: englishLists } : { functions: chinese, lists: chineseLists };
}
