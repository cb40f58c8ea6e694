/** Words of the pane's PDCA page. */
export const trackerPane = {
  title: 'Monthly PDCA',
  lead: 'Twelve month sheets and the summary, from the agreed targets or a draft of them.',
  trackerTitle: 'PDCA tracker',
  trackerText: 'Generates at once. What you typed stays; it asks only where something typed would leave its row.',
  generate: 'Generate with one click',
  grainTitle: 'Change grain',
  grainQuestion: 'One row of a month is',
  grainStart: 'Generate at this grain',
  grains: { site: 'Line × site', siteCategory: 'Line × site × category', siteCategoryTier: 'Line × site × category × customer tier' },
  refreshTitle: 'Refresh actuals',
  refreshText: 'After an import: open months follow the data; changes in closed months are booked in the open one.',
  refresh: 'Refresh actuals',
};
