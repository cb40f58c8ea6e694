import { invalid, unavailable } from '../../core/methodError';
import { reaches, within } from '../../core/statistics/threshold';

/** How a product is praised and sold beside its category; undefined = not known. */
export interface FitInput {
  /** Mean stars; may be missing while there is no review. */
  readonly rating: number | undefined;
  readonly reviews: number;
  readonly catRating: number;
  readonly units: number;
  readonly catMedianUnits: number;
  readonly price: number;
  readonly catMedianPrice: number;
  readonly sessions?: number | undefined;
  readonly catSessions?: number | undefined;
  /** Conversion, ratio. */
  readonly cvr?: number | undefined;
  readonly catCvr?: number | undefined;
}

/** Praised and sold; praised but unsold; sold but not praised; neither. */
export type FitVerdict = 'praisedSold' | 'praisedUnsold' | 'soldUnpraised' | 'neither';

/** Why a praised product does not sell. */
export type FitCause = 'exposure' | 'price' | 'conversion' | 'unknown';

/** The verdict with its evidence. */
export interface Fit {
  readonly verdict: FitVerdict;
  /** Only for a product that is praised but unsold. */
  readonly cause: FitCause | undefined;
  /** Rating, drawn towards the category's as if by 50 more reviews. */
  readonly quality: number;
  /** Units ÷ median of the category. */
  readonly salesIndex: number;
  /** Parts of the gap in sales, in logs; together 1 where units = sessions × conversion. Undefined where a log does not exist. */
  readonly trafficShare: number | undefined;
  readonly conversionShare: number | undefined;
  readonly priceIndex: number;
  /** Fewer than five reviews. */
  readonly fewReviews: boolean;
}

/** Reviews by which a rating is drawn towards the category's, and from how many on it counts as sure. */
export const FIT_REVIEWS = { prior: 50, enough: 5 } as const;
/** Stars above the category to be praised, units ÷ median up to which a product is unsold, and from what on traffic or price is the cause. */
export const FIT_CUTS = { praiseLead: 0.1, unsoldUpTo: 0.5, exposureAbove: 0.6, dearFrom: 1.2 } as const;
/** Below this a gap in sales, in logs, is none. */
export const NO_GAP = 1e-12;

/**
 * Tells whether a product is praised, whether it sells, and why not: rating as a Bayesian mean, sales against the median,
 * the gap split into traffic and conversion by logs.
 * Throws MethodError: `fit/negative` (invalid) naming the argument; `fit/category` (unavailable) for a figure of the
 * category at or below 0; `fit/rating-missing` (unavailable) for reviews without a rating.
 */
export function fitCheck(input: FitInput): Fit {
  checkDomain(input);
  const { reviews, catRating, units, price } = input;
  const quality = (reviews * ratingOf(input) + FIT_REVIEWS.prior * catRating) / (reviews + FIT_REVIEWS.prior);
  const salesIndex = units / input.catMedianUnits;
  const priceIndex = price / input.catMedianPrice;
  const trafficShare = shareOfGap(index(input.sessions, input.catSessions), salesIndex);
  const conversionShare = shareOfGap(index(input.cvr, input.catCvr), salesIndex);
  const praised = reaches(quality, catRating + FIT_CUTS.praiseLead);
  const unsold = within(salesIndex, FIT_CUTS.unsoldUpTo);
  const verdict = judge(praised, unsold);
  return {
    verdict,
    cause: verdict === 'praisedUnsold' ? causeOf(input, trafficShare, priceIndex) : undefined,
    quality,
    salesIndex,
    trafficShare,
    conversionShare,
    priceIndex,
    fewReviews: reviews < FIT_REVIEWS.enough,
  };
}

function judge(praised: boolean, unsold: boolean): FitVerdict {
  if (praised) return unsold ? 'praisedUnsold' : 'praisedSold';
  return unsold ? 'neither' : 'soldUnpraised';
}

function causeOf({ sessions, catSessions, cvr, catCvr }: FitInput, trafficShare: number | undefined, priceIndex: number): FitCause {
  const known = [sessions, catSessions, cvr, catCvr].every((value) => value !== undefined);
  if (known && trafficShare !== undefined && !within(trafficShare, FIT_CUTS.exposureAbove)) return 'exposure';
  if (reaches(priceIndex, FIT_CUTS.dearFrom)) return 'price';
  if (!known) return 'unknown';
  // Nobody came: conversion cannot have failed.
  return sessions === 0 ? 'exposure' : 'conversion';
}

function index(value: number | undefined, category: number | undefined): number | undefined {
  return value === undefined || category === undefined ? undefined : value / category;
}

function shareOfGap(part: number | undefined, whole: number): number | undefined {
  if (part === undefined || part === 0 || whole === 0) return undefined;
  const gap = Math.log(whole);
  return Math.abs(gap) < NO_GAP ? undefined : Math.log(part) / gap;
}

function ratingOf({ rating, reviews, catRating }: FitInput): number {
  if (rating === undefined && reviews > 0) throw unavailable('fit/rating-missing');
  return rating ?? catRating;
}

function checkDomain(input: FitInput): void {
  const { rating, reviews, units, price, sessions, cvr, catRating, catMedianUnits, catMedianPrice, catSessions, catCvr } = input;
  for (const [argument, value] of Object.entries({ rating, reviews, units, price, sessions, cvr })) {
    if (value !== undefined && !(value >= 0)) throw invalid('fit/negative', { argument });
  }
  for (const [argument, value] of Object.entries({ catRating, catMedianUnits, catMedianPrice, catSessions, catCvr })) {
    if (value !== undefined && !(value > 0)) throw unavailable('fit/category', { argument });
  }
}
