/** Words of who counts what lines share, of resources, and of what binding asks for. */
export const bookingWords = {
  columns: { shareA: 'A counts (share)', claimStamp: 'Claim as bound', claimAsks: 'Asks of the line' },
  lists: {
    shareOf: { target: 'of the target', agreed: 'of what the lines add up to; there is no target' },
    bookingRule: { priority: 'By precedence', proportional: 'In proportion to the claims', explicit: 'By agreed shares' },
    bookingOrder: {
      'market-customer-product': 'Market > Customers > Products', 'market-product-customer': 'Market > Products > Customers', 'customer-market-product': 'Customers > Market > Products',
      'customer-product-market': 'Customers > Products > Market', 'product-market-customer': 'Products > Market > Customers', 'product-customer-market': 'Products > Customers > Market',
    },
  },
  texts: {
    overlapShareHint: 'Share of the shared part that line A counts; the rest is B\'s. Blank = by the rule of the plan.', scopeShared: '{share} of {part}', scopeNothing: '{part}: all counted in other lines', scopeWith: 'but with {part}', scopeMore: 'and {count} further {count|part|parts}, see Overlaps', scopeUntold: 'too many lines meet here to say it in words: see Overlaps',
    boundsContradict: '; some claims contradict each other, so the total cannot be told yet.', boundsConflicts: 'These contradict each other: {claims}', checkUnsigned: 'Agreed lines not complete', checkUnsignedDetail: 'Agreed lines without plan margin or signature.',
    hintRefused: 'Stock or certificate that it needs was refused: nothing of it can be sold.',
  },
  settings: {
    overlapTolerance: { label: 'Overlaps that the rule may settle without a decision', unit: 'of the target, each', origin: 'Off: every overlap is decided' },
    bookingRule: { label: 'Who counts what several departments claim', unit: '', origin: 'Precedence: one owner for each part' },
    bookingOrder: { label: 'Order of departments', unit: 'for precedence', origin: 'Who stands nearest to the market first' },
    bookingShareMarket: { label: 'Agreed share: market', unit: 'parts', origin: 'Equal until people agree otherwise' },
    bookingShareCustomer: { label: 'Agreed share: customers', unit: 'parts', origin: 'Equal until people agree otherwise' },
    bookingShareProduct: { label: 'Agreed share: products', unit: 'parts', origin: 'Equal until people agree otherwise' },
  },
  problems: {
    'align/cap-left-out': 'The resource “{cap}” is not counted: {missing}. Mend its row in Caps.',
    'align/overlap-unreadable': 'In Overlaps, {pair}: “{cell}” is neither of the two lines nor a share between 0 and 100 %. The row does not count as decided.',
    'align/increase-from-nothing': '“{line}” states what comes on top of last year, but its scope sold nothing last year: the increase counts as its total.',
    'align/locked-changed': '{count} locked {count|line differs|lines differ} from what was bound: {names}. Undo the change, or set the status back and bind again.',
    'bind/locked-changed': '{count} locked {count|line|lines} would change: {names}. A locked line stays as it was bound; set its status back to Agreed to change it.',
    'bind/cap-unreadable': '{count} {count|resource|resources} cannot be checked: {names}. Mend this in Caps.',
    'bind/ask-refused': '{count} {count|line needs|lines need} stock or a certificate that was refused: {names}. Change the claims, or find another way and answer the ask again.',
    'bind/part-above': 'Parts are larger than their line: {names}.',
    'bind/part-unknown': 'Parts name no line that is bound: {names}.',
    'bind/overlaps-unlisted': '{count} {count|overlap|overlaps} below those listed {count|is|are} undecided as well, {amount} at most. Join or return small lines, or let the rule settle small overlaps (Settings).',
    'bind/margin-missing': '{count} agreed {count|line has|lines have} no plan margin after ads yet: {names}. Type it in Agreed.',
    'bind/signature-missing': '{count} agreed {count|line is|lines are} not signed yet: {names}. Sign in Agreed.',
    'bind/signed-before': '{count} {count|line was|lines were} signed for another amount: {names}. Have it signed again.',
  },
};
