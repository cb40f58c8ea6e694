import { monthToSerial, type Month } from '../core/month';
import type { Scalar } from '../core/scalar';
import { countryDefaults } from '../domain/plan/countryDefaults';
import { textIn, type TableRow } from './readTable';
import type { RowEntry } from './tableContent';

function proposalOf(row: TableRow, firstMonths: ReadonlyMap<string, Month>): Record<string, Scalar> {
  const usual = countryDefaults(textIn(row, 'country'));
  const first = firstMonths.get(textIn(row, 'rowId'));
  return {
    region: usual?.region ?? null,
    vatRate: usual?.vatRate ?? null,
    priceTaxIncluded: usual === undefined ? null : usual.taxIncluded ? 'yes' : 'no',
    timeZone: usual?.timeZone ?? null,
    goLive: first === undefined ? null : monthToSerial(first),
  };
}

/** What can be proposed for cells of Sites that are still empty: by country, and the first month with data as the day it went live. */
export function siteProposals(sites: readonly TableRow[], firstMonths: ReadonlyMap<string, Month>): RowEntry[] {
  return sites.flatMap((row) => {
    const blank = Object.entries(proposalOf(row, firstMonths)).filter(([key, value]) => value !== null && textIn(row, key) === '');
    return blank.length === 0 ? [] : [{ id: textIn(row, 'rowId'), values: Object.fromEntries(blank) }];
  });
}
