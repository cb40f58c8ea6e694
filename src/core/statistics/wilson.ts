const Z_95 = 1.959963984540054;

/**
 * Returns Wilson's score interval of a share, 95 % unless another normal quantile is given (Wilson 1927): lower and upper
 * end within 0–1. `successes` of `trials`; without trials everything is possible, 0 to 1.
 */
export function wilsonInterval(successes: number, trials: number, z = Z_95): readonly [number, number] {
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const spread = (z * z) / trials;
  const centre = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials));
  return [Math.max(0, (centre - half) / (1 + spread)), Math.min(1, (centre + half) / (1 + spread))];
}
