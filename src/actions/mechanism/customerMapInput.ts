import { addMonths, monthsBetween, type Month } from '../../core/month';
import type { Currency } from '../../core/money';
import type { CustomerMapInput } from '../../domain/customer-map/buildCustomerMap';
import type { SitePlace } from '../../domain/customer-map/customer';
import { lastCompleteMonth, siteReaches, type SiteReach } from '../../domain/plan/baseYear';
import type { CustomerHistory } from '../../domain/sales/customerHistory';
import type { Coverage, SalesFact, Site } from '../../domain/sales/facts';
import { numberSetting, type PlanSettings } from '../../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../../sheets/readTable';
import type { SettingKey } from '../../sheets/settingRows';
import { tierOptionsOf, type PlanTier } from './planTiers';

/** What the tables of the plan say, as the customer map needs it. */
export interface CustomerTables {
  readonly history: CustomerHistory;
  readonly facts: readonly SalesFact[];
  readonly sites: readonly Site[];
  readonly coverage: readonly Coverage[];
  readonly rates: ReadonlyMap<Currency, number>;
  readonly identityRows: readonly TableRow[];
  readonly tiers: readonly PlanTier[];
}

const YEAR = 12;

/** Typed shares of a site by tier: columns of IdentityCoverage, in the order of the tiers of a new plan. */
const SHARE_COLUMNS = ['valuableShare', 'developingShare'] as const;

function typedShares(rows: readonly TableRow[], tiers: readonly PlanTier[]): Map<string, Map<string, number>> {
  return new Map(rows.map((row) => [
    textIn(row, 'rowId'),
    new Map(SHARE_COLUMNS.flatMap((key, at) => {
      const share = numberIn(row, key);
      const tier = tiers[at];
      return share === undefined || tier === undefined ? [] : [[tier.id, share] as const];
    })),
  ]));
}

function wholeFrom({ complete, first, last }: SiteReach, end: Month): Month | undefined {
  let from = last < end ? last : end;
  if (!complete.has(from)) return undefined;
  while (from > first && complete.has(addMonths(from, -1))) from = addMonths(from, -1);
  return from;
}

/** The last 12 whole months, or as many as there are; the last 12 with sales where no month is whole. Undefined without sales. */
function yearOf(facts: readonly SalesFact[], reaches: readonly SiteReach[], stoppedAfter: number): CustomerMapInput['year'] | undefined {
  const months = facts.filter(({ netSales, orders }) => netSales !== 0 || orders !== 0).map(({ month }) => month);
  if (months.length === 0) return undefined;
  const [earliest, latest] = [months.reduce((a, b) => (a < b ? a : b)), months.reduce((a, b) => (a > b ? a : b))];
  const last = lastCompleteMonth(reaches, stoppedAfter) ?? latest;
  const first = addMonths(last, 1 - YEAR);
  return { first: earliest > first && monthsBetween(earliest, last) >= 0 ? earliest : first, last };
}

/** Collects what the customer map is computed from; undefined without sales. */
export function customerMapInput(tables: CustomerTables, settings: PlanSettings): CustomerMapInput | undefined {
  const { history, facts, sites, coverage, rates, identityRows, tiers } = tables;
  const reaches = siteReaches(coverage);
  const year = yearOf(facts, reaches, numberSetting(settings, 'siteStoppedMonths'));
  if (year === undefined) return undefined;
  const number = (key: SettingKey): number => numberSetting(settings, key);
  return {
    history,
    places: new Map(sites.map(({ id, platform, country, currency }): [string, SitePlace] => [id, { platform, country, rate: rates.get(currency) }])),
    facts: facts.map(({ site, month, orders, netSales }) => ({ site, month, orders, netSales })),
    typedShares: typedShares(identityRows, tiers),
    year,
    wholeFrom: new Map(reaches.flatMap((reach) => {
      const from = wholeFrom(reach, year.last);
      return from === undefined ? [] : [[reach.site, from] as const];
    })),
    tiers,
    tierOptions: tierOptionsOf(settings),
    identityMin: number('identityMin'),
    monthlyDiscount: number('monthlyDiscount'),
    churn: { aliveMin: number('churnAliveMin'), fallbackDays: number('churnFallbackDays') },
    parentWeight: number('calendarWeight'),
    oneYearStands: settings.code('calendarFromOneYear') === 'yes',
    countryShare: number('calendarCountryShare'),
  };
}
