import { monthToSerial, serialToMonth, type Month } from '../core/month';
import type { Currency } from '../core/money';
import type { Scalar } from '../core/scalar';
import type { Category, Coverage, ImportLogEntry, ProductCost, ProductScope, Site, SkuEntry } from '../domain/sales/facts';
import { formatDays, parseDays } from './dayText';
import { numberIn, textIn, type TableRow } from './readTable';
import { shortHash } from './stamp';
import type { RowContent } from './tableContent';

function serial(month: Month | undefined): Scalar {
  return month === undefined ? null : monthToSerial(month);
}

function monthIn(row: TableRow, key: string): Month | undefined {
  const value = numberIn(row, key);
  return value === undefined ? undefined : serialToMonth(value);
}

/** Rows of Sites. */
export function siteRows(sites: readonly Site[]): RowContent[] {
  return sites.map(({ id, name, hasCustomerId, ...rest }) => ({ id, values: { ...rest, siteName: name, hasCustomerId: hasCustomerId ? 'yes' : 'no' } }));
}

/** Reads Sites back. */
export function toSites(rows: readonly TableRow[]): Site[] {
  return rows.map((row) => ({
    id: textIn(row, 'rowId'),
    name: textIn(row, 'siteName'),
    platform: textIn(row, 'platform'),
    store: textIn(row, 'store'),
    country: textIn(row, 'country'),
    region: textIn(row, 'region'),
    currency: textIn(row, 'currency').toUpperCase() as Currency,
    hasCustomerId: row['hasCustomerId'] === 'yes',
  }));
}

/** Rows of Categories; the one that collects what has no category is called by `uncategorised`. */
export function categoryRows(categories: readonly Category[], uncategorised: string): RowContent[] {
  return categories.map(({ id, name }) => ({ id, values: { categoryName: name === '' ? uncategorised : name } }));
}

/** Reads Categories back. */
export function toCategories(rows: readonly TableRow[]): Category[] {
  return rows.map((row) => ({ id: textIn(row, 'rowId'), name: textIn(row, 'categoryName') }));
}

/** Rows of SkuMap; the product and category of known rows are the user's. */
export function skuRows(skus: readonly SkuEntry[]): RowContent[] {
  return skus.map(({ id, product, category, parent, importedProduct, importedCategory, typedScope, firstListed, firstSold, ...rest }) => ({
    id, values: { ...rest, productId: product, categoryId: category, parentItem: parent ?? null, typedScope: typedScope ?? null, importedProduct: importedProduct ?? null, importedCategory: importedCategory ?? null, firstListed: serial(firstListed), firstSold: serial(firstSold) },
  }));
}

/** Reads SkuMap back. */
export function toSkus(rows: readonly TableRow[]): SkuEntry[] {
  return rows.map((row) => ({
    id: textIn(row, 'rowId'),
    platform: textIn(row, 'platform'),
    site: textIn(row, 'site'),
    sku: textIn(row, 'sku'),
    code: textIn(row, 'code'),
    parent: textIn(row, 'parentItem') || undefined,
    name: textIn(row, 'name'),
    product: textIn(row, 'productId'),
    category: textIn(row, 'categoryId'),
    scope: (textIn(row, 'typedScope') || textIn(row, 'scope') || 'existing') as ProductScope,
    typedScope: (textIn(row, 'typedScope') || undefined) as ProductScope | undefined,
    firstListed: monthIn(row, 'firstListed'),
    firstSold: monthIn(row, 'firstSold'),
    importedProduct: textIn(row, 'importedProduct') || undefined,
    importedCategory: textIn(row, 'importedCategory') || undefined,
  }));
}

/** Rows of Coverage. */
export function coverageRows(coverage: readonly Coverage[], sites: readonly Site[]): RowContent[] {
  const siteOf = new Map(sites.map((site) => [site.id, site]));
  return coverage.map(({ site, month, state, source, lastOrder }) => ({
    id: `${site}.${month}`,
    values: { site, siteName: siteOf.get(site)?.name ?? site, month: monthToSerial(month), state, source, lastOrderDate: lastOrder ?? null, currency: siteOf.get(site)?.currency ?? null },
  }));
}

/** Reads Coverage back. */
export function toCoverage(rows: readonly TableRow[]): Coverage[] {
  return rows.flatMap((row) => {
    const month = monthIn(row, 'month');
    return month === undefined ? [] : [{ site: textIn(row, 'site'), month, state: textIn(row, 'state') as Coverage['state'], source: textIn(row, 'source'), lastOrder: numberIn(row, 'lastOrderDate') }];
  });
}

