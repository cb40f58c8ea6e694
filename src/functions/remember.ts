/** The outcome of one calculation: its result or what it threw. */
type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/**
 * Returns a function that remembers its last results by argument, failures included, and forgets the longest unused one
 * beyond `capacity`. Several columns that take the same call apart then cost one calculation. Results must not depend on
 * the language, and arguments must survive JSON.
 */
export function remember<A extends readonly unknown[], T>(compute: (...args: A) => T, capacity = 6000): (...args: A) => T {
  const outcomes = new Map<string, Outcome<T>>();
  return (...args) => {
    const key = JSON.stringify(args);
    const outcome = outcomes.get(key) ?? run(compute, args);
    outcomes.delete(key);
    outcomes.set(key, outcome);
    if (outcomes.size > capacity) forgetOldest(outcomes);
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  };
}

function run<A extends readonly unknown[], T>(compute: (...args: A) => T, args: A): Outcome<T> {
  try {
    return { value: compute(...args) };
  } catch (error) {
    return { error };
  }
}

function forgetOldest(outcomes: Map<string, unknown>): void {
  const oldest = outcomes.keys().next();
  if (oldest.done !== true) outcomes.delete(oldest.value);
}
