import type { ExampleRow, ExampleStep, ExampleValue, ExampleWord } from './example';

function say(word: ExampleWord['word']): ExampleWord {
  return { word };
}

function row(id: string, values: Readonly<Record<string, ExampleValue>>): ExampleRow {
  return { row: { id }, values };
}

const MARKETS: readonly ExampleRow[] = [
  row('M000001', { market: say('latamMarket'), covers: 'MX, BR, CL, CO', marketState: 'active' }),
  row('M000002', { market: say('latamUs'), covers: 'US', marketState: 'active' }),
  row('M000003', { market: say('latamEu'), covers: 'DE, FR, IT, ES, GB', marketState: 'active' }),
  row('M000004', { market: say('latamSaudi') }),
  row('M000005', { market: say('latamEmirates') }),
  row('M000006', { market: say('latamSea'), covers: 'TH, VN, ID, MY, PH, SG' }),
  row('M000007', { market: say('latamAustralia'), covers: 'AU' }),
  row('M000008', { market: say('latamCanada'), covers: 'CA' }),
];

/** Where the seller sells so far; a case that imports sales has its sites from them. */
export const LATAM_SITES: ExampleStep = {
  rows: {
    Sites: [
      row('S01', { siteName: say('latamSite'), platform: 'Mercado Libre', region: say('latamMarket') }),
      row('S02', { siteName: say('latamAmazonUs'), platform: 'Amazon', country: 'US', region: say('latamUs') }),
      row('S03', { siteName: say('latamAmazonEu'), platform: 'Amazon', region: say('latamEu') }),
    ],
  },
};

const SCORED = ['marketSize', 'marketGrowth', 'penetration', 'supplyGap', 'competition', 'compliance', 'logistics', 'payment', 'incentive', 'ownFit'] as const;

/** Points of a market in the order of the criteria; they are ours, the case gives none. */
function points(...values: readonly number[]): Record<string, number> {
  return Object.fromEntries(SCORED.map((key, index) => [key, values[index] ?? 0]));
}

const OPPORTUNITIES: readonly ExampleRow[] = [
  row('O000001', {
    market: say('latamMarket'), channel: 'Mercado Libre', site: say('latamSite'), lastYear: 200_000, target: 550_000, ...points(12, 0.28, 0.14, 8, 4, 5, 6, 4, 8, 8),
    incentiveUntil: '2026-12-31', earliestMonth: '2026-03', investment: 60_000, planMargin: 0.22,
  }),
  row('O000002', { market: say('latamUs'), channel: 'Amazon', site: say('latamAmazonUs'), lastYear: 4_000_000, target: 4_300_000, ...points(45, 0.06, 0.16, 2, 9, 5, 3, 1, 2, 7), investment: 50_000, planMargin: 0.12 }),
  row('O000003', { market: say('latamEu'), channel: 'Amazon', site: say('latamAmazonEu'), lastYear: 3_000_000, target: 3_350_000, ...points(30, 0.07, 0.15, 3, 8, 8, 4, 2, 2, 6), investment: 60_000, planMargin: 0.13 }),
  row('O000004', { market: say('latamSaudi'), channel: 'Noon', ...points(5, 0.18, 0.11, 6, 5, 6, 5, 4, 5, 4) }),
  row('O000005', { market: say('latamEmirates'), channel: 'Noon', ...points(3, 0.15, 0.12, 5, 6, 5, 4, 3, 5, 4) }),
  row('O000006', { market: say('latamSea'), channel: 'Shopee', ...points(10, 0.17, 0.17, 4, 9, 5, 5, 5, 6, 5) }),
  row('O000007', { market: say('latamAustralia'), channel: 'Amazon', ...points(4, 0.09, 0.15, 4, 6, 5, 5, 1, 3, 6) }),
  row('O000008', { market: say('latamCanada'), channel: 'Amazon', ...points(6, 0.08, 0.13, 3, 7, 4, 4, 1, 3, 7) }),
  row('O000009', { channel: 'Amazon', knockOut: 'yes', knockReason: 'certificate' }),
  row('O000010', { channel: 'Allegro', ...points(4, 0.14, 0.15, 6, 5, 8, 4, 2, 3, 5) }),
];

