import { highestId, toRowId } from '../core/ids';
import { parseCurrency, type Currency } from '../core/money';
import type { Site } from '../domain/sales/facts';
import { marketplaceOf, marketplaceOfCurrency } from './amazonMarketplaces';
import { ownText } from './ownText';
import { siteCountry } from './siteCountry';
import { siteKey } from './siteKey';

/** Platform of sites that no report names. */
export const OTHER_PLATFORM = 'Other';
const AMAZON = 'Amazon';

/** What a line or file says about its site. Empty texts say nothing. */
export interface SiteClues {
  readonly platform: string;
  /** Marketplace as the line names it, e.g. `Amazon.ca`. */
  readonly channel: string;
  readonly currency: string;
  readonly country: string;
  /** Site id or name given by the user. */
  readonly wanted: string;
  readonly siteName: string;
  readonly hasCustomerId: boolean;
}

type NewSite = Omit<Site, 'id'>;

/**
 * Numbers sites from 0; finds the site of clues or opens a new one. A site is one platform, country and currency, and a store where lines
 * name one; how a name is written (`Amazon US`, `amazon.com`, 美国站 on a report of Amazon's) makes no other site of it.
 */
export class SiteBook {
  readonly sites: Site[];
  /** Sites that were not known before. */
  readonly opened: Site[] = [];
  private readonly found = new Map<string, number>();

  /** `otherName` begins the name of a site that nothing names. */
  constructor(known: readonly Site[], private readonly otherName = OTHER_PLATFORM) {
    this.sites = [...known];
  }

  /** Returns the number of the site, undefined when no currency can be told. */
  numberOf(clues: SiteClues): number | undefined {
    const known = this.found.get(keyOfClues(clues));
    if (known !== undefined) return known;
    const place = this.placeOf(clues);
    const number = typeof place === 'object' ? this.open(place) : place;
    if (number !== undefined) this.found.set(keyOfClues(clues), number);
    return number;
  }

  /** Returns the number of the site where that is known already, else undefined; opens none. */
  knownNumberOf(clues: SiteClues): number | undefined {
    const known = this.found.get(keyOfClues(clues)) ?? this.placeOf(clues);
    return typeof known === 'number' ? known : undefined;
  }

  /** Number of a site by its id, undefined when it is not known. */
  numberOfId(id: string): number | undefined {
    const number = this.sites.findIndex((site) => site.id === id);
    return number < 0 ? undefined : number;
  }

  /** Currency of a site named by id or name, undefined when the site is not known. */
  currencyOf(wanted: string): Currency | undefined {
    return this.byIdOrName(wanted)?.currency;
  }

  /** What all ways of naming one site share: its id where the plan knows it, else the marketplace or the plain name. */
  keyOf(wanted: string): string {
    return this.byIdOrName(wanted)?.id ?? marketplaceOf(wanted)?.name ?? siteKey(wanted);
  }

  /** Tells whether a text is written like a site id but names no site. */
  isUnknownId(wanted: string): boolean {
    return /^S\d{2,}$/i.test(wanted.trim()) && this.byIdOrName(wanted) === undefined;
  }

  private byIdOrName(wanted: string): Site | undefined {
    const plain = wanted.trim().toLowerCase();
    if (plain === '') return undefined;
    const named = this.sites.find((site) => site.id.toLowerCase() === plain) ?? this.sites.find((site) => isSameName(site.name, wanted));
    const marketplace = marketplaceOf(wanted);
    return named ?? this.sites.find(({ platform, country, store }) => marketplace !== undefined && platform === AMAZON && country === marketplace.country && store === '');
  }

  /** Number of the site, or what a new one would be; undefined when no currency can be told. */
  private placeOf(clues: SiteClues): number | NewSite | undefined {
    return this.wantedSite(clues) ?? this.matchingSite(clues);
  }

  /** The site the user names holds every line of its currency; other currencies of the same file go their own way. */
  private wantedSite(clues: SiteClues): number | NewSite | undefined {
    if (clues.wanted === '') return undefined;
    const site = this.byIdOrName(clues.wanted);
    if (site) return clues.currency === '' || site.currency === clues.currency ? this.sites.indexOf(site) : undefined;
    const currency = parseCurrency(clues.currency);
    if (!currency) return undefined;
    const isMarketplace = marketplaceOf(clues.wanted, clues.platform === AMAZON) !== undefined;
    return isMarketplace ? this.matchingSite({ ...clues, channel: clues.wanted }, clues.wanted.trim())
      : { ...this.describe(clues, currency), name: clues.wanted.trim(), store: clues.wanted.trim() };
  }

  /** The site that the clues describe; a new one takes the name that the user gave, if any. */
  private matchingSite(clues: SiteClues, name?: string): number | NewSite | undefined {
    const marketplace = marketplaceOf(clues.channel, clues.platform === AMAZON);
    const currency = parseCurrency(clues.currency || marketplace?.currency || '');
    if (!currency) return undefined;
    const wanted = this.describe(clues, currency);
    const index = this.sites.findIndex((site) => site.platform === wanted.platform && site.currency === currency
      && (wanted.country === '' || site.country === wanted.country) && (wanted.store === '' || isSameName(site.store, wanted.store)));
    return index >= 0 ? index : { ...wanted, name: name ?? wanted.name };
  }

  private open(site: NewSite): number {
    const id = toRowId('S', highestId(this.sites.map((known) => known.id), 'S') + 1, 2);
    const opened = { id, ...site };
    this.opened.push(opened);
    return this.sites.push(opened) - 1;
  }

  private describe(clues: SiteClues, currency: Currency): NewSite {
    const { platform, channel, country, siteName, hasCustomerId } = clues;
    const marketplace = marketplaceOf(channel, platform === AMAZON) ?? (platform === AMAZON ? marketplaceOfCurrency(currency) : undefined);
    if (marketplace) {
      const { name, region } = marketplace;
      return { name, platform: AMAZON, store: '', country: marketplace.country, region, currency, hasCustomerId };
    }
    const name = siteName || channel || `${platform === OTHER_PLATFORM ? this.otherName : platform} ${country || currency}`;
    const named = siteCountry(channel);
    return { name: ownText(name), platform, store: named === '' ? ownText(channel) : '', country: country || named, region: '', currency, hasCustomerId };
  }
}

function keyOfClues({ platform, channel, currency, country, wanted }: SiteClues): string {
  return `${platform}|${channel}|${currency}|${country}|${wanted}`;
}

function isSameName(one: string, other: string): boolean {
  return siteKey(one) === siteKey(other);
}
