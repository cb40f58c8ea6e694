/** One run that wrote, as the change log tells it. */
export interface LoggedRun {
  readonly action: string;
  /** Tables that it created or changed. */
  readonly tables: readonly string[];
}

/** What an action computes from, and what it writes itself. */
export interface Dependence {
  readonly name: string;
  readonly reads: readonly string[];
  readonly fills?: readonly string[];
  /** Other actions that leave what it made up to date: they compute from the same tables anew. */
  readonly renewedBy?: readonly string[];
}

/**
 * Whether what an action made may no longer be what it would make now: since its last run (`runs`: oldest first), or that of one that renews it, another action changed
 * a table that it computes from and does not fill itself. An action that never ran has nothing that could be out of date. What a user
 * types leaves no line in the log and is not noticed.
 */
export function isOutOfDate({ name, reads, fills = [], renewedBy = [] }: Dependence, runs: readonly LoggedRun[]): boolean {
  const renewing = new Set([name, ...renewedBy]);
  const last = runs.map(({ action }) => renewing.has(action)).lastIndexOf(true);
  if (!runs.some(({ action }) => action === name)) return false;
  const own = new Set(fills);
  const sources = new Set(reads.filter((table) => !own.has(table)));
  return runs.slice(last + 1).some(({ tables }) => tables.some((table) => sources.has(table)));
}
