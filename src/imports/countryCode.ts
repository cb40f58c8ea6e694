import { ownText } from './ownText';

/** Languages in which exports name countries. */
const LANGUAGES = ['en', 'zh-CN', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'ja', 'th', 'vi', 'id'] as const;

/** Names in use beside those of the Unicode tables. */
const ALSO: Readonly<Record<string, string>> = {
  'great britain': 'GB', england: 'GB', scotland: 'GB', wales: 'GB', eire: 'IE', 'republic of ireland': 'IE', holland: 'NL', turkey: 'TR', 'czech republic': 'CZ', rsa: 'ZA',
  'united states of america': 'US', korea: 'KR', 'republic of korea': 'KR', 'russian federation': 'RU', 中国大陆: 'CN', 中国香港: 'HK', 中国澳门: 'MO', 中国台湾: 'TW',
};

/** What stands where nobody said a country. */
const NONE = /^([-–—?.]+|n\/?a|null|none|unknown|unspecified|other|未知|其他)?$/i;

let codes: ReadonlyMap<string, string> | undefined;

/**
 * Returns the ISO 3166 alpha-2 code of a country as an export names it (code, or name in a language of the platforms); a name that is
 * not known as it is written, so that nothing is lost; empty where none is named.
 */
export function countryCode(written: string): string {
  const text = written.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return NONE.test(text) ? '' : knownCountry(text) ?? ownText(text);
}

/** Returns the code of a country (ISO 3166 alpha-2) that a text names, undefined when it names none. */
export function knownCountry(text: string): string | undefined {
  codes ??= codesByName();
  return codes.get(plain(text));
}

/** Codes by name, and by themselves; a code that another has replaced leads to that one. */
function codesByName(): Map<string, string> {
  const found = new Map(Object.entries(ALSO));
  const names = LANGUAGES.flatMap((language) => (['long', 'short'] as const).map((style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' })));
  for (const written of letterPairs()) {
    const named = names.flatMap((list) => list.of(written) ?? []);
    const code = Intl.getCanonicalLocales(`und-${written}`)[0]!.slice(4);
    if (named.length > 0) for (const name of [written, ...named]) found.set(plain(name), code);
  }
  return found;
}

function letterPairs(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\band\b/g, '&').replace(/^the /, '');
}
