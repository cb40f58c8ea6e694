/** Obstacles of which it is enough to name what they are about. */
export type NamedObstacle =
  | 'contradiction' | 'leftOut' | 'untold' | 'overlapOpen' | 'askOpen' | 'askRefused' | 'capExceeded' | 'capUnreadable'
  | 'partsDiffer' | 'partAbove' | 'partUnknown' | 'lockedChanged' | 'ownerMissing';

/** What keeps targets from being bound, each with how much of it there is. */
export type BindObstacle =
  | { readonly kind: NamedObstacle; readonly names: readonly string[] }
  | { readonly kind: 'overlapsUnlisted'; readonly count: number; readonly amount: number }
  /** `share` is of the target, or of what the lines add up to where there is no target (`of`). */
  | { readonly kind: 'unclaimed'; readonly names: readonly string[]; readonly amount: number; readonly share: number; readonly of: 'target' | 'agreed' };

/** Everything that binding looks at. Amounts in plan currency. */
export interface BindState {
  /** What contradicts itself, one text for each. */
  readonly contradictions: readonly string[];
  /** Lines that are not comparable. */
  readonly leftOut: readonly string[];
  /** Lines of which nothing tells what is their own of the sales that they share. */
  readonly untold: readonly string[];
  /** Pairs without a decision or a known amount. */
  readonly openOverlaps: readonly string[];
  /** Such pairs that are too many to be listed. */
  readonly unlistedOverlaps: { readonly count: number; readonly possible: number };
  readonly openAsks: readonly string[];
  /** Lines whose stock or certificate was refused. */
  readonly refusedLines: readonly string[];
  readonly exceededCaps: readonly string[];
  /** Caps of which it cannot be read what they limit. */
  readonly unreadableCaps: readonly string[];
  /** Lines whose split parts do not add up to the line, with both amounts. */
  readonly unevenLines: readonly string[];
  readonly partsAbove: readonly string[];
  readonly partsUnknown: readonly string[];
  /** Locked lines that would change. */
  readonly lockedLines: readonly string[];
  readonly linesWithoutOwner: readonly string[];
  readonly unclaimed: readonly { readonly name: string; readonly amount: number }[];
  /** 0 = none. */
  readonly target: number;
  /** What the lines add up to. */
  readonly agreed: number;
}

/**
 * Lists what is missing before targets can be bound; empty = ready. Last year's sales without a decision may stay open up to
 * `tolerance` (a fraction) of the target, or of what the lines add up to where there is no target.
 */
export function bindMissing(state: BindState, tolerance: number): BindObstacle[] {
  const named: { kind: NamedObstacle; names: readonly string[] }[] = [
    ...state.contradictions.map((one) => ({ kind: 'contradiction' as const, names: [one] })),
    { kind: 'leftOut', names: state.leftOut },
    // While pairs are open or contradict each other, that is the reason.
    { kind: 'untold', names: state.contradictions.length + state.openOverlaps.length > 0 ? [] : state.untold },
    { kind: 'overlapOpen', names: state.openOverlaps },
    { kind: 'askOpen', names: state.openAsks },
    { kind: 'askRefused', names: state.refusedLines },
    { kind: 'capExceeded', names: state.exceededCaps },
    { kind: 'capUnreadable', names: state.unreadableCaps },
    { kind: 'lockedChanged', names: state.lockedLines },
    { kind: 'partsDiffer', names: state.unevenLines },
    { kind: 'partAbove', names: state.partsAbove },
    { kind: 'partUnknown', names: state.partsUnknown },
    { kind: 'ownerMissing', names: state.linesWithoutOwner },
  ];
  return [...named.filter(({ names }) => names.length > 0), ...unlisted(state), ...undecided(state, tolerance)];
}

function unlisted({ unlistedOverlaps: { count, possible } }: BindState): BindObstacle[] {
  return count > 0 ? [{ kind: 'overlapsUnlisted', count, amount: possible }] : [];
}

function undecided({ unclaimed, target, agreed }: BindState, tolerance: number): BindObstacle[] {
  const amount = unclaimed.reduce((sum, one) => sum + one.amount, 0);
  const base = target > 0 ? target : agreed;
  const share = base > 0 ? amount / base : Number(amount > 0);
  return share > tolerance ? [{ kind: 'unclaimed', names: unclaimed.map(({ name }) => name), amount, share, of: target > 0 ? 'target' : 'agreed' }] : [];
}
