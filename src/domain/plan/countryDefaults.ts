/** What is usual in a country, as a first proposal for a site that sells there. */
export interface CountryDefaults {
  readonly region: string;
  /** Standard rate of VAT or its like, 0.19 = 19 %; undefined where tax is added at the till or differs by state. */
  readonly vatRate: number | undefined;
  /** Whether shelf prices include tax. */
  readonly taxIncluded: boolean;
  /** IANA name; undefined where the country has several. */
  readonly timeZone: string | undefined;
}

type Entry = readonly [region: string, vatRate: number | undefined, taxIncluded: boolean, timeZone: string | undefined];

/**
 * Standard rates as they are commonly known in 2025, written from general knowledge: proposals that the user checks and
 * edits in Sites before a price depends on them. Reduced rates, rates by province and taxes of one sector are left out.
 */
const COUNTRIES: Readonly<Record<string, Entry>> = {
  US: ['NA', undefined, false, undefined], CA: ['NA', undefined, false, undefined],
  MX: ['LATAM', 0.16, true, undefined], BR: ['LATAM', undefined, true, undefined], CL: ['LATAM', 0.19, true, 'America/Santiago'], CO: ['LATAM', 0.19, true, 'America/Bogota'],
  AR: ['LATAM', 0.21, true, 'America/Argentina/Buenos_Aires'], PE: ['LATAM', 0.18, true, 'America/Lima'], UY: ['LATAM', 0.22, true, 'America/Montevideo'],
  GB: ['EU', 0.2, true, 'Europe/London'], DE: ['EU', 0.19, true, 'Europe/Berlin'], FR: ['EU', 0.2, true, 'Europe/Paris'], IT: ['EU', 0.22, true, 'Europe/Rome'], ES: ['EU', 0.21, true, 'Europe/Madrid'],
  NL: ['EU', 0.21, true, 'Europe/Amsterdam'], BE: ['EU', 0.21, true, 'Europe/Brussels'], IE: ['EU', 0.23, true, 'Europe/Dublin'], PL: ['EU', 0.23, true, 'Europe/Warsaw'], SE: ['EU', 0.25, true, 'Europe/Stockholm'],
  AT: ['EU', 0.2, true, 'Europe/Vienna'], PT: ['EU', 0.23, true, 'Europe/Lisbon'], CZ: ['EU', 0.21, true, 'Europe/Prague'], TR: ['EU', 0.2, true, 'Europe/Istanbul'],
  JP: ['APAC', 0.1, true, 'Asia/Tokyo'], KR: ['APAC', 0.1, true, 'Asia/Seoul'], AU: ['APAC', 0.1, true, undefined], NZ: ['APAC', 0.15, true, 'Pacific/Auckland'], SG: ['APAC', 0.09, true, 'Asia/Singapore'],
  MY: ['APAC', undefined, true, 'Asia/Kuala_Lumpur'], TH: ['APAC', 0.07, true, 'Asia/Bangkok'], VN: ['APAC', 0.1, true, 'Asia/Ho_Chi_Minh'], PH: ['APAC', 0.12, true, 'Asia/Manila'], ID: ['APAC', 0.11, true, undefined],
  TW: ['APAC', 0.05, true, 'Asia/Taipei'], HK: ['APAC', undefined, true, 'Asia/Hong_Kong'], CN: ['APAC', 0.13, true, 'Asia/Shanghai'], IN: ['APAC', 0.18, true, 'Asia/Kolkata'],
  AE: ['MEA', 0.05, true, 'Asia/Dubai'], SA: ['MEA', 0.15, true, 'Asia/Riyadh'], EG: ['MEA', 0.14, true, 'Africa/Cairo'], ZA: ['MEA', 0.15, true, 'Africa/Johannesburg'],
};

/** Returns what is usual in a country (ISO 3166 alpha-2, any case); undefined for one that is not listed. */
export function countryDefaults(country: string): CountryDefaults | undefined {
  const found = COUNTRIES[country.trim().toUpperCase()];
  if (found === undefined) return undefined;
  const [region, vatRate, taxIncluded, timeZone] = found;
  return { region, vatRate, taxIncluded, timeZone };
}
