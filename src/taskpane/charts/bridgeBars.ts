/** One bar of a bridge: what it stands on and how high it is, both not below 0. */
export interface BridgeBar {
  readonly label: string;
  readonly kind: 'total' | 'up' | 'down';
  readonly base: number;
  readonly height: number;
}

interface BridgeStep {
  readonly label: string;
  readonly change: number;
}

/** Draws a way from one total to another as bars; a falling step stands on its lower end, steps without a change are left out. */
export function bridgeBars(before: BridgeStep, steps: readonly BridgeStep[], after: BridgeStep): readonly BridgeBar[] {
  let at = before.change;
  const bars = steps.filter(({ change }) => change !== 0).map(({ label, change }): BridgeBar => {
    const start = at;
    at += change;
    return { label, kind: change < 0 ? 'down' : 'up', base: Math.max(0, Math.min(start, at)), height: Math.abs(change) };
  });
  const total = ({ label, change }: BridgeStep): BridgeBar => ({ label, kind: 'total', base: 0, height: Math.max(0, change) });
  return [total(before), ...bars, total(after)];
}
