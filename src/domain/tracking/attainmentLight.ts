import { invalid } from '../../core/methodError';
import { reaches } from '../../core/statistics/threshold';
import { controlLimits } from './controlLimits';

/** The colour of an attainment. */
export type Light = 'green' | 'amber' | 'red';

/** What the attainment is of: one month, or the year as forecast. */
export type LightKind = 'month' | 'forecast';

/** Whether an attainment is out of the ordinary, by the months before: noise, a signal below or above, too few to tell. */
export type NoiseVerdict = 'noise' | 'signal' | 'above' | 'tooFew';

/** From where an attainment is green, and from where amber. */
export interface LightCuts {
  readonly green: number;
  readonly amber: number;
}

/** The default cuts by kind. */
export const LIGHT_CUTS: Readonly<Record<LightKind, LightCuts>> = {
  month: { green: 0.95, amber: 0.85 },
  forecast: { green: 1, amber: 0.9 },
};

/** What a light depends on; all ratios, 1 = on target. */
export interface LightInput {
  readonly attainment: number;
  readonly kind?: LightKind | undefined;
  /** The months before, oldest first, this one not among them. */
  readonly history?: readonly number[] | undefined;
  readonly green?: number | undefined;
  readonly amber?: number | undefined;
  /** Lets the verdict change the light: red within the limits becomes amber, a signal below becomes red. Default false. */
  readonly override?: boolean | undefined;
}

const LEAST_HISTORY = 6;
const MOST_HISTORY = 24;

/**
 * Returns the light of an attainment and, from six earlier months on, whether it is within their natural limits.
 * Throws `light/cuts` (invalid) when amber begins above green.
 */
export function attainmentLight(input: LightInput): { light: Light; verdict: NoiseVerdict } {
  const { attainment, kind = 'month', history = [], override = false } = input;
  const green = input.green ?? LIGHT_CUTS[kind].green;
  const amber = input.amber ?? LIGHT_CUTS[kind].amber;
  if (amber > green) throw invalid('light/cuts');
  const plain: Light = reaches(attainment, green) ? 'green' : reaches(attainment, amber) ? 'amber' : 'red';
  const verdict = judge(attainment, history);
  return { light: override ? changed(plain, verdict) : plain, verdict };
}

function judge(attainment: number, history: readonly number[]): NoiseVerdict {
  if (history.length < LEAST_HISTORY) return 'tooFew';
  const baselineCount = Math.min(history.length, MOST_HISTORY);
  const { signal } = controlLimits([...history, attainment], { baselineCount });
  if (signal === undefined) return 'noise';
  return signal.side === 'low' ? 'signal' : 'above';
}

function changed(light: Light, verdict: NoiseVerdict): Light {
  if (verdict === 'signal') return 'red';
  return verdict === 'noise' && light === 'red' ? 'amber' : light;
}
