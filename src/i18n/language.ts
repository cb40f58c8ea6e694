/** The languages of sheets, functions and pane. */
export type Language = 'zh-CN' | 'en';

/** Reads a language tag; anything Chinese is zh-CN, anything English en, else undefined. */
export function parseLanguage(tag: string): Language | undefined {
  const lower = tag.toLowerCase();
  if (lower.startsWith('zh')) return 'zh-CN';
  return lower.startsWith('en') ? 'en' : undefined;
}

/** Returns what stands between the names of a list. */
export function commaIn(language: Language): string {
  return language === 'en' ? ', ' : '、';
}

/** Returns what stands between the parts of a list that are sentences or names with commas of their own. */
export function semicolonIn(language: Language): string {
  return language === 'en' ? '; ' : '；';
}

/** Returns what stands between a name and what is said of it. */
export function colonIn(language: Language): string {
  return language === 'en' ? ': ' : '：';
}

/** Returns the other language, for readers that accept the words of both. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh-CN' : 'en';
}
