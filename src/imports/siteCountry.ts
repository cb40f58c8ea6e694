import { knownCountry } from './countryCode';

/** Signs around a country's name, and words that only say that it is a site. */
const AROUND = /^[\s\-_.:/|()]+|[\s\-_.:/|()]+$/g;
const SITE_WORD = /(站点|站|marketplace|site)$/i;

/** Returns the country (ISO 3166 alpha-2) where a site's name is nothing but a country (`US`, `United States`, 美国站), else an empty text. */
export function siteCountry(name: string): string {
  const text = name.normalize('NFKC').replace(AROUND, '').replace(SITE_WORD, '').replace(AROUND, '');
  return (text === '' ? undefined : knownCountry(text)) ?? '';
}
