export type AttributeValue = string | number | boolean | undefined;

// Characters that XML 1.0 cannot carry; the file form writes them as _xHHHH_.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_x[0-9a-fA-F]{4}_/g;

function hex(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Cell text as the file holds it: control characters as `_xHHHH_`, and text that looks like such an escape protected. */
export function encodeText(text: string): string {
  return text.replace(FORBIDDEN, (found) => (found.length === 1 ? hex(found) : `_x005F${found}`));
}

/** The inverse of `encodeText`. */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Escapes text between tags. */
export function escapeXml(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/** Attributes with a leading space; undefined is left out, truth values become 1 and 0. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): string {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const raw = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    const escaped = escapeXml(raw).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
    text += ` ${name}="${escaped}"`;
  }
  return text;
}

/** An element with attributes and finished content; without content it closes itself. */
export function tag(name: string, values: Readonly<Record<string, AttributeValue>> = {}, ...content: readonly (string | undefined | false)[]): string {
  const inner = content.filter((part) => typeof part === 'string').join('');
  return inner === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${inner}</${name}>`;
}

/** An element that holds text. */
export function textTag(name: string, text: string, values: Readonly<Record<string, AttributeValue>> = {}): string {
  const space = /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${attributes(values)}${space}>${escapeXml(text)}</${name}>`;
}

/** A whole part. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
