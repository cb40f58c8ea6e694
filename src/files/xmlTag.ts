type AttributeValue = string | number | boolean | undefined;

/** Characters that XML 1.0 cannot carry. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };

/** Returns text as it stands between tags or in an attribute; characters that XML cannot carry are left out. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\n]/g, (found) => ESCAPES[found] ?? found);
}

/** Returns an element; attributes that are undefined are left out, truth values become 1 and 0. Children are XML already. */
export function tag(name: string, attributes: Readonly<Record<string, AttributeValue>> = {}, children = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(typeof value === 'boolean' ? Number(value) : value))}"`));
  return children === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${children}</${name}>`;
}

/** Returns elements one after the other. */
export function each<T>(items: readonly T[], write: (item: T, at: number) => string): string {
  return items.map(write).join('');
}

/** Returns a document with its declaration. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
