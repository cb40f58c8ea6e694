/** Why an amount changed from one round to the next. */
export const ROUND_REASONS = ['scope', 'overlap', 'potential', 'feasibility', 'resource', 'stretch'] as const;
/** One of the reasons. */
export type RoundReason = (typeof ROUND_REASONS)[number];

/** One line in one frozen round; amounts in plan currency. */
export interface RoundLine {
  readonly line: string;
  readonly amount: number;
  /** Why it differs from the round before; undefined = not said. */
  readonly reason: RoundReason | undefined;
}

/** From one round's total to the next: what each reason adds. `unexplained` are changes without a reason. */
export interface RoundBridge {
  readonly from: number;
  readonly to: number;
  readonly steps: Readonly<Record<RoundReason, number>>;
  readonly unexplained: number;
  /** Lines that changed without a reason. */
  readonly without: readonly string[];
}

/**
 * Explains the change between two rounds by reason. New and dropped lines count with their whole amount; from + steps +
 * unexplained = to, with nothing left over.
 */
export function roundBridge(before: readonly RoundLine[], after: readonly RoundLine[]): RoundBridge {
  const amounts = new Map(before.map(({ line, amount }) => [line, amount]));
  const now = new Map(after.map((entry) => [entry.line, entry]));
  const changes = [...new Set([...amounts.keys(), ...now.keys()])].map((line) => ({
    line, change: (now.get(line)?.amount ?? 0) - (amounts.get(line) ?? 0), reason: now.get(line)?.reason,
  })).filter(({ change }) => change !== 0);
  const sumFor = (reason: RoundReason | undefined): number => changes.filter((one) => one.reason === reason).reduce((sum, { change }) => sum + change, 0);
  const steps = Object.fromEntries(ROUND_REASONS.map((reason) => [reason, sumFor(reason)])) as Record<RoundReason, number>;
  const total = (lines: readonly RoundLine[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);
  return { from: total(before), to: total(after), steps, unexplained: sumFor(undefined), without: changes.filter(({ reason }) => reason === undefined).map(({ line }) => line) };
}
