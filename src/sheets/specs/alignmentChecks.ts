import type { Check } from './check';

const ALL_DONE = 'IF({@value}=0,1,3)';

/** What the splits of agreed lines leave over or exceed. */
const PARTS = 'ROUND(SUMPRODUCT(ABS({Agreed.tieOut})),2)';

/** Checks of the alignment. */
export const ALIGNMENT_CHECKS: readonly Check[] = [
  { id: 'K71', text: 'checkLeftOut', detail: 'checkLeftOutDetail', needs: ['SameBasis'], figure: 'Claims_leftOut', format: 'integer', verdict: ALL_DONE },
  { id: 'K72', text: 'checkOverlaps', detail: 'checkOverlapsDetail', needs: ['Overlaps'], figure: 'Overlaps_open', format: 'integer', verdict: ALL_DONE },
  { id: 'K73', text: 'checkAsks', detail: 'checkAsksDetail', needs: ['Asks', 'SameBasis'], figure: 'Asks_open', format: 'integer', verdict: ALL_DONE },
  { id: 'K74', text: 'checkParts', detail: 'checkPartsDetail', needs: ['Agreed', 'AgreedParts'], figure: PARTS, format: 'amount', verdict: 'IF({@value}=0,2,4)' },
  { id: 'K75', text: 'checkUnsigned', detail: 'checkUnsignedDetail', needs: ['Agreed'], figure: 'Agreed_unsigned', format: 'integer', verdict: ALL_DONE },
];
