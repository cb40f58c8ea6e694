/** What a failing guard shows. */
export type GuardError = '#VALUE!' | '#N/A';

/** A condition under which a function answers with an error. */
export type Guard = readonly [condition: string, error: GuardError];

/** Largest rate that is not taken for a percentage typed as a number. */
const MOST_FRACTION = '1.5';
/** Binary noise that counts in favour of a threshold. */
const NOISE = '1E-12';

/** Returns a formula that gives the error of the first guard that holds, else `result`; later guards are not calculated. */
export function guarded(guards: readonly Guard[], result: string): string {
  return guards.reduceRight((rest, [condition, error]) => `IF(${condition},${error === '#N/A' ? 'NA()' : error},${rest})`, result);
}

/** Returns the test for a value ≥ a threshold. */
export function reachesText(value: string, threshold: string): string {
  return `${value}>=${threshold}-${NOISE}`;
}

/** Returns the test for a value ≤ a limit. */
export function withinText(value: string, limit: string): string {
  return `${value}<=${limit}+${NOISE}`;
}

/** Returns the test for an argument that is left out: omitted, a blank cell, or empty text. */
export function isBlankText(argument: string): string {
  return `{${argument}}=""`;
}

/** Returns the number of an argument, 0 where it is blank. */
export function numberText(argument: string): string {
  return `N({${argument}})`;
}

/** Returns the number of an argument, or its default where it is blank. */
export function orDefault(argument: string, value: string): string {
  return `IF({${argument}}="",${value},{${argument}})`;
}

/** Returns the guard of an optional number: text and truth values are refused. */
export function optionalNumber(argument: string): Guard[] {
  return [[`IF({${argument}}="",FALSE,NOT(ISNUMBER({${argument}})))`, '#VALUE!']];
}

/** Returns the guards of a required number: text is refused, a blank is missing. */
export function requiredNumber(argument: string): Guard[] {
  return [...optionalNumber(argument), [isBlankText(argument), '#N/A']];
}

/** Returns the guard of a rate beyond ±1.5. */
export function fractionRange(argument: string): Guard {
  return [`ABS(N({${argument}}))>${MOST_FRACTION}`, '#VALUE!'];
}

/** Returns the guards of an optional rate. */
export function optionalFraction(argument: string): Guard[] {
  return [...optionalNumber(argument), fractionRange(argument)];
}

/** Returns the guards of a required rate. */
export function requiredFraction(argument: string): Guard[] {
  return [...requiredNumber(argument), fractionRange(argument)];
}

/** Returns the guard of an optional truth value, TRUE/FALSE or 1/0. */
export function optionalFlag(argument: string): Guard[] {
  const flag = `{${argument}}`;
  return [[`IF(${flag}="",FALSE,IF(ISLOGICAL(${flag}),FALSE,IF(ISNUMBER(${flag}),AND(${flag}<>0,${flag}<>1),TRUE)))`, '#VALUE!']];
}

/** Returns the truth value of an argument that passed its guard. */
export function flagText(argument: string, whenBlank: 'TRUE' | 'FALSE'): string {
  return `IF({${argument}}="",${whenBlank},IF(ISLOGICAL({${argument}}),{${argument}},{${argument}}=1))`;
}

/** Returns the test for an argument that is neither blank nor a number; of the two truth values only TRUE > FALSE holds. */
export function notNumberText(argument: string): string {
  return `({${argument}}<>"")>ISNUMBER({${argument}})`;
}

/** Returns the one guard of optional numbers that must not be negative; some may not be above a limit either. */
export function notNegative(most: Readonly<Record<string, number | undefined>>): Guard {
  const tests = Object.entries(most).map(([argument, limit]) => {
    const high = limit === undefined ? '' : `,${numberText(argument)}>${limit}`;
    return `${notNumberText(argument)},${numberText(argument)}<0${high}`;
  });
  return [`OR(${tests.join(',')})`, '#VALUE!'];
}

/** Returns an argument that is one of some words, without regard to case. */
export function choiceText(argument: string): string {
  return `LOWER(TRIM({${argument}}))`;
}

/** Returns the guard of an optional word. */
export function optionalChoice(argument: string, words: readonly string[]): Guard {
  const others = words.map((word) => `${choiceText(argument)}<>"${word.toLowerCase()}"`);
  return [`AND({${argument}}<>"",${others.join(',')})`, '#VALUE!'];
}