const SIGNALS: readonly ExampleRow[] = [
  row('G000001', { market: say('latamMarket'), signal: say('latamSignalDemand'), signalType: 'macro', topic: 'trend', direction: 'chance', demandImpact: 4, costImpact: 0, sureness: 'high', response: say('latamAnswerOpen'), leadsTo: 'O000001', categoriesHit: say('latamCategory3c'), source: say('latamSourceTrend'), validSince: '2025-09-01' }),
  row('G000002', { market: say('latamMarket'), signal: say('latamSignalSubsidy'), signalType: 'platform', topic: 'support', direction: 'chance', demandImpact: 2, costImpact: 3, sureness: 'high', response: say('latamAnswerWarehouse'), leadsTo: 'B000001', source: say('latamSourcePlatform'), validSince: '2026-01-01', validTo: '2026-12-31' }),
  row('G000003', { market: say('latamEu'), signal: say('latamSignalGreen'), signalType: 'policy', topic: 'epr', direction: 'both', demandImpact: 2, costImpact: -2, sureness: 'high', response: say('latamAnswerGreen'), leadsTo: 'O000003', categoriesHit: say('latamCategoryHome'), source: say('latamSourceLaw'), validSince: '2026-07-01' }),
  row('G000004', { market: say('latamSea'), signal: say('latamSignalRural'), signalType: 'macro', topic: 'trend', direction: 'chance', demandImpact: 3, costImpact: 0, sureness: 'medium', response: say('latamAnswerRural'), leadsTo: 'O000006', categoriesHit: say('latamCategoryDaily'), source: say('latamSourceTrend') }),
  row('G000005', { market: say('latamMarket'), signal: say('latamSignalTikTok'), signalType: 'platform', topic: 'support', direction: 'chance', demandImpact: 2, costImpact: 1, sureness: 'high', response: say('latamAnswerTikTok'), leadsTo: 'Y000001', categoriesHit: say('latamCategory3c'), source: say('latamSourcePlatform') }),
  row('G000006', { market: say('latamEu'), signal: say('latamSignalWatch'), signalType: 'policy', topic: 'duties', direction: 'risk', demandImpact: -1, costImpact: -3, sureness: 'medium', source: say('latamSourceLaw') }),
];

const COMPETITORS: readonly ExampleRow[] = [
  row('R000001', { competitor: say('latamRivalPeer'), site: say('latamSite'), position: 'level', logisticsShare: 0.35, afterSalesShare: 0.2, fitShare: 0.25, rating: 4.1, localGap: say('latamGapPeer'), opening: say('latamOpenPeer'), leadsTo: 'O000001', priceBand: say('latamPriceMid'), observedOn: '2025-10-15', reviewsRead: 200 }),
  row('R000002', { competitor: say('latamRivalLocal'), site: say('latamSite'), position: 'behind', logisticsShare: 0.1, afterSalesShare: 0.4, fitShare: 0.3, rating: 3.8, localGap: say('latamGapLocal'), opening: say('latamOpenLocal'), leadsTo: 'B000001', priceBand: say('latamPriceLow'), observedOn: '2025-10-15', reviewsRead: 150 }),
  row('R000003', { competitor: say('latamRivalBrand'), site: say('latamSite'), position: 'ahead', logisticsShare: 0.15, afterSalesShare: 0.1, fitShare: 0.1, rating: 4.6, localGap: say('latamGapBrand'), opening: say('latamOpenBrand'), leadsTo: 'Y000005', priceBand: say('latamPriceHigh'), observedOn: '2025-10-15', reviewsRead: 120 }),
];

