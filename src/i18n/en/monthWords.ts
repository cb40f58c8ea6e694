import { twelve } from '../twelve';

/** Words of profit by category in the months, of the month report and of changes that are proposed to the maps. */
export const monthWords = {
  columns: {
    cm3Target: 'CM3 target', cm3Actual: 'CM3 actual', gainFlag: 'Growing without profit', leadProduct: 'Lead product', netAfterRefunds: 'Net sales after refunds and tax', lineMargin: 'Plan margin (CM3)',
    categoryOrder: 'Order', firstUnits: 'First units', launchedAt: 'Launched at', ...twelve('m', (month) => `CM3 ${month}`), ...twelve('n', (month) => `Net ${month}`), ...twelve('g', (month) => `Goods ${month}`), ...twelve('e', (month) => `Fees ${month}`), ...twelve('d', (month) => `Ads ${month}`),
    ...twelve('x', (month) => `Units ${month}, 2 years before`), ...twelve('y', (month) => `Units ${month}, year before`), ...twelve('u', (month) => `Units ${month}`),
    reportPart: 'Part', reportWhat: 'What', reportWhy: 'Why and what is done', reportWhen: 'By',
    actsTable: 'Map sheet to change', actsOn: 'Map row to change', mapChange: 'Proposed change', proposalMonth: 'Proposed in', mapTable: 'Map sheet', rowTitle: 'Row in words', proposedBy: 'Proposed by', mapOwner: 'Map owner', mapAnswer: 'Answer', answeredOn: 'Answered on', answerCode: 'Answer code',
  },
  sheets: { pdcaCategories: 'PDCA Categories', monthReport: 'Month Report', mapProposals: 'Map Proposals' },
  lists: {
    gainFlag: { noGain: 'Growing without profit' },
    reportPart: { best: 'Best', worst: 'Worst', cause: 'Cause', action: 'Action', decision: 'Decision asked of the owner' },
    changedMap: { Signals: 'Signals', Competitors: 'Competitors', Opportunities: 'Opportunities', Bottlenecks: 'Bottlenecks', Plays: 'Plays', Needs: 'Needs', ChurnReasons: 'Lost and Prospects', CustomerActions: 'Customer Actions', Products: 'Products', NewProducts: 'New Products', Bundles: 'Bundles', SalesKits: 'Sales Kits' },
    mapAnswer: { accept: 'Accepted', partly: 'Accepted in part', refuse: 'Refused' },
  },
  texts: {
    pdcaCategoriesTitle: 'Categories by month', pdcaCategoriesNote: 'Money of each category and units of its lead product, in plan currency, as of the last refresh. Closed months keep their figures.',
    categoryFigures: 'Categories',
    monthReportTitle: 'Month report', monthReportNote: '{month} · as of {date}. Money in {currency}.', reportCompany: 'Company', reportToDate: 'Year to date', reportYear: 'Year',
    mapProposalsTitle: 'Changes proposed to the maps', mapProposalsNote: 'What a month proposes to change in a row of a map. The owner of the map answers here and changes the row; nothing is changed by itself.',
    actsOnHint: 'Id of a row of a map that should change, such as O000001. It becomes a proposal to the owner of the map.', mapAnswerHint: 'Accepted: change the row of the map. It is never changed by itself.',
    checkProposals: 'Changes proposed to the maps', checkProposalsDetail: 'Proposals of the months without an answer of the map’s owner.',
    reportAnswer: 'Answer the change proposed to {row}: {change}', reportUnplaced: 'Targets of {amount} cannot be placed in the open months. Lower the target, lift caps or let go of locks.', reportForecast: 'The year is forecast {gap} below its target, with a chance of {chance}. Keep the target or change it.',
  },
  problems: {
    'report/no-month': 'There is no month with actuals to report.',
    'report/month-unknown': '{month} is no month of the plan year with actuals.',
    'report/open': '{month} is not closed yet; the report shows what is known so far.',
    'proposal/row-unknown': '{count} {count|action names|actions name} a map row that is not there: {rows}. Check the row id.',
    'proposal/sent': '{count} {count|change is proposed to the maps and waits|changes are proposed to the maps and wait} for an answer.',
    'tracker/categories-left': '{count} smaller categories are not among the {most} that a month shows; their lines have no life cycle and no return.',
  },
};
