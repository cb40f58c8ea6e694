/** What a market is scored by: a column of the opportunities, with its usual weight and goalposts. */
export interface DefaultCriterion {
  readonly key: string;
  readonly weight: number;
  /** Value of no points and of full points; low < high also where less is better. */
  readonly low: number;
  readonly high: number;
  readonly better: 'more' | 'less';
  readonly unit: 'billion' | 'ratio' | 'points';
}

/**
 * The criteria that a new plan begins with. The weights keep the groups size .25, growth .25, competition .15, burdens .15,
 * incentive .10 and own fit .10 (judgement, to be edited); together 1. Goalposts are fixed, so that one more market never
 * changes the score of another (OECD/JRC Handbook on Constructing Composite Indicators, 2008).
 */
export const DEFAULT_CRITERIA: readonly DefaultCriterion[] = [
  { key: 'marketSize', weight: 0.2, low: 0, high: 50, better: 'more', unit: 'billion' },
  { key: 'marketGrowth', weight: 0.25, low: 0, high: 0.3, better: 'more', unit: 'ratio' },
  { key: 'penetration', weight: 0.05, low: 0, high: 0.3, better: 'more', unit: 'ratio' },
  { key: 'supplyGap', weight: 0.05, low: 0, high: 10, better: 'more', unit: 'points' },
  { key: 'competition', weight: 0.1, low: 0, high: 10, better: 'less', unit: 'points' },
  { key: 'compliance', weight: 0.05, low: 0, high: 10, better: 'less', unit: 'points' },
  { key: 'logistics', weight: 0.05, low: 0, high: 10, better: 'less', unit: 'points' },
  { key: 'payment', weight: 0.05, low: 0, high: 10, better: 'less', unit: 'points' },
  { key: 'incentive', weight: 0.1, low: 0, high: 10, better: 'more', unit: 'points' },
  { key: 'ownFit', weight: 0.1, low: 0, high: 10, better: 'more', unit: 'points' },
];
