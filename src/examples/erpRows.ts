import type { ExampleRow, ExampleStep, ExampleValue, ExampleWord } from './example';

function say(word: ExampleWord['word']): ExampleWord {
  return { word };
}

function row(id: string, values: Readonly<Record<string, ExampleValue>>): ExampleRow {
  return { row: { id }, values };
}

const SETTINGS: readonly ExampleRow[] = [
  row('currency', { value: 'USD' }),
  row('planYear', { value: 2026 }),
  row('annualTarget', { value: 15_000_000 }),
  row('tierRule', { value: 'monthlySales' }),
  row('contributionRate', { value: 0.7 }),
];

/** The settings come first: they decide which tiers there are. */
export const ERP_SETTINGS: ExampleStep = { rows: { Settings: SETTINGS } };

/** Customers and revenue are ours, the renewal and upsell rates are the case. */
const TIERS: readonly ExampleRow[] = [
  row('T01.all', { customers: 60, orders: 60, netSales: 6_000_000, repeatRate: 0.85, suspectedChurn: 9, expectedSimple: 5_100_000, renewalRate: 0.85, upsellRate: 0.09 }),
  row('T02.all', { customers: 300, orders: 300, netSales: 3_000_000, repeatRate: 0.85, suspectedChurn: 45, expectedSimple: 2_550_000, renewalRate: 0.85, upsellRate: 0.06 }),
  row('T03.all', { customers: 500, orders: 500, netSales: 1_000_000, repeatRate: 0.85, suspectedChurn: 75, expectedSimple: 850_000, renewalRate: 0.85, upsellRate: 0.03 }),
];

const PROFILES: readonly ExampleRow[] = [
  row('U01', { profileName: say('erpLarge'), tier: 'T01', customerType: 'business', countries: 'US, DE, JP', profileShare: 0.07, infoChannel: 'fair', buyingHabit: say('erpLargeHabit'), decisionMode: 'approval', decisionDays: 45, source: 'interview', sampleSize: 12 }),
  row('U02', { profileName: say('erpMedium'), tier: 'T02', customerType: 'business', countries: 'US, GB', profileShare: 0.35, infoChannel: 'friends', buyingHabit: say('erpMediumHabit'), decisionMode: 'owner', decisionDays: 14, source: 'survey', sampleSize: 46 }),
  row('U03', { profileName: say('erpNew'), tier: 'T03', customerType: 'person', countries: 'US', profileShare: 0.58, buyingHabit: say('erpNewHabit'), decisionMode: 'alone', decisionDays: 3, source: 'judgement' }),
];

const REASONS: readonly ExampleRow[] = [
  row('Y01', { profileId: 'U01', offerScope: say('erpProduct'), buyReason: 'niche', reasonShare: 0.6, finding: say('erpReasonData'), source: 'interview', sampleSize: 12 }),
  row('Y02', { profileId: 'U01', offerScope: say('erpProduct'), buyReason: 'afterSales', reasonShare: 0.4, finding: say('erpReasonCare'), source: 'interview', sampleSize: 12 }),
  row('Y03', { profileId: 'U02', offerScope: say('erpProduct'), buyReason: 'value', reasonShare: 1, finding: say('erpReasonPrice'), source: 'survey', sampleSize: 46 }),
];

const NEEDS: readonly ExampleRow[] = [
  row('E01', { needFor: 'T01', need: say('erpNeedData'), importance: 9.5, satisfaction: 3, ownedCategories: say('erpModules'), whiteSpace: say('erpWhite'), finding: say('erpOursFinding'), source: 'interview', sampleSize: 12, nextBudget: 900_000, categoryPlan: say('erpPlan') }),
  row('E02', { needFor: 'T01', need: say('erpNeedApproval'), importance: 8, satisfaction: 4, finding: say('erpOursFinding'), source: 'interview', sampleSize: 12 }),
  row('E03', { needFor: 'T02', need: say('erpNeedPeak'), importance: 7, satisfaction: 5, finding: say('erpOursFinding'), source: 'survey', sampleSize: 46 }),
];

/** Contacts of 60 % in January and 40 % in February lead to orders of 30, 50 and 20 % in February, March and April. */
const CALENDAR: readonly ExampleRow[] = [
  row('T01.all', { approvalTyped: 1.5, o01: 0, o02: 3.6, o03: 6, o04: 2.4, o05: 0, o06: 0, o07: 0, o08: 0, o09: 0, o10: 0, o11: 0, o12: 0 }),
];

const LOSSES: readonly ExampleRow[] = [
  row('H01', { tier: 'T01', churnKind: 'lost', churnReason: 'fit', lostCustomers: 5, successRate: 0.3, offerCost: 5_000, contactCost: 500, lossMeasure: say('erpMeasure'), source: 'interview' }),
  row('H02', { tier: 'T01', churnKind: 'lost', churnReason: 'price', lostCustomers: 4, successRate: 0.1, offerCost: 10_000, contactCost: 500, source: 'interview' }),
  row('H03', { tier: 'T02', churnKind: 'lost', churnReason: 'service', lostCustomers: 45, successRate: 0.15, contactCost: 50, source: 'survey' }),
];

const ACTIONS: readonly ExampleRow[] = [
  row('A01', { tier: 'T01', customerAction: say('erpAction'), offer: say('erpOffer'), actionChannel: 'fair', reach: 60, expectedConversion: 0.3, customerUplift: 0.4, actionNote: say('erpSupports') }),
];

/** What people type into the customer map of the software vendor. */
export const ERP_ROWS: ExampleStep = {
  rows: { CustomerTiers: TIERS, Profiles: PROFILES, BuyReasons: REASONS, Needs: NEEDS, BudgetCalendar: CALENDAR, ChurnReasons: LOSSES, CustomerActions: ACTIONS },
};
