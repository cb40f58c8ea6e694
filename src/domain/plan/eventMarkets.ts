import { countryDefaults } from './countryDefaults';

const SOUTH_EAST_ASIA: ReadonlySet<string> = new Set(['SG', 'MY', 'TH', 'VN', 'PH', 'ID']);

/** Codes of the markets of the event calendar that a country (ISO 3166 alpha-2) belongs to. */
function marketsOf(country: string): string[] {
  const own = country.toLowerCase();
  if (own === 'gb') return ['uk'];
  if (own === 'cn') return ['tmall'];
  if (SOUTH_EAST_ASIA.has(country)) return [own, 'sea'];
  const region = countryDefaults(country)?.region;
  return [own, ...(region === 'EU' ? ['eu'] : region === 'MEA' ? ['mena'] : [])];
}

/** Returns the codes of the markets of the event calendar whose events count in these countries (ISO 3166 alpha-2), between bars: `|de|eu|`. */
export function eventMarkets(countries: readonly string[]): string {
  return `|${[...new Set(countries.filter((country) => country !== '').flatMap(marketsOf))].join('|')}|`;
}
