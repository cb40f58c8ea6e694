import type { Problem } from '../../core/problem';
import type { Site } from '../../domain/sales/facts';
import type { HeldFacts } from '../../imports/mergeOutcome';

/** Currencies of sales that have no plan rate: one problem each, with the sites, since their sales count for nothing in plan currency. */
export function missingRates({ salesFacts }: HeldFacts, sites: readonly Site[], rates: Readonly<Record<string, number>>, sheet: string): Problem[] {
  const selling = new Set(salesFacts.map((fact) => fact.site));
  const lacking = sites.filter(({ id, currency }) => selling.has(id) && rates[currency] === undefined);
  return [...new Set(lacking.map(({ currency }) => currency))].map((currency) => ({
    code: 'import/rate-missing', severity: 'warning', where: { table: 'FxRates', column: 'rate' },
    params: { currency, sheet, sites: lacking.filter((site) => site.currency === currency).map(({ name }) => name) },
  }));
}
