import type { ExampleRow, ExampleStep, ExampleValue, ExampleWord } from './example';

/** 亿: the case counts in hundreds of millions. */
export const YI = 100_000_000;

function say(word: ExampleWord['word']): ExampleWord {
  return { word };
}

function row(id: string, values: Readonly<Record<string, ExampleValue>>): ExampleRow {
  return { row: { id }, values };
}

const TERMS = { claimBasis: 'net', taxState: 'out', currency: 'CNY', claimStatus: 'submitted' } as const;

/** Year and target; sites that make Latin America a region of the plan; what existing customers bring is ours. */
export const ALIGNMENT_PLAN: ExampleStep = {
  rows: {
    Settings: [row('planYear', { value: 2026 }), row('annualTarget', { value: 12 * YI })],
    Sites: [
      row('S01', { siteName: say('alignSiteUs'), country: 'US', region: say('alignNorthAmerica'), currency: 'USD' }),
      row('S02', { siteName: say('alignSiteMexico'), country: 'MX', region: say('alignLatam'), currency: 'MXN' }),
      row('S03', { siteName: say('alignSiteBrazil'), country: 'BR', region: say('alignLatam'), currency: 'BRL' }),
    ],
  },
};

/** The customer map holds money that the first round forgets: existing customers also buy the new bundles. */
export const ALIGNMENT_MAP: ExampleStep = {
  rows: {
    CustomerTiers: [row('T01.all', { customers: 1_000, orders: 1_000, netSales: 2.5 * YI })],
    CustomerActions: [row('A01', { tier: 'T01', customerAction: say('alignAction'), offer: say('alignOffer'), reach: 1_000, expectedConversion: 0.5, customerUplift: 0.8 })],
  },
};

/** First round: the market states a year's total, the others what comes on top. */
export const FIRST_ROUND: ExampleStep = {
  rows: {
    ClaimsMarket: [row('M000001', { description: say('alignClaimLatam'), claimSite: say('alignLatam'), amount: 3 * YI, amountMeans: 'total', firstMonth: '2026-03', owner: say('alignOwnerMarket'), asks: 'H000003', ...TERMS })],
    ClaimsCustomer: [row('U000001', { description: say('alignClaimExisting'), claimBuyer: say('alignExisting'), amount: 2 * YI, amountMeans: 'increase', owner: say('alignOwnerCustomer'), asks: 'H000001', ...TERMS })],
    ClaimsProduct: [row('D000001', { description: say('alignClaimNew'), claimScope: say('alignNewAndBundles'), amount: 4 * YI, amountMeans: 'increase', firstMonth: '2026-01', earliestStart: '2026-05', owner: say('alignOwnerProduct'), asks: 'H000002', ...TERMS })],
  },
};

/** What the departments need of each other, and what resources carry; the first size of the warehouse is ours. */
export const ASKS_AND_CAPS: ExampleStep = {
  rows: {
    Asks: [
      row('H000001', { askFrom: 'customer', askTo: 'market', request: say('alignAskEvents'), askType: 'event', askQuantity: 3, unit: say('alignUnitEvents'), neededBy: '2026-03-31', linkedLines: 'U000001' }),
      row('H000002', { askFrom: 'product', askTo: 'customer', request: say('alignAskErp'), askType: 'system', neededBy: '2026-02-28', linkedLines: 'D000001' }),
      row('H000003', { askFrom: 'market', askTo: 'product', request: say('alignAskStock'), askType: 'stock', neededBy: '2026-03-31', linkedLines: 'M000001' }),
    ],
    Caps: [
      row('T000001', { resource: say('alignCapWarehouse'), capKind: 'logistics', claimSite: say('alignLatam'), linkedLines: 'M000001', capAmount: 2.5 * YI, owner: say('alignOwnerMarket') }),
      row('T000002', { resource: say('alignCapCare'), capKind: 'service', linkedLines: 'U000001', capAmount: 2.5 * YI, owner: say('alignOwnerCustomer') }),
    ],
  },
};

