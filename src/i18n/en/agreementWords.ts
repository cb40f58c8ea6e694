/** Words of frozen rounds and of the confirmation that is signed. */
export const agreementWords = {
  columns: { frozenCopy: 'Frozen copy', partId: 'Part id', lineOrPart: 'Line or part', confirmedAmount: 'Confirmed amount', confirmedScope: 'Scope', confirmedBy: 'Answers for it' },
  sheets: { confirmation: 'Confirmation' },
  texts: {
    confirmationTitle: 'Confirmation of agreed targets', confirmationNote: 'To print on A4 and sign: one page, more where there are many parts. Names, margins and signatures come from Agreed, parts from Agreed Parts; bind again after adding parts.',
    confirmationYear: 'Plan year', confirmationApproved: 'Approved by, date', confirmationMissing: 'Parts that are not on this page yet',
  },
  problems: {
    'rounds/typed-over': '{count} {count|line of a frozen round was|lines of frozen rounds were} typed over: {lines}. The next round and the bridge start from what was frozen; tick “Replace them by the calculated values” to see it again.',
    'rounds/reason-missing': '{count} {count|line|lines} changed since the round before: {lines}. Say why in Rounds.',
  },
};
