import type { Check } from './check';

/** Checks of the monthly tracker. */
export const TRACKING_CHECKS: readonly Check[] = [
  { id: 'K81', text: 'checkTracker', detail: 'checkTrackerDetail', needs: ['PdcaSummary', 'SalesFacts'], figure: 'SUMPRODUCT(ABS({PdcaSummary.companyGap}))', format: 'amount', verdict: 'IF({@value}=0,2,4)' },
  { id: 'K82', text: 'checkUnassigned', detail: 'checkUnassignedDetail', needs: ['PdcaSummary'], figure: 'SUM({PdcaSummary.unassigned})', format: 'amount', verdict: 'IF(ABS({@value})<0.005,1,3)' },
  { id: 'K83', text: 'checkProposals', detail: 'checkProposalsDetail', needs: ['MapProposals'], figure: 'COUNTIFS({MapProposals.rowCode},"current",{MapProposals.answerCode},"")', format: 'integer', verdict: 'IF({@value}=0,1,3)' },
  { id: 'K84', text: 'checkLate', detail: 'checkLateDetail', needs: ['PdcaSummary', 'SalesFacts'], figure: 'ROUND(SUM({PdcaSummary.dataGap}),2)', format: 'amount', verdict: 'IF({@value}=0,2,4)' },
];
