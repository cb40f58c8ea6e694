/** What experience and prior say together. */
export interface Credibility {
  /** Weight of the experience, 0–1. */
  readonly z: number;
  readonly estimate: number;
}

/**
 * Returns the credibility estimate Z·experience + (1 − Z)·prior with Z = exposure ÷ (exposure + k) (Bühlmann & Straub
 * 1970). Without exposure the experience counts nothing and may be NaN. `exposure` and `k` are not negative.
 */
export function credibility(exposure: number, experience: number, k: number, prior: number): Credibility {
  const z = exposure > 0 ? exposure / (exposure + k) : 0;
  return { z, estimate: z > 0 ? z * experience + (1 - z) * prior : prior };
}
