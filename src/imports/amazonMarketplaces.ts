import { siteCountry } from './siteCountry';

/** One marketplace of Amazon. */
export interface Marketplace {
  /** Name as settlements and order reports write it. */
  readonly name: string;
  readonly country: string;
  readonly currency: string;
  readonly region: string;
}

/** Amazon's marketplaces. The first of a currency stands for it where a report names the currency alone. */
export const AMAZON_MARKETPLACES: readonly Marketplace[] = [
  { name: 'Amazon.com', country: 'US', currency: 'USD', region: 'NA' },
  { name: 'Amazon.ca', country: 'CA', currency: 'CAD', region: 'NA' },
  { name: 'Amazon.com.mx', country: 'MX', currency: 'MXN', region: 'LATAM' },
  { name: 'Amazon.com.br', country: 'BR', currency: 'BRL', region: 'LATAM' },
  { name: 'Amazon.co.uk', country: 'GB', currency: 'GBP', region: 'EU' },
  { name: 'Amazon.de', country: 'DE', currency: 'EUR', region: 'EU' },
  { name: 'Amazon.fr', country: 'FR', currency: 'EUR', region: 'EU' },
  { name: 'Amazon.it', country: 'IT', currency: 'EUR', region: 'EU' },
  { name: 'Amazon.es', country: 'ES', currency: 'EUR', region: 'EU' },
  { name: 'Amazon.nl', country: 'NL', currency: 'EUR', region: 'EU' },
  { name: 'Amazon.com.be', country: 'BE', currency: 'EUR', region: 'EU' },
  { name: 'Amazon.ie', country: 'IE', currency: 'EUR', region: 'EU' },
  { name: 'Amazon.pl', country: 'PL', currency: 'PLN', region: 'EU' },
  { name: 'Amazon.se', country: 'SE', currency: 'SEK', region: 'EU' },
  { name: 'Amazon.com.tr', country: 'TR', currency: 'TRY', region: 'EU' },
  { name: 'Amazon.co.jp', country: 'JP', currency: 'JPY', region: 'APAC' },
  { name: 'Amazon.com.au', country: 'AU', currency: 'AUD', region: 'APAC' },
  { name: 'Amazon.sg', country: 'SG', currency: 'SGD', region: 'APAC' },
  { name: 'Amazon.in', country: 'IN', currency: 'INR', region: 'APAC' },
  { name: 'Amazon.ae', country: 'AE', currency: 'AED', region: 'MEA' },
  { name: 'Amazon.sa', country: 'SA', currency: 'SAR', region: 'MEA' },
  { name: 'Amazon.eg', country: 'EG', currency: 'EGP', region: 'MEA' },
  { name: 'Amazon.co.za', country: 'ZA', currency: 'ZAR', region: 'MEA' },
];

const ALIASES: ReadonlyMap<string, string> = new Map([['amazon.jp', 'amazon.co.jp']]);
/** What people write before a domain. */
const WEB = /^(https?:\/\/)?(www\.)?/;
/** Amazon's name where a country follows or precedes it. */
const AMAZON = /amazon|亚马逊|アマゾン/;

/**
 * Returns the marketplace that a name means, whatever its case: a domain (`www.` does not matter), or Amazon with a country as people
 * write it (`Amazon US`, 亚马逊美国站), on Amazon's own reports a country alone. Undefined when it is none.
 */
export function marketplaceOf(name: string, isAmazons = false): Marketplace | undefined {
  const plain = name.normalize('NFKC').trim().toLowerCase().replace(WEB, '').replace(/\/$/, '');
  const domain = ALIASES.get(plain) ?? plain;
  const known = AMAZON_MARKETPLACES.find((marketplace) => marketplace.name.toLowerCase() === domain);
  if (known || !(isAmazons || AMAZON.test(plain))) return known;
  const country = siteCountry(plain.replace(AMAZON, ''));
  return country === '' ? undefined : AMAZON_MARKETPLACES.find((marketplace) => marketplace.country === country);
}

/** Returns the first marketplace of a currency. */
export function marketplaceOfCurrency(currency: string): Marketplace | undefined {
  return AMAZON_MARKETPLACES.find((marketplace) => marketplace.currency === currency);
}
