/** Words of the path on the first page of the pane. */
export const pathPane = {
  lead: 'How far each step is, and what comes next. Choose a step to go there.',
  label: 'Your plan, step by step',
  progress: '{done} of {count} steps done.',
  allDone: 'Every step is done. Import the next month when it is over, then close it.',
  next: 'Next: {step}',
  nextOwner: 'Next: {step} ({owner})',
  steps: { plan: 'Set up the plan', sales: 'Import data', questions: 'Three questions', business: 'Business map', customer: 'Customer map', product: 'Product map', departments: 'Department tabs', alignment: 'Alignment', targets: 'Targets by month', pdca: 'Monthly PDCA', review: 'Deep review' },
  states: { notStarted: 'Not started', started: 'In progress', outOfDate: 'Out of date', hasProblems: 'Has problems', generated: 'Done' },
  problems: { one: '1 check open', other: '{count} checks open' },
  figures: { target: 'Target', agreed: 'Agreed', gap: 'Gap', openAsks: 'Open asks', redLines: 'Red lines', lastClosed: 'Last close' },
  first: {
    label: 'How would you like to begin?',
    example: 'See a whole example',
    exampleText: 'A finished plan to look around in.',
    data: 'Use my data',
    dataText: 'Drop the exports of your platforms; they are recognised.',
    blank: 'Start blank',
    blankText: 'Four questions, everything else has a default.',
  },
};
