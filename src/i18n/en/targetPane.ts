/** Words of the pane's targets page. */
export const targetPane = {
  title: 'Targets by month',
  lead: 'Agreed lines over site, category, scope, tier and month, exact to the cent.',
  splitTitle: 'Split targets',
  splitText: 'Before anything is agreed, the annual target is split as the base year was. Locked months and your own amounts stay.',
  newQuestion: 'Places that sold nothing in the base year',
  newRefuse: 'Stop and name them',
  newFill: 'As similar places',
  openTitle: 'Typed over: spread the difference?',
  openText: { one: '1 total differs from its cells. The split keeps what you typed and spreads the difference.', other: '{count} totals differ from their cells. The split keeps what you typed and spreads the difference.' },
  openItem: '{where}: {difference}',
  more: 'and {count} more',
  spread: 'Spread the difference',
  counts: { targetRows: 'Target rows' },
};
