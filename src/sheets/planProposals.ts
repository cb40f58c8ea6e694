import type { YearTotal } from '../domain/plan/yearTotals';
import type { Language } from '../i18n/language';
import { listsIn } from './words';
import type { RowContent } from './tableContent';

/** The tiers that a plan begins with. */
export function tierRows(language: Language, fiscalStart: number): RowContent[] {
  const { tierName, tierRuleText } = listsIn(language);
  return (Object.keys(tierName) as (keyof typeof tierName)[]).map((id) => ({ id, values: { tierTitle: tierName[id], tierRuleText: tierRuleText[id], fiscalFrom: fiscalStart } }));
}

/** One map owner a map, waiting for a name, and who approves. */
export function ownerRows(): RowContent[] {
  const roles = [['market', 'mapOwner'], ['customer', 'mapOwner'], ['product', 'mapOwner'], ['management', 'approver']] as const;
  return roles.map(([team, ownerRole], index) => ({ id: `O${String(index + 1).padStart(2, '0')}`, values: { team, ownerRole } }));
}

/** Years that data cover whole, for all sites together. */
export function historyRows(totals: readonly YearTotal[]): RowContent[] {
  return totals.map(({ year, actual }) => ({ id: `Y${year}`, values: { historyYear: year, historySite: '*', historyActual: Math.round(actual * 100) / 100 } }));
}
