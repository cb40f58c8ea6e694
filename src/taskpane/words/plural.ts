import type { Language } from '../../i18n/language';
import { fill } from '../../i18n/fill';
import { formatCount } from '../format/formatCount';

/** A message in its two numbers. */
export interface PluralMessage {
  readonly one: string;
  readonly other: string;
}

/** The message for a number of things, with `{count}` written as the language does. */
export function plural(message: PluralMessage, count: number, language: Language): string {
  return fill(count === 1 ? message.one : message.other, { count: formatCount(count, language) });
}
