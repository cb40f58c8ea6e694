import type { Site } from '../sales/facts';

/** A market of the plan and what belongs to it: country codes, ids of sites, or both. */
export interface Market {
  readonly id: string;
  readonly name: string;
  readonly covers: readonly string[];
  readonly state: 'active' | 'candidate' | 'ruledOut';
}

/** A market that is proposed because nothing on the list covers it. */
export interface ProposedMarket {
  /** Country code, or id of a site whose country is not known. */
  readonly cover: string;
  /** The site that gives the name where there is no country. */
  readonly site: Site | undefined;
}

/** Reads what a market covers: country codes and ids of sites, parted by commas or spaces of any kind. */
export function parseCovers(text: string): string[] {
  return text.toUpperCase().split(/[\s,;，、；|/]+/u).filter((part) => part !== '');
}

/** The market of a site: the first that names the site itself, else the first that names its country; undefined for none. */
export function marketOfSite(site: Site, markets: readonly Market[]): Market | undefined {
  const country = site.country.toUpperCase();
  return markets.find(({ covers }) => covers.includes(site.id.toUpperCase())) ?? markets.find(({ covers }) => country !== '' && covers.includes(country));
}

/** Markets that the sites need beyond those on the list, one a country, or one a site without a country. */
export function missingMarkets(sites: readonly Site[], markets: readonly Market[]): ProposedMarket[] {
  const proposed = new Map<string, ProposedMarket>();
  for (const site of sites) {
    if (marketOfSite(site, markets) !== undefined) continue;
    const cover = site.country === '' ? site.id : site.country.toUpperCase();
    if (!proposed.has(cover)) proposed.set(cover, { cover, site: site.country === '' ? site : undefined });
  }
  return [...proposed.values()];
}

/**
 * Countries offered as candidates when the list of markets begins: large or growing markets of cross-border sellers by the
 * platforms that sell there (Mercado Libre, Shopee, TikTok Shop, Amazon, Noon). To be edited.
 */
export const CANDIDATE_COUNTRIES: readonly string[] = ['MX', 'BR', 'CL', 'SA', 'AE', 'TH', 'VN', 'ID', 'JP', 'PL'];