/** The three hints are taken up. */
export const HINTS_ANSWERED: ExampleStep = {
  rows: {
    Potential: [
      row('IunclaimedA01', { adopted: 'adopt', remark: say('alignHintBundles') }),
      row('ItooEarlyD000001', { adopted: 'adopt', remark: say('alignHintCertificate') }),
      row('IoverCapT000001', { adopted: 'adopt', remark: say('alignHintWarehouse') }),
    ],
    Caps: [row('T000001', { capAmount: 3 * YI })],
  },
};

/** Later views, all totals of the year; the new products start when their certificate is there. */
export const LATER_VIEWS: ExampleStep = {
  rows: {
    ClaimsCustomer: [row('U000001', { amount: 3.7 * YI, amountMeans: 'total' })],
    ClaimsProduct: [row('D000001', { amount: 7.5 * YI, amountMeans: 'total', firstMonth: '2026-05' })],
  },
};

/** Why the second round differs from the first. */
export const SECOND_REASONS: ExampleStep = {
  rows: { Rounds: [row('J02U000001', { roundReason: 'scope', remark: say('alignReasonTotals') }), row('J02D000001', { roundReason: 'scope', remark: say('alignReasonTotals') })] },
};

/** What both sides know of the shared parts, and the answers to the asks. */
export const FACTS_AND_ANSWERS: ExampleStep = {
  rows: {
    Overlaps: [
      row('M000001U000001', { known: 1.2 * YI, overlapType: 'sameOrders', resolution: 'once', countedIn: 'M000001', agreedA: say('alignOwnerMarket'), agreedB: say('alignOwnerCustomer') }),
      row('D000001U000001', { known: YI, overlapType: 'product', resolution: 'once', countedIn: 'U000001', agreedA: say('alignOwnerProduct'), agreedB: say('alignOwnerCustomer') }),
      row('D000001M000001', { known: 0, overlapType: 'other', resolution: 'additional', agreedA: say('alignOwnerProduct'), agreedB: say('alignOwnerMarket') }),
    ],
    Asks: [
      row('H000001', { promisedFor: '2026-03-20', askAnswer: 'yes' }),
      row('H000002', { promisedFor: '2026-02-20', askAnswer: 'yesIf', condition: say('alignCondition') }),
      row('H000003', { promisedFor: '2026-03-25', askAnswer: 'yes' }),
    ],
  },
};

/** What the meeting decided about the overlaps. */
export const DECISIONS: ExampleStep = {
  rows: {
    Decisions: [
      row('V000001', { decidedAt: '2025-11-20 10:35', subject: say('alignSubjectLatam'), decided: say('alignAnswerMarket'), decidedMoney: 1.2 * YI, decidedBy: say('alignPresent'), aboutRow: 'M000001U000001' }),
      row('V000002', { decidedAt: '2025-11-20 10:42', subject: say('alignSubjectBundles'), decided: say('alignAnswerCustomer'), decidedMoney: YI, decidedBy: say('alignPresent'), aboutRow: 'D000001U000001' }),
    ],
  },
};

/** Why the third round differs from the second. */
export const THIRD_REASONS: ExampleStep = {
  rows: { Rounds: [row('J03U000001', { roundReason: 'overlap' }), row('J03D000001', { roundReason: 'overlap' })] },
};

/** Parts of the agreed lines. */
export const PARTS: ExampleStep = {
  rows: {
    AgreedParts: [
      row('K000001', { lineA: 'M000001', partName: say('alignPartExisting'), partKind: 'split', partAmount: 1.2 * YI, claimBuyer: 'existing', owner: say('alignOwnerCustomer') }),
      row('K000002', { lineA: 'M000001', partName: say('alignPartNew'), partKind: 'split', partAmount: 1.8 * YI, claimBuyer: 'new', owner: say('alignOwnerMarket') }),
      row('K000003', { lineA: 'U000001', partName: say('alignPartBundles'), partKind: 'within', partAmount: YI, claimScope: 'bundle', owner: say('alignOwnerProduct') }),
    ],
  },
};
