import type { Problem } from '../../core/problem';
import type { CustomerMap, CustomerMapInput } from '../../domain/customer-map/buildCustomerMap';
import type { ValueGround } from '../../domain/customer-map/valueCustomers';
import type { Messages } from '../../i18n/messages';
import type { Sentence } from '../../sheets/specs/customerTiers';

/** How value is estimated, as a note on the sheet and as a problem of the run. */
const GROUNDS: Readonly<Record<ValueGround, { readonly code: Sentence['code']; readonly problem: keyof Messages['problems']; readonly severity: Problem['severity'] }>> = {
  model: { code: 'valueByModel', problem: 'customer/value-model', severity: 'info' },
  modelDepends: { code: 'valueByModelDepends', problem: 'customer/value-model-depends', severity: 'warning' },
  identity: { code: 'valueIdentity', problem: 'customer/value-identity', severity: 'info' },
  few: { code: 'valueFew', problem: 'customer/value-few', severity: 'info' },
  unsettled: { code: 'valueUnsettled', problem: 'customer/value-unsettled', severity: 'info' },
  noMean: { code: 'valueNoMean', problem: 'customer/value-no-mean', severity: 'info' },
  noCustomers: { code: 'valueNoCustomers', problem: 'customer/no-names', severity: 'warning' },
};

const MONTHS = 12;

function percent(share: number): string {
  return (share * 100).toFixed(1).replace(/\.0$/, '');
}

/** Rounded down, so that a share just below what is needed does not read as if it reached it. */
function percentBelow(share: number): string {
  return percent(Math.floor(share * 1000 + 1e-9) / 1000);
}

function amount(value: number): string {
  return value.toFixed(2).replace(/\.00$/, '');
}

function valuesOf(map: CustomerMap, identityMin: number): Readonly<Record<string, string>> {
  const correlation = map.values.model?.spendCorrelation;
  return { customers: String(map.customers), identity: percentBelow(map.identity), least: percent(identityMin), correlation: correlation === undefined ? '' : correlation.toFixed(2) };
}

/** What stands for #1, #2 in the sentence of a ground. */
function groundValues(map: CustomerMap, identityMin: number): readonly string[] {
  const { customers = '', identity = '', least = '', correlation = '' } = valuesOf(map, identityMin);
  switch (map.values.ground) {
    case 'model': return [customers];
    case 'modelDepends': return [correlation];
    case 'identity': return [identity, least];
    default: return [];
  }
}

function ruleSentence({ assignment }: CustomerMap, { tierOptions: { rule, minOrders, topShare } }: CustomerMapInput, currency: string): Sentence {
  const { salesCut, cuts } = assignment;
  if (rule === 'repeatTop' && salesCut !== undefined) {
    return { code: 'tierRuleRepeat', values: [String(minOrders), amount(salesCut), currency, percent(topShare)] };
  }
  if (cuts !== undefined) {
    const list = (values: readonly number[]): string => values.map(amount).join(' / ');
    return { code: 'tierRuleScores', values: [list(cuts.recency), list(cuts.frequency), list(cuts.monetary)] };
  }
  return rule === 'monthlySales' ? { code: 'tierRuleMonthly', values: [currency] } : { code: 'tierRuleNone', values: [] };
}

/** The sentences that stand above the tiers: the rule with its numbers, the value, the losses, a year that is short. */
export interface CustomerSentences {
  readonly ruleSentence: Sentence;
  readonly valueSentence: Sentence;
  readonly churnSentence: Sentence | undefined;
  readonly yearSentence: Sentence | undefined;
}

/** Returns the sentences of a map; of a plan without sales those that say so. */
export function customerSentences(map: CustomerMap | undefined, input: CustomerMapInput | undefined, currency: string): CustomerSentences {
  if (map === undefined || input === undefined) {
    return { ruleSentence: { code: 'tierRuleNone', values: [] }, valueSentence: { code: 'valueNoSales', values: [] }, churnSentence: undefined, yearSentence: undefined };
  }
  return {
    ruleSentence: map.customers === 0 ? { code: 'tierRuleNone', values: [] } : ruleSentence(map, input, currency),
    valueSentence: { code: GROUNDS[map.values.ground].code, values: groundValues(map, input.identityMin) },
    churnSentence: map.customers === 0 ? undefined : { code: 'churnSentence', values: [amount(Math.round(map.churnDays))] },
    yearSentence: map.months < MONTHS ? { code: 'yearShort', values: [String(map.months)] } : undefined,
  };
}

/** The fitted parameters beside the sentence, for who wants to check them. */
function modelParams({ values: { model } }: CustomerMap): Record<string, number> {
  return model === undefined ? {} : { logLikelihood: model.buyingLogLikelihood, ...model.buying, ...model.spending };
}

/** What the map wants said once: how value is estimated, and where the rule of the tiers cannot answer. */
export function customerProblems(map: CustomerMap, { identityMin, tierOptions }: CustomerMapInput, words: Messages): Problem[] {
  const ground = GROUNDS[map.values.ground];
  const values = valuesOf(map, identityMin);
  const problems: Problem[] = [{ code: ground.problem, severity: ground.severity, params: { ...values, ...modelParams(map), sheet: words.sheets.identityCoverage } }];
  const sheet = words.sheets.settings;
  if (map.trouble === 'rfm/too-few') problems.push({ code: 'customer/rfm-few', severity: 'warning', params: { customers: map.customers, sheet } });
  if (map.trouble === 'rfm/cuts') problems.push({ code: 'customer/rfm-cuts', severity: 'warning', params: { sheet } });
  const homeless = map.assignment.places.filter((place) => place < 0).length;
  if (map.trouble === undefined && homeless > 0) problems.push({ code: 'customer/tier-bounds', severity: 'warning', count: homeless, params: { count: homeless, sheet, rule: tierOptions.rule } });
  const source = map.calendar[0]?.source;
  if (source === 'oneYear') problems.push({ code: 'customer/calendar-short', severity: 'info' });
  if (source === 'none') problems.push({ code: 'customer/calendar-none', severity: 'info', params: { calendar: words.sheets.budgetCalendar, sheet } });
  return problems;
}
