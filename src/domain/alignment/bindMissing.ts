/** What keeps targets from being bound, each with how much of it there is. */
export type BindObstacle =
  | { readonly kind: 'contradiction' | 'leftOut' | 'untold' | 'overlapOpen' | 'askOpen' | 'partsDiffer' | 'ownerMissing'; readonly names: readonly string[] }
  | { readonly kind: 'capExceeded'; readonly names: readonly string[] }
  | { readonly kind: 'unclaimed'; readonly names: readonly string[]; readonly amount: number; readonly share: number };

/** Everything that binding looks at. Amounts in plan currency. */
export interface BindState {
  /** Names of lines that contradict each other. */
  readonly contradictions: readonly string[];
  /** Lines that are not comparable. */
  readonly leftOut: readonly string[];
  /** Lines of which nothing tells what is their own of the sales that they share. */
  readonly untold: readonly string[];
  /** Pairs without a decision or a known amount. */
  readonly openOverlaps: readonly string[];
  readonly openAsks: readonly string[];
  readonly exceededCaps: readonly string[];
  /** Lines whose split parts do not add up to the line. */
  readonly unevenLines: readonly string[];
  readonly linesWithoutOwner: readonly string[];
  readonly unclaimed: readonly { readonly name: string; readonly amount: number }[];
  readonly target: number;
}

/**
 * Lists what is missing before targets can be bound; empty = ready. Last year's sales without a decision may stay open up to
 * `tolerance` (a fraction) of the target.
 */
export function bindMissing(state: BindState, tolerance: number): BindObstacle[] {
  const named: BindObstacle[] = [
    { kind: 'contradiction', names: state.contradictions },
    { kind: 'leftOut', names: state.leftOut },
    // While pairs are open or contradict each other, that is the reason.
    { kind: 'untold', names: state.contradictions.length + state.openOverlaps.length > 0 ? [] : state.untold },
    { kind: 'overlapOpen', names: state.openOverlaps },
    { kind: 'askOpen', names: state.openAsks },
    { kind: 'capExceeded', names: state.exceededCaps },
    { kind: 'partsDiffer', names: state.unevenLines },
    { kind: 'ownerMissing', names: state.linesWithoutOwner },
  ];
  const amount = state.unclaimed.reduce((sum, one) => sum + one.amount, 0);
  const share = state.target > 0 ? amount / state.target : 0;
  const undecided: BindObstacle[] = share > tolerance ? [{ kind: 'unclaimed', names: state.unclaimed.map(({ name }) => name), amount, share }] : [];
  return [...named.filter(({ names }) => names.length > 0), ...undecided];
}
