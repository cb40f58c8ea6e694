/** Starting the next year: what is said of it, and its card. */
export const rollWords = {
  problems: {
    'roll/no-year': 'There is no plan year yet. Please set up the plan first.',
    'roll/no-target': 'No target of {year} is known: the history of plans has its actual alone.',
    'roll/year-open': 'Only {months} of 12 months of {year} have sales. The history of plans holds what was reached so far; please type the final figure once it is known.',
    'roll/own-columns': 'Columns of your own go along with their values, not with formulas: {columns}.',
    'roll/columns-left': 'Columns of your own stay behind in this year’s workbook: {columns}. Copy them by hand if next year needs them.',
    'roll/opened': '{file} is open in a window of its own. Save it there; this year’s plan is unchanged.',
    'roll/download': '{file} is ready to be saved; this year’s plan is unchanged. Open it and set up the plan to go on.',
  },
  pane: {
    title: 'Start next year',
    text: 'Makes a workbook for the year after: settings, sites, mappings, cards, profiles, competitors, sales data, lessons and open actions go along. Targets, claims and months begin empty, and this year becomes history.',
    confirm: 'Make the workbook',
  },
};
