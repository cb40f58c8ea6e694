/** Words of the pane's help page. */
export const helpPane = {
  title: 'Help',
  lead: 'How to begin, which keys there are, and what to do when something looks wrong.',
  beginTitle: 'How to begin',
  begin: {
    example: 'Look around first: build a whole example in an empty workbook.',
    data: 'Bring your own exports: files are recognised, nothing is written before you have seen the preview.',
    path: 'The first page shows how far each step is and which is next.',
  },
  go: { example: 'See an example', import: 'Import data', home: 'To the path' },
  keysTitle: 'Keyboard shortcuts',
  keysText: 'In Microsoft 365 and Excel on the web, while the grid has the focus. In the alignment meeting ← → and 1–4 answer.',
  keys: {
    openPlan: 'Open the plan', openBusinessMap: 'Preview the business map', openCustomerMap: 'Preview the customer map', openProductMap: 'Preview the product map', openAlignment: 'Open the alignment meeting',
    generateTracker: 'Generate the PDCA tracker', openReview: 'Open the deep review', explainCell: 'Explain the selected cell', openHelp: 'Open the help',
  },
  nameTitle: 'A cell shows #NAME?',
  nameText: 'It was calculated before the add-in started. Open this pane once, then rewrite the formulas.',
  nameGo: 'To Rewrite formulas',
  undoTitle: 'Something went wrong',
  undoText: 'Every write can be put back: the last ten are kept in the workbook.',
  undoGo: 'To the history',
  moreTitle: 'More to read',
  install: 'Installing: alone, by IT, from a shared folder; what WPS can do',
  guide: 'Short guide',
  newTab: 'opens in the browser',
};
