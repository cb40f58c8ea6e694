/** One site against another, by what a visitor is worth (conversion × order value). */
export interface VisitorValue {
  /** Value of a visitor on this site ÷ on the other. */
  readonly ratio: number;
  /** Growth of sales if this site converted as the other does. */
  readonly parityGain: number;
  /** How far conversion may fall short before the higher order value is used up; negative. */
  readonly breakEvenGap: number;
}

/** Compares two sites by the ratios of their order value and conversion (this ÷ other, both above 0). */
export function visitorValue(orderValueRatio: number, conversionRatio: number): VisitorValue {
  return {
    ratio: orderValueRatio * conversionRatio,
    parityGain: 1 / conversionRatio - 1,
    breakEvenGap: 1 / orderValueRatio - 1,
  };
}
