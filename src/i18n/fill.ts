/** Ends of a value after which a stop says nothing more, by the stop. */
const ENDED: Readonly<Record<string, RegExp>> = { '.': /[.?!。？！]$/, '。': /[?!。？！]$/, '?': /[?？]$/, '？': /[?？]$/ };

/**
 * Fills the placeholders `{name}` of a message; one without a value stays as it is. `{count|line is|lines are}` goes by whether the value is 1; of
 * more than two words, as for months, stands the one of that number.
 * A value that ends its sentence itself, such as a question, takes the place of the stop after it.
 */
export function fill(message: string, values: Readonly<Record<string, string | number>> = {}): string {
  const counted = message.replace(/\{(\w+)\|([^}]*\|[^}]*)\}/g, (_, name: string, words: string) => choose(words.split('|'), Number(values[name])));
  return counted.replace(/\{(\w+)\}([。？]|[.?](?=\s|$)|)/g, (whole, name: string, stop: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return ENDED[stop]?.test(String(value)) === true ? String(value) : `${value}${stop}`;
  });
}

function choose(words: readonly string[], value: number): string {
  return (words.length === 2 ? words[value === 1 ? 0 : 1] : words[value - 1]) ?? '';
}
