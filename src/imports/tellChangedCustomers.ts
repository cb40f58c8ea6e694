import { firstOrderDays, type CustomerHistory } from '../domain/sales/customerHistory';
import { tierMonth, type CustomerRules, type TierJudge } from '../domain/sales/customerTiers';
import type { ImportLogEntry } from '../domain/sales/facts';
import type { ProblemTally } from './problemTally';

/** The customers before and after an import, by the same rules. */
export interface CustomerChange {
  readonly before: CustomerHistory;
  readonly after: CustomerHistory;
  readonly rules: CustomerRules;
  readonly judge: TierJudge;
  readonly rateOf: (site: string) => number | undefined;
  /** Files whose facts the workbook holds. */
  readonly log: readonly ImportLogEntry[];
}

/**
 * Notes how many known customers now have another tier or an earlier first order. Months imported before keep what was true then: they
 * follow when their files, which are named, are imported again.
 */
export function tellChangedCustomers({ before, after, rules, judge, rateOf, log }: CustomerChange, problems: ProblemTally): void {
  if (before.ids.length === 0) return;
  const places = new Map(after.ids.map((id, place) => [id, place]));
  const tiersOf = (history: CustomerHistory): readonly string[] => {
    const end = tierMonth(history, rules);
    return end === undefined ? [] : judge(history, end, rateOf).tiers;
  };
  const [oldTiers, newTiers] = [tiersOf(before), tiersOf(after)];
  const [oldFirst, newFirst] = [firstOrderDays(before), firstOrderDays(after)];
  const changed = before.ids.filter((id, old) => {
    const place = places.get(id);
    return place !== undefined && (oldTiers[old] !== newTiers[place] || newFirst[place]! < oldFirst[old]!);
  }).length;
  if (changed === 0) return;
  const files = log.filter(({ reportKind }) => reportKind === 'orders').map(({ file }) => file);
  problems.note({ code: 'import/customers-changed', severity: 'info', params: { customers: changed, files: [...new Set(files)] } });
}
