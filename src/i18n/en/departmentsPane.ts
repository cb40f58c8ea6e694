/** Words of the pane's page of departments. */
export const departmentsPane = {
  title: 'Department tabs',
  lead: 'Three departments say what they claim of next year. Tabs go out as files and come back line by line.',
  listTitle: 'How far each department is',
  empty: 'There are no tabs yet. Make them below: they are filled from the maps with what each department could claim.',
  noLines: 'No line yet.',
  lines: { one: '1 line', other: '{count} lines' },
  states: { draft: 'draft', submitted: 'submitted', returned: 'returned', agreed: 'agreed', locked: 'locked' },
  incomplete: { one: '1 line lacks its amount, what the amount means or its basis, and would not count.', other: '{count} lines lack their amount, what it means or its basis, and would not count.' },
  toAlignment: 'On to the alignment',
};
