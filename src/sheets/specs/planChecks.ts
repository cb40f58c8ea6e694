import type { Check } from './check';

const ALL_DONE = 'IF({@value}=0,1,3)';

const ESTIMATED = '({BaseEstimate.estimateCode}="estimate")';
const MISSING = `SUMPRODUCT(${ESTIMATED}*({BaseEstimate.estimate}="")*({BaseEstimate.estimateTyped}=""))`;

/** Estimated months that are complete by now, and a basis or rates other than those of the estimate. */
const STALE =
  `SUMPRODUCT(${ESTIMATED}*(COUNTIFS({Coverage.site},{BaseEstimate.siteId},{Coverage.month},{BaseEstimate.month},{Coverage.state},INDEX(List_coverageState,1))>0))` +
  '+IF(Base_basis<>Base_settings,1,0)+IF(ABS(SUM({FxRates.rate})-Base_rates)>0.000001,1,0)';

/** Checks of the plan's set-up. */
export const PLAN_CHECKS: readonly Check[] = [
  { id: 'K11', text: 'checkTarget', detail: 'checkTargetDetail', needs: ['Settings', 'BaseEstimate'], figure: 'IF(N(Set_planYear)>0,0,1)+IF(N(Set_annualTarget)>0,0,1)', format: 'integer', verdict: ALL_DONE },
  { id: 'K12', text: 'checkBase', detail: 'checkBaseDetail', needs: ['BaseEstimate'], figure: MISSING, format: 'integer', verdict: ALL_DONE },
  { id: 'K13', text: 'checkBaseFresh', detail: 'checkBaseFreshDetail', needs: ['BaseEstimate', 'Coverage', 'FxRates'], figure: STALE, format: 'integer', verdict: ALL_DONE },
  { id: 'K14', text: 'checkHistory', detail: 'checkHistoryDetail', needs: ['PlanHistory'], figure: 'SUMPRODUCT(({PlanHistory.historyActual}<>"")*({PlanHistory.historyTarget}=""))', format: 'integer', verdict: ALL_DONE },
  { id: 'K15', text: 'checkEvents', detail: 'checkEventsDetail', needs: ['Events'], figure: 'SUMPRODUCT(({Events.calendarYear}=Set_planYear)*({Events.eventDate}=""))', format: 'integer', verdict: ALL_DONE },
];
