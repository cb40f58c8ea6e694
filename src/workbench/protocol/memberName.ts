/** Setters that the library sends under another name than the property has. */
const RENAMED: Readonly<Record<string, string>> = { gridlines: 'showGridlines', headings: 'showHeadings' };

/** A member's name in JavaScript from its name on the wire; names with a leading underscore stay. */
export function lowerFirst(name: string): string {
  const member = name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return RENAMED[member] ?? member;
}

/** A member's name on the wire. */
export function upperFirst(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
