import { solve } from 'yalps';
import type { Demand } from './splitCells';

/**
 * Returns the ids of demands that cannot be met together by amounts of which none is negative, so few that any one less could be
 * met; empty where all can. Demands that share no cell with the others of the conflict are never named.
 */
export function findConflict(demands: readonly Demand[]): string[] {
  if (areMet(demands)) return [];
  // Deletion filter: what can go while the rest still contradicts itself is not part of the conflict (Chinneck & Dravnieks 1991).
  return demands.reduceRight<readonly Demand[]>((left, demand) => {
    const without = left.filter((one) => one !== demand);
    return areMet(without) ? left : without;
  }, demands).map(({ id }) => id);
}

/** Whether some amounts meet all demands; cells of the same demands are one unknown. */
function areMet(demands: readonly Demand[]): boolean {
  const scale = 1 / demands.reduce((most, { total }) => Math.max(most, total), 1);
  const held = new Map<number, string[]>();
  for (const { id, cells } of demands) for (const cell of cells) held.set(cell, [...(held.get(cell) ?? []), id]);
  const atoms = new Map([...held.values()].map((ids) => [ids.join('\n'), ids]));
  const { status } = solve({
    direction: 'minimize',
    constraints: demands.map(({ id, total }) => [id, { equal: total * scale }] as const),
    variables: [...atoms].map(([key, ids]) => [key, ids.map((id) => [id, 1] as const)] as const),
  });
  return status !== 'infeasible';
}
