import { highestId, toRowId } from '../core/ids';
import { CANDIDATE_COUNTRIES, marketOfSite, missingMarkets, parseCovers, type Market } from '../domain/business-map/marketList';
import type { Site } from '../domain/sales/facts';
import type { Language } from '../i18n/language';
import { textAfter, type RowAfter } from './rowsAfter';
import type { RowContent } from './tableContent';
import { wordOf } from './words';

const PREFIX = 'M';

/** The name of a country in a language, short where people say it short; its code where no name is known. */
function countryName(code: string, language: Language): string {
  const short = wordOf('shortCountry', code, language);
  if (short !== code) return short;
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code) : code;
}

/** Reads the list of markets; a row without a name counts for nothing. */
export function toMarkets(rows: readonly RowAfter[]): Market[] {
  return rows
    .map((row) => ({ id: row.id, name: textAfter(row, 'market'), covers: parseCovers(textAfter(row, 'covers')), state: (textAfter(row, 'marketState') || 'active') as Market['state'] }))
    .filter(({ name }) => name !== '');
}

/** Rows of Markets that are still missing: what the sites need, and candidates when the list begins. */
export function newMarketRows(sites: readonly Site[], rows: readonly RowAfter[], isNew: boolean, language: Language): RowContent[] {
  const known = toMarkets(rows);
  const needed = missingMarkets(sites, known).map(({ cover, site }) => ({ name: site?.name ?? countryName(cover, language), cover, state: 'active' }));
  const covered = new Set([...known.flatMap(({ covers }) => covers), ...needed.map(({ cover }) => cover)]);
  const candidates = isNew ? CANDIDATE_COUNTRIES.filter((code) => !covered.has(code)).map((code) => ({ name: countryName(code, language), cover: code, state: 'candidate' })) : [];
  const last = highestId(rows.map(({ id }) => id), PREFIX);
  return [...needed, ...candidates].map(({ name, cover, state }, index) => ({ id: toRowId(PREFIX, last + index + 1), values: { market: name, covers: cover, marketState: state } }));
}

/** What is known of the opportunities of last year: sites with their market and, where there are facts, their sales. */
export interface OpportunityFacts {
  readonly sites: readonly Site[];
  readonly markets: readonly Market[];
  /** Sales of the base year by site; undefined without facts, when last year is typed. */
  readonly lastYear: ReadonlyMap<string, number> | undefined;
}

/** Rows of Opportunities: last year's sales of the rows that stand for a site, and rows for sites and candidates that have none. */
export function opportunityRows({ sites, markets, lastYear }: OpportunityFacts, rows: readonly RowAfter[]): RowContent[] {
  const salesOf = (site: string): RowContent['values'] => (lastYear === undefined ? {} : { lastYear: lastYear.get(site) ?? 0 });
  const existing = rows.flatMap((row): RowContent[] => {
    const site = textAfter(row, 'factsSite');
    return site === '' ? [] : [{ id: row.id, values: salesOf(site) }];
  });
  const known = new Set(rows.map((row) => textAfter(row, 'factsSite')));
  const named = new Set(rows.map((row) => textAfter(row, 'market')));
  const newSites = sites.filter(({ id }) => !known.has(id)).map((site) => ({
    market: marketOfSite(site, markets)?.name ?? null,
    channel: site.platform,
    site: site.name,
    factsSite: site.id,
    ...salesOf(site.id),
  }));
  const candidates = markets.filter(({ name, state }) => state === 'candidate' && !named.has(name)).map(({ name }) => ({ market: name }));
  const last = highestId(rows.map(({ id }) => id), 'O');
  return [...existing, ...[...newSites, ...candidates].map((values, index) => ({ id: toRowId('O', last + index + 1), values }))];
}
