import type { Failure } from './runState';

const DAMAGES: ReadonlySet<string> = new Set(['table/missing', 'table/column-missing']);

/** Tells whether an action ended early because a table or a column is gone, which a repair puts back. */
export function isRepairable({ problems }: Failure): boolean {
  return problems.some(({ code }) => DAMAGES.has(code));
}
