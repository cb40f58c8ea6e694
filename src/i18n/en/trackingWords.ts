import { twelve } from '../twelve';

/** Words of the monthly tracker. */
export const trackingWords = {
  columns: {
    ...twelve('a', (month) => `Actual ${month}`), ...twelve('q', (month) => `Attained ${month}`), ...twelve('r', (month) => `Recorded ${month}`),
    ...twelve('l', (month) => `Correction ${month}`), ...twelve('f', (month) => `Closed ${month}`), ...twelve('b', (month) => `Recorded at close ${month}`),
    yearActual: 'Actual of the year', yearForecast: 'Year forecast', forecastLow: 'Forecast from', forecastHigh: 'Forecast to', targetChance: 'Chance of target',
    monthTarget: 'Target', monthActual: 'Actual', actualTyped: 'Override', typedMark: 'Overridden', lateBooked: 'Correction of closed months', monthGap: 'Variance', light: 'Light', noise: 'Out of the ordinary',
    yearToDate: 'Year to date', toDateRate: 'Attained to date', requiredRun: 'Needed a month', leadStage: 'Stage of lead product', categoryRoi: 'ROI after ads of category',
    place: 'Place', lightCode: 'Light code', noiseCode: 'Out of the ordinary code', noiseClosed: 'Verdict at close', forecastClosed: 'Forecast at close',
    monthOrder: 'Month no.', monthState: 'State', closedOn: 'Closed on', sitesExpected: 'Sites expected', sitesComplete: 'Sites complete', dataState: 'Data coverage', dataCode: 'Data coverage code', toDateTarget: 'Target to date', companyTotal: 'Company total',
    companyGap: 'Lines less company', unassigned: 'Unassigned', monthWeight: 'Share of year', countedActual: 'Counted actual', isKnown: 'Known', isInRun: 'In a row', stateCode: 'State code',
  },
  sheets: {
    pdcaSummary: 'PDCA Summary', pdcaActuals: 'PDCA Actuals', ...twelve('pdca', (month) => `PDCA ${month}`),
  },
  lists: {
    light: { green: '● On target', amber: '▲ Watch', red: '■ Off target' },
    noise: { noise: 'Normal variation', signal: 'Unusual, find the cause', above: 'Unusually high', tooFew: 'Not enough data' },
    monthState: { open: 'Open', closed: 'Closed', reopened: 'Reopened' },
  },
  texts: {
    pdcaTitle: 'PDCA tracker', pdcaNote: '{year}-{month} · Target and actual by line. Type an override where the recorded figure is wrong; it wins and is marked.',
    pdcaSummaryTitle: 'PDCA summary', pdcaSummaryNote: 'Target, actual and forecast by month. A month closes once its red lines have causes, owners and check dates.',
    pdcaActualsTitle: 'Targets and actuals by line and month', pdcaActualsNote: 'Base of the month sheets. Actual = frozen figure of a closed month, else the override, else what the sales data hold with corrections of closed months.',
    overrideHint: 'Only where the recorded figure is wrong. It wins over the sales data and is marked.', monthFigures: 'Month', yearFigures: 'Year', dataFigures: 'Data', monthChart: 'Target, actual and forecast, cumulative',
    targetToDate: 'Target, cumulative', actualToDate: 'Actual, cumulative', forecastToDate: 'Forecast, cumulative', unassignedLine: 'Unassigned', wholeCompany: 'Whole company', otherLines: 'Other',
    overridden: '✎ typed', checkTracker: 'Months of the tracker against the company', checkTrackerDetail: 'Lines and unassigned sales of each month add up to the sales data. A difference means: refresh actuals.',
    checkUnassigned: 'Sales that belong to no line', checkUnassignedDetail: 'Actuals of the plan year outside every target line. Widen a line or claim them.',
    bandYear: 'Year', bandProduct: 'Profit and product', bandState: 'Data and state',
  },
  settings: {
    trackerRowsMax: { label: 'Lines of the tracker at most', unit: 'rows', origin: 'What a team can work through in a month' },
    trackerWarnRows: { label: 'Lines from which a coarser tracker is proposed', unit: 'rows', origin: 'Our judgement: nobody reads more' },
    greenMonth: { label: 'Month is on target from', unit: 'attainment', origin: 'Our judgement' },
    amberMonth: { label: 'Month is watched from', unit: 'attainment', origin: 'Our judgement' },
    lightOverride: { label: 'Noise changes the light', unit: '', origin: 'Off: the verdict stands beside the light' },
  },
  problems: {
    'tracker/no-year': 'The plan has no plan year yet. Answer the four questions of the plan first.',
    'tracker/draft': 'Draft: the targets are not bound yet. The annual target is split by last year’s structure.',
    'tracker/no-target': 'There is no annual target yet, so months have none. Type it in the settings and generate again.',
    'tracker/lines-joined': '{count} small lines stand together as “Other”, because a month holds {most} lines at most.',
    'tracker/too-many-lines': '{count} lines at this grain. A coarser one has {fewer}: choose {grain} under Change grain.',
    'tracker/unassigned': 'Sales of {amount} in the plan year belong to no target line; they stand in the row Unassigned.',
    'tracker/late-booked': 'Data of closed months have changed by {amount}. The frozen months stay; the change is booked in {month} as a correction.',
    'tracker/data-partial': 'Data of {month} are in for {complete} of {sites} sites.',
    'tracker/not-made': 'There is no tracker yet. Generate it first: one click on PDCA tracker.',
  },
};
