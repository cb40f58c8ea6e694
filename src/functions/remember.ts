/** The outcome of one calculation: its result or what it threw. */
type Outcome<T> = { readonly value: T } | { readonly error: unknown };

/** Characters of arguments that are kept, some 10 MB. */
const CAPACITY = 5_000_000;
/** What a result weighs beside its arguments, in characters. */
const RESULT_WEIGHT = 200;

/**
 * Returns a function that remembers its last results by argument, failures included, and forgets the longest unused one
 * beyond `capacity` characters of arguments. Several columns that take the same call apart then cost one calculation.
 * Results must be small and not depend on the language, and arguments must survive JSON.
 */
export function remember<A extends readonly unknown[], T>(compute: (...args: A) => T, capacity = CAPACITY): (...args: A) => T {
  const outcomes = new Map<string, Outcome<T>>();
  let weight = 0;
  return (...args) => {
    const key = JSON.stringify(args);
    const known = outcomes.get(key);
    const outcome = known ?? run(compute, args);
    if (known === undefined) weight += weightOf(key);
    else outcomes.delete(key);
    outcomes.set(key, outcome);
    for (const oldest of outcomes.keys()) {
      if (weight <= capacity) break;
      outcomes.delete(oldest);
      weight -= weightOf(oldest);
    }
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  };
}

function weightOf(key: string): number {
  return key.length + RESULT_WEIGHT;
}

function run<A extends readonly unknown[], T>(compute: (...args: A) => T, args: A): Outcome<T> {
  try {
    return { value: compute(...args) };
  } catch (error) {
    return { error };
  }
}
