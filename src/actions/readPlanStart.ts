import type { Clock } from '../core/clock';
import { monthRange, toMonth, type Month } from '../core/month';
import { baseYearOf, lastCompleteMonth, planStart, siteReaches, type BaseYearRule, type SiteReach } from '../domain/plan/baseYear';
import { proposedYear } from '../domain/plan/proposedYear';
import { readSettings } from '../sheets/planSettings';
import { toCoverage, toRates, toSites } from '../sheets/planRows';
import { tableRows } from '../sheets/tableRows';
import { readState } from './mechanism/readState';

/** What the four questions begin with: answers that stand in the plan, else proposals from what was imported. */
export interface PlanStart {
  readonly planYear: number;
  readonly currency: string;
  /** Code of the revenue basis. */
  readonly basis: string;
  readonly target: number | undefined;
  /** Currencies besides the plan's that sales are in, with their plan rates where they are known. */
  readonly rates: readonly { readonly currency: string; readonly rate: number | undefined }[];
  /** Months of the base year that data do not cover whole, by name of the site. */
  readonly missing: readonly { readonly site: string; readonly months: readonly Month[] }[];
  readonly sites: number;
  readonly categories: number;
}

function missingMonths(reaches: readonly SiteReach[], first: Month, last: Month, names: ReadonlyMap<string, string>): PlanStart['missing'] {
  return reaches
    .map((reach) => ({ site: names.get(reach.site) ?? reach.site, months: monthRange(reach.first > first ? reach.first : first, last).filter((month) => !reach.complete.has(month)) }))
    .filter(({ months }) => months.length > 0);
}

/** Reads what a set-up page shows before anything is answered. */
export async function readPlanStart(clock: Clock): Promise<PlanStart> {
  const state = await readState(['Sites', 'Categories', 'FxRates', 'Coverage']);
  const settings = readSettings(state);
  const reaches = siteReaches(toCoverage(tableRows('Coverage', state)));
  const sites = toSites(tableRows('Sites', state));
  const rates = toRates(tableRows('FxRates', state));
  const { year, month } = clock.today();
  const planYear = settings.number('planYear') ?? proposedYear(reaches.map(({ last }) => last).sort().at(-1) ?? toMonth(year, month));
  const stopped = settings.number('siteStoppedMonths') ?? 0;
  const base = baseYearOf(settings.code('baseYear') as BaseYearRule, planStart(planYear, settings.number('fiscalStart') ?? 1), lastCompleteMonth(reaches, stopped));
  const others = new Set(sites.map(({ currency }) => currency).filter((currency) => /^[A-Z]{3}$/.test(currency) && currency !== settings.currency));
  return {
    planYear,
    currency: settings.currency,
    basis: settings.code('revenueBasis'),
    target: settings.number('annualTarget'),
    rates: [...others].map((currency) => ({ currency, rate: rates.get(currency) })),
    missing: missingMonths(reaches, base.first, base.last, new Map(sites.map(({ id, name }) => [id, name]))),
    sites: sites.length,
    categories: tableRows('Categories', state).length,
  };
}
