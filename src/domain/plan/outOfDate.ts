/** One run, as the change log tells it. */
export interface LoggedRun {
  readonly action: string;
  /** Tables that it created or changed; none where it found nothing to change. */
  readonly tables: readonly string[];
  /** The restore point that it left, or, of a restore, the one that it went back to; empty text for none. */
  readonly point: string;
}

/** What a part of a plan is computed from, and what makes it. */
export interface Dependence {
  readonly reads: readonly string[];
  readonly fills?: readonly string[];
  /** The actions that compute it anew. */
  readonly makers: readonly string[];
}

/** The action that goes back to a restore point. */
const RESTORE = 'restore';

/**
 * The runs whose work still stands (`runs`: oldest first): a restore takes back every run since the restore point that left one of its own, and with them what later runs
 * found unchanged. A run without a restore point cannot be taken back: where one is among them, the restore itself counts as a change.
 */
export function standingRuns(runs: readonly LoggedRun[]): LoggedRun[] {
  return runs.reduce<LoggedRun[]>((standing, run) => {
    const at = run.action === RESTORE && run.point !== '' ? standing.map(({ point }) => point).lastIndexOf(run.point) : -1;
    if (at < 0) return [...standing, run];
    const left = standing.slice(at).filter(({ point, tables }) => point === '' && tables.length > 0);
    return [...standing.slice(0, at), ...left, ...(left.length > 0 ? [run] : [])];
  }, []);
}

/**
 * Whether what was made may no longer be what would be made now: since the last run of its makers (`runs`: oldest first) another action changed
 * a table that it is computed from and that they do not fill themselves. What was never made cannot be out of date. What a user types leaves
 * no line in the log and is not noticed.
 */
export function isOutOfDate({ reads, fills = [], makers }: Dependence, runs: readonly LoggedRun[]): boolean {
  const standing = standingRuns(runs);
  const last = standing.map(({ action }) => makers.includes(action)).lastIndexOf(true);
  if (last < 0) return false;
  const own = new Set(fills);
  const sources = new Set(reads.filter((table) => !own.has(table)));
  return standing.slice(last + 1).some(({ tables }) => tables.some((table) => sources.has(table)));
}
