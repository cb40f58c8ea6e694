/** Fills the placeholders `{name}` of a message; one without a value stays as it is. `{count|line is|lines are}` goes by whether the value is 1. */
export function fill(message: string, values: Readonly<Record<string, string | number>> = {}): string {
  const counted = message.replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, other: string) => (Number(values[name]) === 1 ? one : other));
  return counted.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
