/** Words of the targets by month. */
export const targetWords = {
  columns: {
    t01: 'Month 1', t02: 'Month 2', t03: 'Month 3', t04: 'Month 4', t05: 'Month 5', t06: 'Month 6', t07: 'Month 7', t08: 'Month 8', t09: 'Month 9', t10: 'Month 10', t11: 'Month 11', t12: 'Month 12',
    w01: 'Weight 1', w02: 'Weight 2', w03: 'Weight 3', w04: 'Weight 4', w05: 'Weight 5', w06: 'Weight 6', w07: 'Weight 7', w08: 'Weight 8', w09: 'Weight 9', w10: 'Weight 10', w11: 'Weight 11', w12: 'Weight 12',
    yearTarget: 'Year target', residual: 'Residual', monthsSum: 'Sum of months', locks: 'Locked months', lineId: 'Target line', scopeCode: 'Scope code', buyerCode: 'Buyer code', lineState: 'Line state code', rowCode: 'Row state code',
    targetProfile: 'Profile', likeLine: 'Like line', gateReason: 'Starts then because', lineLock: 'Line locked', agreedLine: 'Agreed line',
    lockMonths: 'Months', lockAmount: 'Locked at', lockReached: 'Reached', lockGap: 'Difference to lock',
    marginLevel: 'Level', memberName: 'Of', marginLastYear: 'Base year', marginTarget: 'Target', marginGrowth: 'Change on base year', marginSum: 'Sum of the cells', levelCode: 'Level code', memberId: 'Member ID', memberMonth: 'Month number',
  },
  sheets: { targets: 'Targets', targetLines: 'Target Lines', targetLocks: 'Target Locks', targetMargins: 'Target Totals' },
  lists: {
    targetState: { bound: 'Targets are bound', draft: 'Draft: targets are not bound yet' },
    targetProfile: { lastYear: 'As last year', even: 'Even', season: 'By season', likeLine: 'Like another line', typed: 'Typed weights' },
    marginLevel: { total: 'Total', line: 'Line', site: 'Site', category: 'Category', scope: 'Product scope', tier: 'Customer tier', buyer: 'New or existing', month: 'Month' },
  },
  texts: {
    targetsTitle: 'Targets', targetsNote: 'Every agreed line by site, category, scope, tier and month. Type over a month or a year and split again: the rest makes up for it. Locked months stay: 3,4 or all.',
    targetsSum: 'In total', locksHint: 'Months that stay as they are, counted in the fiscal year: 3,4 or 3-6; all = the whole row.',
    typedTotalHint: 'Type over it, then split again: the difference is spread. *1.1 and +5M are understood.', typedMonthHint: 'Type over it, then split again: the month keeps your amount and the others make up for it.',
    targetLinesTitle: 'Target lines', targetLinesNote: 'One row an agreed line or part of one: what it is worth in the year, how it spreads over the months, and when it can start.',
    targetProfileHint: 'How the year spreads over the months. Typed weights stand in the columns on the right.', likeLineHint: 'Id of the line whose months this one follows.', lineLockHint: 'Yes = every cell of the line stays as it is.', bandWeights: 'Typed weights',
    targetLocksTitle: 'Target locks', targetLocksNote: 'An amount that a scope keeps in these months, or in the year where no month is named. Blank = all.',
    lockLineHint: 'Id of a target line; blank = all lines.', lockMonthsHint: 'Months of the fiscal year: 3, 3-6 or 3,5; blank = the year.',
    targetMarginsTitle: 'Target totals', targetMarginsNote: 'Totals of the targets by every level, each beside the sum of its cells. Type over a target and split again to spread the difference.',
  },
};
