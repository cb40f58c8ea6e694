import type { ListedSetting } from '../../actions/readSettingList';
import type { Language } from '../../i18n/language';
import { messagesIn } from '../../i18n/messages';

/** The words of a setting that is chosen from a list, by code; undefined for others. */
export function wordsOfSetting({ list }: Pick<ListedSetting, 'list'>, language: Language): Readonly<Record<string, string>> | undefined {
  return list === undefined ? undefined : messagesIn(language).lists[list];
}

/** A value of a setting as people read and type it: a word of its list, a percentage, a plain number. A year bears no separators. */
export function shownSetting(setting: Pick<ListedSetting, 'format' | 'list' | 'key'>, value: ListedSetting['value'], language: Language): string {
  if (typeof value !== 'number') return wordsOfSetting(setting, language)?.[String(value ?? '')] ?? String(value ?? '–');
  if (setting.format === 'percent' || setting.format === 'share') return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(value);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 4, useGrouping: setting.format === 'integer' }).format(value);
}
