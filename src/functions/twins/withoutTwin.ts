const SEARCH = 'is found by a search in many steps, each from the one before';
const RANKS = 'needs all pairs or ranks of a column at once, which Excel 2016 calculates by array entry only';
const GAPS = 'leaves out cells without a number, also such as hold empty text, which sums of products cannot do';
const RUNNING = 'needs running totals, which Excel 2016 calculates by array entry or with volatile functions only';

/** Functions that no formula of Excel 2016 equals without array entry, and why; a portable copy writes their values. */
export const withoutTwin: Readonly<Record<string, string>> = {
  LIFECYCLE_STAGE: RANKS,
  LIFECYCLE_DETAIL: RANKS,
  MIX_WHATIF: 'names its item by row or by name and takes margins for one item or for all: its arguments have no single shape',
  PAYBACK_MONTHS: RUNNING,
  RFM_SCORE: RANKS,
  CUSTOMER_VALUE: 'adds up a series whose length depends on the numbers',
  SEASONAL_INDEX: 'smooths months that may have gaps at either end before it compares them',
  PUSH_CALENDAR: 'adds up months around the end of the year by a list of any length',
  MARKET_SCORE: GAPS,
  AHP_WEIGHTS: SEARCH,
  BOTTLENECK_RELEASE: `${GAPS}; and Excel has no logarithm that keeps the digits of small uplifts`,
  CLAIM_BOUNDS: 'solves linear programmes',
  CLAIM_ADJUST: 'solves a quadratic programme',
  TARGET_SPLIT: SEARCH,
  MONTH_WEIGHTS: 'leaves out events outside the year and refuses others, for a list of any length',
  ROUND_TO_TOTAL: 'gives the remainders out by rank, with ties in the order of the cells',
  PDCA_FORECAST: 'estimates the noise from the months that are closed, which may have gaps',
  CONTROL_LIMITS: 'looks for signals in the last cells with a number, which may have gaps between them',
  RESPREAD: SEARCH,
  FUNNEL_ATTRIB: 'needs logarithms of cells that may be 0 and then count by their limits',
};
