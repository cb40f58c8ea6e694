import { roundToTotal } from '../domain/targets/roundToTotal';

/**
 * Amounts by id to the cent, so that they add up to their sum; what noise leaves below 0 counts as 0. The cents that are left over go
 * where they went `before`, so that an amount that is what it was stays what it was.
 */
export function toWholeCents(amounts: ReadonlyMap<string, number>, before: ReadonlyMap<string, number | undefined>): Map<string, number> {
  const values = [...amounts.values()].map((amount) => Math.max(0, amount));
  const total = Math.round(values.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
  const rounded = roundToTotal(values, { total, before: [...amounts.keys()].map((id) => before.get(id)) });
  return new Map([...amounts.keys()].map((id, at) => [id, rounded[at] ?? 0]));
}
