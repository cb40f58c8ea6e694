import { adMetricsRow, breakEvenRoasOf } from './adMetrics';
import { ahpWeightsRow } from './ahpWeights';
import { bottleneckRelease } from './bottleneckRelease';
import { adjustedClaims, boundsOfClaims, onSameBasis } from './claims';
import { customerTier } from './customerTier';
import { customerValueRow } from './customerValue';
import { discountBreakEvenLift } from './discountBreakEven';
import { monthlyWeights, shareOfEvent } from './events';
import { fitCheckRow } from './fitCheck';
import { lifecycleDetail, lifecycleStage } from './lifecycle';
import { marketScore } from './marketScore';
import { mixWhatIfRow } from './mixWhatIf';
import { needScore } from './opportunityScore';
import { passErrors } from './passErrors';
import { paybackMonthsOf } from './payback';
import { productReturn } from './productRoi';
import { pushCalendarCells } from './pushCalendar';
import { productQuadrant, quadrantDetail } from './quadrant';
import { eventUpliftRow, funnelAttributionRows, priceVolumeMixRow } from './reviews';
import { rfmScore } from './rfmScore';
import { seasonalIndexRow } from './seasonalIndex';
import { stockReturn } from './stockReturn';
import { roundedToTotal, targetSplit } from './targets';
import { lightOfAttainment, limitsOfControl, pdcaForecast, respreadPlan } from './tracking';
import { unitEconomicsRow } from './unitEconomics';
import { winbackRow } from './winbackValue';

/** A custom function as Excel calls it; omitted arguments arrive as null. */
export type FunctionImplementation = (...args: never[]) => unknown;

/** Every custom function by id, which is also its name in a formula. */
export const functionImplementations: Readonly<Record<string, FunctionImplementation>> = {
  LIFECYCLE_STAGE: lifecycleStage,
  LIFECYCLE_DETAIL: lifecycleDetail,
  PRODUCT_QUADRANT: productQuadrant,
  QUADRANT_DETAIL: quadrantDetail,
  PRODUCT_ROI: productReturn,
  UNIT_ECONOMICS: unitEconomicsRow,
  GMROI: stockReturn,
  AD_METRICS: adMetricsRow,
  BREAKEVEN_ROAS: breakEvenRoasOf,
  DISCOUNT_BREAKEVEN: discountBreakEvenLift,
  FIT_CHECK: fitCheckRow,
  MIX_WHATIF: mixWhatIfRow,
  PAYBACK_MONTHS: paybackMonthsOf,
  MONTH_WEIGHTS: monthlyWeights,
  EVENT_SHARE: shareOfEvent,
  TARGET_SPLIT: targetSplit,
  ROUND_TO_TOTAL: roundedToTotal,
  PDCA_FORECAST: pdcaForecast,
  ATTAINMENT_LIGHT: lightOfAttainment,
  CONTROL_LIMITS: limitsOfControl,
  RESPREAD: respreadPlan,
  CUSTOMER_TIER: customerTier,
  RFM_SCORE: rfmScore,
  CUSTOMER_VALUE: customerValueRow,
  WINBACK_VALUE: winbackRow,
  OPPORTUNITY_SCORE: needScore,
  SEASONAL_INDEX: seasonalIndexRow,
  PUSH_CALENDAR: pushCalendarCells,
  PRICE_VOLUME_MIX: priceVolumeMixRow,
  FUNNEL_ATTRIB: funnelAttributionRows,
  EVENT_UPLIFT: eventUpliftRow,
  MARKET_SCORE: marketScore,
  AHP_WEIGHTS: ahpWeightsRow,
  BOTTLENECK_RELEASE: bottleneckRelease,
  SAME_BASIS: onSameBasis,
  CLAIM_BOUNDS: boundsOfClaims,
  CLAIM_ADJUST: adjustedClaims,
};

/** Functions that answer for several lines: they see errors among their arguments, since one spoils its own line only. */
const SEE_ERRORS: ReadonlySet<string> = new Set(['PRODUCT_QUADRANT', 'QUADRANT_DETAIL', 'LIFECYCLE_STAGE', 'LIFECYCLE_DETAIL', 'MARKET_SCORE']);

/** Hands every custom function to Excel's runtime; called once at start. */
export function associateFunctions(): void {
  for (const [id, implementation] of Object.entries(functionImplementations)) {
    CustomFunctions.associate(id, SEE_ERRORS.has(id) ? implementation : passErrors(implementation));
  }
}
