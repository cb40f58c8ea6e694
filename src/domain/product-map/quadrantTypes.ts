/** The four quadrants: star, cash cow, question mark, dog. */
export type QuadrantCode = 'star' | 'cow' | 'question' | 'dog';

/** What was noticed beside the quadrant, in the order in which flags are shown. */
export const QUADRANT_FLAGS = ['SCALE_NO_MARGIN', 'DECLINING', 'SLOW_TURN', 'LOSS', 'BORDERLINE'] as const;

/** One of the flags of a quadrant. */
export type QuadrantFlag = (typeof QUADRANT_FLAGS)[number];

/** The cuts between the quadrants, all ratios. */
export interface QuadrantCuts {
  readonly marginCut: number;
  readonly growthCut: number;
  /** Share from which a product is big. */
  readonly shareCut: number;
  /** Yearly cost of keeping stock, as a ratio of its value. */
  readonly carryCost: number;
  /** False: a big product that pays for its stock is a star without the margin, too. */
  readonly starNeedsMargin: boolean;
}

/** The defaults; a table uses 0.7 ÷ number of its lines as share cut instead. */
export const QUADRANT_DEFAULTS: QuadrantCuts = {
  marginCut: 0.2,
  growthCut: 0.1,
  shareCut: 0.1,
  carryCost: 0.25,
  starNeedsMargin: true,
};

/** The position of one product. */
export interface Quadrant {
  readonly code: QuadrantCode;
  /** Gross margin return on inventory, margin ÷ (1 − margin) × turns; undefined without turns. */
  readonly gmroi: number | undefined;
  readonly flags: readonly QuadrantFlag[];
}
