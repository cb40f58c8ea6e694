import { twelve } from '../twelve';

/** Words of the months' tasks, of the indicators of the maps and of what is open. */
export const reviewWords = {
  columns: {
    taskName: 'Task', taskKind: 'Kind of task', mapLink: 'Source row', startOn: 'Start', taskProgress: 'Progress (typed)', taskState: 'State of task', taskResult: 'Task result', carriedTo: 'Carried over to', carriedHistory: 'History',
    sourceDone: 'Done by the map on', followed: 'Proposed (keep)', progressCode: 'Progress code', taskCode: 'State of task code', effectLacks: 'Still lacks', overdueOrder: 'Order when overdue',
    mapPart: 'Map', mapKpi: 'Indicator', kpiPlace: 'Site or market', kpiSource: 'Actual from', baseline: 'Baseline', betterCode: 'Better code', actualPlace: 'Place of actuals', kpiOrder: 'Order in review', ...twelve('k', (month) => `Typed ${month}`),
    spendType: 'Kind of spending', playRow: 'Play row', openKind: 'Open work', openWork: 'What is open', daysLate: 'Days late', deadline: 'Deadline',
  },
  sheets: {
    mapKpis: 'Map KPIs', kpiActuals: 'KPI Actuals', otherSpend: 'Other Spend', openActions: 'PDCA Open', ...twelve('pdcaTasks', (month) => `PDCA ${month} Tasks`),
  },
  lists: {
    taskKind: { play: 'Play', customer: 'Customer action', fix: 'Bottleneck', sample: 'Sample', order: 'Order', certificate: 'Certificate', arrival: 'Arrival', listing: 'Listing', bundle: 'Bundle', kit: 'Sales kit', ask: 'Ask', signUp: 'Sign-up deadline', stockBy: 'Stock-by date', review: 'Event review', learnt: 'Action of a review', supply: 'Supply milestone', action: 'Action carried over' },
    taskProgress: { running: 'In progress', cancelled: 'Cancelled' },
    taskState: { notStarted: 'Not started', running: 'In progress', done: 'Done', late: 'Late', cancelled: 'Cancelled', carried: 'Carried over' },
    effectLack: { date: 'date', metric: 'metric', before: 'before', after: 'after' },
    mapPart: { business: 'Business map', customer: 'Customer map', product: 'Product map' },
    kpiBetter: { more: 'Higher is better', less: 'Lower is better', near: 'As planned' },
    kpiSource: { facts: 'Data', typed: 'Typed' },
    spendType: { creators: 'Creators and seeding', ads: 'Ads outside platforms', promotion: 'Promotion', fair: 'Fairs and events', service: 'Services', other: 'Other' },
    openKind: { task: 'Task', action: 'Action' },
  },
  texts: {
    pdcaTasksTitle: 'Tasks of the month', pdcaTasksNote: 'By date from plays, customer actions, bottlenecks, new products, bundles, sales kits, asks and events; carried-over actions come first. Own rows are welcome. Owner and dates follow the map until you type others.',
    taskProgressHint: 'Only where dates do not tell: work has begun early, or the task is cancelled. Done is the date beside.',
    mapKpisTitle: 'Map KPIs', mapKpisNote: 'What the maps want to see move, with a target for each month. Targets follow the maps until you type others; rows of your own are welcome. The first eight below the three questions stand in each month.',
    kpiSourceHint: 'Data: the plan knows the actual. Typed: fill it in on the sheet of actuals.', bandTargets: 'Targets by month', bandData: 'From the data',
    kpiActualsTitle: 'KPI actuals', kpiActualsNote: 'One row for each indicator, months in the order of the plan year. What you type counts; where nothing is typed, the data count.', kpiActualHint: 'Actual of the month. Leave empty where the data know it.',
    otherSpendTitle: 'Spending outside the platforms', otherSpendNote: 'Creators, outside ads, promotion, fairs, services: month, amount and currency, and the play that it belongs to. Counts as spending in the review of the month.',
    openActionsTitle: 'Open tasks and actions', openActionsNote: 'Everything open over all months, overdue first, as of the last refresh. Work in the month sheets; this list is written anew each time.',
    openCount: 'Open', overdueCount: 'Overdue', overdueActions: 'Check overdue',
    mapReview: 'Review of the maps', monthsBefore: 'Three months before', reviewSpend: 'Spending on plan?', reviewConversion: 'Conversions on plan?', reviewLaunch: 'New products, stock on plan?',
    kpiSpend: 'Ads and other spending', kpiConversions: 'Conversions of customer actions', kpiExistingSales: 'Net sales to existing customers', kpiNewSales: 'Net sales of new products and bundles', kpiReady: 'Launch and stock tasks done',
    unitCustomers: 'customers', unitTasks: 'tasks', monthWork: 'Work of the month', openTasks: 'Tasks', openCauses: 'Causes and actions', tasksOpen: 'Tasks open', tasksLate: 'Tasks late', tasksDone: 'Tasks done', actionsOpen: 'Actions open', actionsOverdue: 'Overdue',
  },
  problems: {
    'tracker/rate-missing': 'No plan rate for {currency} ({places}): this spending counts as nothing in the review of the maps. Fill it in on {sheet} and refresh.',
    'tracker/undated': '{count} map rows have no date and stand in no month: {rows}. Give them a month or a due date.',
    'close/unmeasured': '{count} actions of {month} have a decision but no measured effect, so they stay open: {names}.',
  },
};