const PLAYS: readonly ExampleRow[] = [
  row('Y000001', { opportunityRow: 'O000001', role: 'seeding', means: say('latamPlayCreators'), quantity: 50, unit: say('latamPeople'), budget: 20_000, currency: 'CNY', startMonth: '2026-02', endMonth: '2026-12', kpi: say('latamKpiPosts'), kpiTarget: 2000, owner: say('latamOwnerMarket') }),
  row('Y000002', { opportunityRow: 'O000001', role: 'landing', means: say('latamPlayPage'), quantity: 1, unit: say('latamPage'), budget: 5_000, currency: 'CNY', startMonth: '2026-03', endMonth: '2026-12', kpi: say('latamKpiConversion'), kpiTarget: 0.04, owner: say('latamOwnerMarket') }),
  row('Y000003', { opportunityRow: 'O000001', role: 'fulfilment', means: say('latamPlayWarehouse'), budget: 25_000, currency: 'CNY', startMonth: '2026-03', endMonth: '2026-12', kpi: say('latamKpiDays'), kpiTarget: 4, owner: say('latamOwnerSupply') }),
  row('Y000004', { opportunityRow: 'O000001', role: 'service', means: say('latamPlayService'), budget: 10_000, currency: 'CNY', startMonth: '2026-02', endMonth: '2026-12', kpi: say('latamKpiResponse'), kpiTarget: 3, owner: say('latamOwnerService') }),
  row('Y000005', { opportunityRow: 'O000001', role: 'promotion', means: say('latamPlayBundle'), startMonth: '2026-04', endMonth: '2026-12', kpi: say('latamKpiBasket'), kpiTarget: 1.6, owner: say('latamOwnerMarket') }),
  row('Y000006', { opportunityRow: 'O000002', role: 'seeding', means: say('latamPlayReviews'), quantity: 30, unit: say('latamPosts'), startMonth: '2026-01', endMonth: '2026-06', owner: say('latamOwnerMarket') }),
  row('Y000007', { opportunityRow: 'O000002', role: 'landing', means: say('latamPlayStore'), startMonth: '2026-02', endMonth: '2026-03', owner: say('latamOwnerMarket') }),
  row('Y000008', { opportunityRow: 'O000002', role: 'fulfilment', means: say('latamPlayFba'), startMonth: '2026-01', endMonth: '2026-12', owner: say('latamOwnerSupply') }),
  row('Y000009', { opportunityRow: 'O000003', role: 'seeding', means: say('latamPlayEuAds'), startMonth: '2026-03', endMonth: '2026-11', owner: say('latamOwnerMarket') }),
  row('Y000010', { opportunityRow: 'O000003', role: 'landing', means: say('latamPlayEuPage'), startMonth: '2026-02', endMonth: '2026-04', owner: say('latamOwnerMarket') }),
  row('Y000011', { opportunityRow: 'O000003', role: 'fulfilment', means: say('latamPlayEuFba'), startMonth: '2026-01', endMonth: '2026-12', owner: say('latamOwnerSupply') }),
];

const BOTTLENECKS: readonly ExampleRow[] = [
  row('B000001', { market: say('latamMarket'), chainLink: 'logistics', symptom: 'badReviews', metric: 'deliveryDays', unit: say('latamDays'), better: 'less', currentFrom: 15, currentTo: 20, targetFrom: 3, targetTo: 5, oneOffCost: 15_000, monthlyCost: 2_000, owner: say('latamOwnerSupply'), due: '2026-03-31', unlocks: 'O000001' }),
  // The case gives no uplift for service in Spanish: 5 % is ours.
  row('B000002', { market: say('latamMarket'), chainLink: 'afterSales', symptom: 'churn', metric: 'firstResponse', unit: say('latamHours'), better: 'less', currentFrom: 24, currentTo: 48, targetFrom: 2, targetTo: 4, upliftTyped: 0.05, monthlyCost: 3_000, owner: say('latamOwnerService'), due: '2026-02-28', unlocks: 'O000001' }),
];

/** What the seller of the example types into the business map. */
export const LATAM_ROWS: ExampleStep = {
  rows: {
    Settings: [row('planYear', { value: 2026 }), row('annualTarget', { value: 8_200_000 })],
    Markets: MARKETS,
    Signals: SIGNALS,
    Competitors: COMPETITORS,
    Opportunities: OPPORTUNITIES,
    Plays: PLAYS,
    Bottlenecks: BOTTLENECKS,
  },
};
