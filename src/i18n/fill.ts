/** Ends of a value after which a stop says nothing more, by the stop. */
const ENDED: Readonly<Record<string, RegExp>> = { '.': /[.?!。？！]$/, '。': /[?!。？！]$/, '?': /[?？]$/, '？': /[?？]$/ };

/**
 * Fills the placeholders `{name}` of a message; one without a value stays as it is. `{count|line is|lines are}` goes by whether the value is 1.
 * A value that ends its sentence itself, such as a question, takes the place of the stop after it.
 */
export function fill(message: string, values: Readonly<Record<string, string | number>> = {}): string {
  const counted = message.replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, other: string) => (Number(values[name]) === 1 ? one : other));
  return counted.replace(/\{(\w+)\}([。？]|[.?](?=\s|$)|)/g, (whole, name: string, stop: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return ENDED[stop]?.test(String(value)) === true ? String(value) : `${value}${stop}`;
  });
}
