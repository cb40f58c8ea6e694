import { attainmentLight } from '../domain/tracking/attainmentLight';
import { controlLimits } from '../domain/tracking/controlLimits';
import type { Signal } from '../domain/tracking/controlLimits';
import { respread } from '../domain/tracking/respread';
import { yearForecast } from '../domain/tracking/yearForecast';
import {
  readChoice,
  readFlag,
  readFraction,
  readFullNumbers,
  readNumber,
  readNumbers,
  readOptionalNumbers,
  readRequiredNumber,
} from './arguments';
import { toFigureCell, toResultCell } from './cells';
import { answer } from './failure';
import { functionMessages } from './functionLanguage';
import { inShape } from './vectors';

/**
 * Returns forecast, low, high, chance, attainment, Z, θ, sd, required attainment and run rate of a year in one row.
 * @customfunction PDCA_FORECAST
 */
export function pdcaForecast(
  target: unknown,
  weights12: unknown[][],
  actuals: unknown[][],
  kappa?: unknown,
  priorAttainment?: unknown,
  tau?: unknown,
): unknown[][] {
  return answer(() => {
    const found = yearForecast({
      target: readRequiredNumber('target', target),
      weights: readFullNumbers('weights12', weights12).cells,
      actuals: readNumbers('actuals', actuals).cells,
      kappa: readNumber('kappa', kappa),
      priorAttainment: readNumber('priorAttainment', priorAttainment),
      tau: readNumber('tau', tau),
    });
    const { forecast, low, high, chance, attainment, z, theta, sd, required, runRate } = found;
    return [[forecast, low, high, chance, attainment, z, theta, sd, required, runRate].map(toFigureCell)];
  });
}

/**
 * Returns the light of an attainment and the verdict of the months before in one row, both in words.
 * @customfunction ATTAINMENT_LIGHT
 */
export function lightOfAttainment(
  attainment: unknown,
  kind?: unknown,
  history?: unknown[][],
  green?: unknown,
  amber?: unknown,
  override?: unknown,
): unknown[][] {
  return answer(() => {
    const { light, verdict } = attainmentLight({
      attainment: readRequiredNumber('attainment', attainment),
      kind: readChoice('kind', kind, ['month', 'forecast']),
      history: readNumbers('history', history).cells.filter((cell) => cell !== undefined),
      green: readFraction('green', green),
      amber: readFraction('amber', amber),
      override: readFlag('override', override),
    });
    const words = functionMessages().functions.results;
    return [[words.light[light], words.verdict[verdict]]];
  });
}

/**
 * Returns centre, mean moving range, upper and lower limit, limit of the moving range, signal at the last value and a note.
 * @customfunction CONTROL_LIMITS
 */
export function limitsOfControl(values: unknown[][], baselineCount?: unknown): unknown[][] {
  return answer(() => {
    const known = readNumbers('values', values).cells.filter((cell) => cell !== undefined);
    const found = controlLimits(known, { baselineCount: readNumber('baselineCount', baselineCount) });
    const { centre, meanRange, upper, lower, rangeLimit, signal, note } = found;
    const words = functionMessages().functions.results;
    const cells = [centre, meanRange, upper, lower, rangeLimit, inWords(signal), note && words.controlNote[note]];
    return [cells.map(toResultCell)];
  });
}

/**
 * Returns the open months' plan with a shortfall spread over them, and what did not fit, in the orientation of the plan.
 * @customfunction RESPREAD
 */
export function respreadPlan(remainingPlan: unknown[][], shortfall: unknown, caps?: unknown[][], flex?: unknown[][]): unknown[][] {
  return answer(() => {
    const { cells, shape } = readFullNumbers('remainingPlan', remainingPlan);
    const { plan, unplaced } = respread({
      plan: cells,
      shortfall: readRequiredNumber('shortfall', shortfall),
      caps: readOptionalNumbers('caps', caps),
      flex: readOptionalNumbers('flex', flex),
    });
    return inShape([...plan, unplaced].map(toResultCell), shape);
  });
}

function inWords(signal: Signal | undefined): string | undefined {
  return signal && `${String(signal.rule)} ${functionMessages().functions.results.side[signal.side]}`;
}