/** Rows of ImportLog; `importedAt` is written once, when a row is new. */
export function importLogRows(log: readonly ImportLogEntry[], known: ReadonlySet<string>, at: string, reasonWord: (code: string) => string): RowContent[] {
  return log.map((entry): RowContent => {
    const id = `${entry.importId}.${shortHash(entry.file + entry.checksum)}`;
    const skipped = Object.entries(entry.skipped).filter(([, count]) => count > 0);
    if (known.has(id)) return { id, values: {} };
    return {
      id,
      values: {
        importId: entry.importId,
        importedAt: at,
        file: entry.file,
        profile: entry.profile,
        reportKind: entry.reportKind,
        encoding: entry.encoding,
        site: entry.site,
        currency: entry.currency,
        firstMonth: serial(entry.firstMonth),
        lastMonth: serial(entry.lastMonth),
        linesRead: entry.read,
        linesUsed: entry.used,
        linesSkipped: skipped.reduce((sum, [, count]) => sum + count, 0),
        skippedWhy: skipped.map(([code, count]) => `${reasonWord(code)} ${count}`).join(' · '),
        amountRead: entry.amountRead ?? null,
        amountUsed: entry.amountUsed ?? null,
        amountsByCurrency: entry.amountRead === undefined ? amountsText(entry) : null,
        checksum: entry.checksum,
        importedDays: formatDays(entry.days),
        emptiedMonths: formatDays(entry.emptied),
      },
    };
  });
}

/** Amounts of a file of several currencies: `USD 120 → 100 · EUR 30 → 30`, read and used. */
function amountsText({ amounts }: ImportLogEntry): string {
  const text = (amount: number): string => String(Math.round(amount * 100) / 100);
  return Object.entries(amounts).map(([currency, { used, skipped }]) => `${currency} ${text(Object.values(skipped).reduce((sum, amount) => sum + amount, used))} → ${text(used)}`).join(' · ');
}

/** Reads ImportLog back; the counts by reason are not kept in the sheet. */
export function toImportLog(rows: readonly TableRow[]): ImportLogEntry[] {
  return rows.map((row) => ({
    importId: textIn(row, 'importId'),
    file: textIn(row, 'file'),
    profile: textIn(row, 'profile'),
    reportKind: textIn(row, 'reportKind'),
    encoding: textIn(row, 'encoding'),
    site: textIn(row, 'site'),
    currency: textIn(row, 'currency'),
    firstMonth: monthIn(row, 'firstMonth'),
    lastMonth: monthIn(row, 'lastMonth'),
    checksum: textIn(row, 'checksum'),
    days: parseDays(textIn(row, 'importedDays')),
    emptied: parseDays(textIn(row, 'emptiedMonths')),
    read: numberIn(row, 'linesRead') ?? 0,
    used: numberIn(row, 'linesUsed') ?? 0,
    skipped: {},
    amountRead: numberIn(row, 'amountRead'),
    amountUsed: numberIn(row, 'amountUsed'),
    amountSkipped: {},
    amounts: {},
  }));
}

/** Rows of CostCards from a cost list; `source` is the name of the file. */
export function costRows(costs: readonly (ProductCost & { readonly product: string })[], source: string): RowContent[] {
  return costs
    .filter((cost) => cost.unitCost !== undefined)
    .map((cost) => ({
      id: `Q${shortHash(`${cost.sku.toUpperCase()}|${cost.validFrom ?? ''}`)}`,
      values: {
        productId: cost.product,
        name: cost.name === '' ? cost.sku : cost.name,
        site: '*',
        purchaseCost: cost.unitCost ?? null,
        freight: cost.freight ?? null,
        dutyRate: cost.dutyRate ?? null,
        packaging: cost.packaging ?? null,
        currency: cost.currency,
        validFrom: serial(cost.validFrom),
        source,
      },
    }));
}

/** Plan rates by currency; currencies without a readable positive rate are missing. */
export function toRates(rows: readonly TableRow[]): Map<Currency, number> {
  const rates = new Map<Currency, number>();
  for (const row of rows) {
    const rate = numberIn(row, 'rate');
    const currency = textIn(row, 'currency').toUpperCase() as Currency;
    if (rate !== undefined && rate > 0 && !rates.has(currency)) rates.set(currency, rate);
  }
  return rates;
}

/** A plan rate that comes with an example: plan currency per unit, the day (serial) and where it is from. */
export interface GivenRate {
  readonly currency: string;
  readonly rate: number;
  readonly date: number;
  readonly source: string;
}

/** Rows of FxRates for currencies in use; the plan currency itself is worth 1, those not given wait for the user. */
export function rateRows(currencies: Iterable<Currency>, planCurrency: Currency, known: ReadonlySet<string>, given: readonly GivenRate[] = []): RowContent[] {
  const rates = new Map(given.map((rate) => [rate.currency, rate]));
  return [...new Set([planCurrency, ...currencies])]
    .filter((currency) => !known.has(currency))
    .map((currency) => {
      const rate = rates.get(currency);
      return { id: `X${currency}`, values: { currency, rate: rate?.rate ?? (currency === planCurrency ? 1 : null), rateDate: rate?.date ?? null, source: rate?.source ?? null } };
    });
}
