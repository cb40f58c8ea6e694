import { highestId, toRowId } from '../core/ids';
import type { Currency } from '../core/money';
import { categoryMedians, type SiteEconomics } from '../domain/product-map/siteEconomics';
import type { Site } from '../domain/sales/facts';
import { textIn, type TableRow } from './readTable';
import type { RowContent } from './tableContent';

/** What the rows by product and site are made of. */
export interface SiteRowsInput {
  readonly economics: readonly SiteEconomics[];
  readonly sites: readonly Site[];
  /** Name and category id by product id. */
  readonly products: ReadonlyMap<string, { readonly name: string; readonly category: string }>;
  readonly ratesByCurrency: ReadonlyMap<Currency, number>;
  /** Row id in FxRates by currency. */
  readonly rateIds: ReadonlyMap<string, string>;
}

/** Rows that stand or may newly stand in a table of at most `most` rows, and how many there are in all. */
export interface ShownRows {
  readonly rows: readonly RowContent[];
  readonly all: number;
}

/** Chooses the pairs to show: those that stand in the table already, then the largest. Each keeps its row id. */
function shownPairs(economics: readonly SiteEconomics[], known: readonly TableRow[], prefix: string, most: number): { id: string; row: SiteEconomics }[] {
  const ids = new Map(known.map((row) => [`${textIn(row, 'productId')}|${textIn(row, 'siteId')}`, textIn(row, 'rowId')]));
  let next = highestId(ids.values(), prefix);
  let free = most - ids.size;
  return economics.flatMap((row) => {
    const id = ids.get(`${row.product}|${row.site}`);
    if (id !== undefined && id !== '') return [{ id, row }];
    if (free <= 0) return [];
    free -= 1;
    next += 1;
    return [{ id: toRowId(prefix, next), row }];
  });
}

function placeOf({ product, site }: SiteEconomics, { products, sites }: SiteRowsInput) {
  const place = sites.find((candidate) => candidate.id === site);
  const { name = product, category = '' } = products.get(product) ?? {};
  return { product: name, productId: product, siteId: site, siteName: place?.name ?? site, currency: place?.currency ?? null, categoryId: category };
}

/** Rows of UnitProfit: price, returns and ads as the data have them; everything else is calculated in the sheet. */
export function unitProfitRows(input: SiteRowsInput, known: readonly TableRow[], most: number): ShownRows {
  const rows = shownPairs(input.economics, known, 'U', most).map(({ id, row }): RowContent => {
    const place = placeOf(row, input);
    const rate = input.ratesByCurrency.get(place.currency as Currency);
    return {
      id,
      values: {
        ...place,
        rateId: input.rateIds.get(place.currency ?? '') ?? null,
        siteCost: row.unitCost === undefined || rate === undefined ? null : row.unitCost / rate,
        units: row.units,
        averagePrice: row.price ?? null,
        taxBeside: row.taxBeside ?? null,
        feePerUnit: row.feePerUnit ?? null,
        ...(row.refundRate === undefined ? {} : { returnRate: row.refundRate }),
        ...(row.adPerUnit === undefined ? {} : { adPerUnit: row.adPerUnit }),
      },
    };
  });
  return { rows, all: input.economics.length };
}

/** Rows of MarketFit: what the product and the middle of its category sold on the site. */
export function marketFitRows(input: SiteRowsInput, known: readonly TableRow[], most: number): ShownRows {
  const medians = categoryMedians(input.economics, new Map([...input.products].map(([id, { category }]) => [id, category])));
  const rows = shownPairs(input.economics, known, 'T', most).map(({ id, row }): RowContent => {
    const { categoryId, ...place } = placeOf(row, input);
    const middle = medians.get(`${categoryId}|${row.site}`);
    return {
      id,
      values: {
        ...place,
        units: row.units,
        averagePrice: row.price ?? null,
        catMedianUnits: middle?.units ?? null,
        catMedianPrice: middle?.price ?? null,
        ...(row.sessions > 0 ? { sessions: row.sessions } : {}),
        ...(middle?.sessions === undefined ? {} : { catSessions: middle.sessions }),
        ...(middle?.conversion === undefined ? {} : { catConversion: middle.conversion }),
      },
    };
  });
  return { rows, all: input.economics.length };
}
