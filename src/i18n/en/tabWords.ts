/** Words of tabs that go to a department and come back. */
export const tabWords = {
  problems: {
    'tabs/not-made': 'There are no department tabs yet. Run “Department tabs” first.',
    'tabs/no-files': 'Choose at least one filled tab.',
    'tabs/opened': '{file} is open in a window of its own. Save it there and send it on; the plan is unchanged.',
    'tabs/download': '{file} is ready to be saved and sent on; the plan is unchanged.',
    'tabs/none': '{file} holds no department tab: no sheet has its headings. Choose the file that was sent out. Nothing was changed.',
    'tabs/whose': 'Nothing in {file} tells whose tab it is. Use the file that was sent out. Nothing was changed.',
    'tabs/twice': 'Two tabs of {department} at once: {files}. Collect one, then the other. Nothing was changed.',
    'tabs/other-plan': '{file} belongs to another plan (its year: {theirs}, this one: {ours}). Nothing was changed.',
    'tabs/other-currency': '{file} was sent out in {theirs}; the plan is in {ours} now. Send the tab out again. Nothing was changed.',
    'tabs/column-missing': '{file} has lost these columns, or their headings were changed: {columns}. Put the headings back as they were. Nothing was changed.',
    'tabs/unread': '“{text}” cannot be read here, so this cell stays as the plan has it.',
    'tabs/stale': '{count} lines are no longer in the plan and were left out: {lines}. To bring one back, empty its line number.',
    'tabs/left': '{count} lines are missing in the file; they stay in the plan: {lines}.',
    'tabs/locked': '{count} lines are locked; what the file says of them was left out: {lines}.',
  },
  pane: {
    sendTitle: 'Send a tab', sendText: 'A workbook with the tab of one department: to be filled in Excel, WPS or LibreOffice.', department: 'Department', send: 'Make the file', download: 'Download {file}',
    collectTitle: 'Collect tabs', collectText: 'Takes filled tabs back, line by line. Where the plan has changed too, both values stand side by side first.', chooseTabs: 'Choose the filled tabs first.', take: 'Take over',
    conflicts: { one: '1 cell was changed on both sides', other: '{count} cells were changed on both sides' }, conflictsHint: 'The plan keeps its own value unless you tick the file’s.', here: 'Plan', there: 'File', takeAll: 'Take all from the file', takeOne: 'Take from the file: {cell}', more: 'and {count} more, which “all” includes',
    counts: { lines: 'Lines', cellsTaken: 'Cells taken over', linesAdded: 'New lines' },
    actions: { 'send-tab': 'Send a tab', 'collect-tabs': 'Collect tabs' },
  },
};
