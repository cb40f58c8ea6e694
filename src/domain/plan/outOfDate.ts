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
}

/**
 * Whether what an action made may no longer be what it would make now: since its last run (`runs`: oldest first) another action changed
 * a table that it computes from and does not fill itself. An action that never ran has nothing that could be out of date. What a user
 * types leaves no line in the log and is not noticed.
 */
export function isOutOfDate({ name, reads, fills = [] }: Dependence, runs: readonly LoggedRun[]): boolean {
  const last = runs.map(({ action }) => action).lastIndexOf(name);
  if (last < 0) return false;
  const own = new Set(fills);
  const sources = new Set(reads.filter((table) => !own.has(table)));
  return runs.slice(last + 1).some(({ action, tables }) => action !== name && tables.some((table) => sources.has(table)));
}
