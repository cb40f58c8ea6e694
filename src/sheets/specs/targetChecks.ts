import type { Check } from './check';

const TIES = 'IF(ABS({@value})<0.005,2,4)';
const MONTHS = 'Targets_residual+SUMPRODUCT(ABS({TargetLines.residual}))';
const AGREED = 'IF(Targets_isDraft,0,ROUND(Targets_total-SUM({Agreed.agreedAmount}),2))';
const LOCKS = 'COUNT({TargetLocks.lockAmount})-COUNTIF({TargetLocks.lockGap},0)';

/** Checks of the targets: everything ties to the cent, and to what was agreed. */
export const TARGET_CHECKS: readonly Check[] = [
  { id: 'K76', text: 'checkTargets', detail: 'checkTargetsDetail', needs: ['TargetMonths', 'TargetLines'], figure: MONTHS, format: 'amount', verdict: TIES },
  { id: 'K77', text: 'checkTargetTotals', detail: 'checkTargetTotalsDetail', needs: ['TargetMargins', 'TargetMonths'], figure: 'Targets_marginGap', format: 'amount', verdict: TIES },
  { id: 'K78', text: 'checkTargetsAgreed', detail: 'checkTargetsAgreedDetail', needs: ['TargetMonths', 'Agreed'], figure: AGREED, format: 'amount', verdict: TIES },
  { id: 'K79', text: 'checkTargetLocks', detail: 'checkTargetLocksDetail', needs: ['TargetLocks'], figure: LOCKS, format: 'integer', verdict: 'IF({@value}=0,1,3)' },
];
