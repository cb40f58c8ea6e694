import type { Language } from '../../i18n/language';

/** The name of a country by its ISO 3166 alpha-2 code, in a language; the code itself when it names none. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}
