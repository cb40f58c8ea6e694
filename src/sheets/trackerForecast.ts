import { yearForecast } from '../domain/tracking/yearForecast';
import type { YearOfLine } from './actionRows';

/** What the months that are whole let expect of a line's year. */
export interface LineForecast {
  readonly yearForecast: number;
  readonly forecastLow: number;
  readonly forecastHigh: number;
  readonly targetChance: number;
}

/** The forecast of a line from its first months, as PDCA_FORECAST has it; undefined before a month is whole or without a target. */
export function lineForecast({ target, actual }: YearOfLine, fullMonths: number, priorAttainment: number): LineForecast | undefined {
  const total = target.reduce<number>((sum, amount = 0) => sum + amount, 0);
  if (fullMonths === 0 || total <= 0) return undefined;
  const { forecast, low, high, chance } = yearForecast({ target: total, weights: target.map((amount = 0) => amount / total), actuals: actual.slice(0, fullMonths), priorAttainment });
  return { yearForecast: forecast, forecastLow: low, forecastHigh: high, targetChance: chance };
}

/** Target and actual of the whole company by month; `besides`: actuals of no line. A month without any data counts as 0. */
export function companyYear(years: readonly YearOfLine[], besides: readonly (number | undefined)[]): YearOfLine {
  const total = (key: 'target' | 'actual', at: number): number => years.reduce((sum, year) => sum + (year[key][at] ?? 0), 0);
  return { line: '', target: besides.map((_, at) => total('target', at)), actual: besides.map((amount = 0, at) => total('actual', at) + amount) };
}
