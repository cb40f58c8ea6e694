/** Words of the page that explains a cell. */
export const explainPane = {
  title: 'Explain',
  lead: 'Select a cell in the sheet, then ask: what it is, where it comes from, what goes in, and what last changed it.',
  ask: 'Explain the selected cell',
  again: 'Explain',
  goTo: 'Go to {cell}',
  reading: 'Reading…',
  failed: 'The cell could not be read. Please finish editing and try again.',
  whyOf: 'Explain {cell}',
};
