/** An element of a parsed document; `name` has no namespace prefix, attributes are named as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text directly inside, pieces joined. */
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, code: string) => {
    if (code.startsWith('#x') || code.startsWith('#X')) return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.slice(1)));
    return ENTITIES[code] ?? whole;
  });
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function parseAttributes(text: string): Readonly<Record<string, string>> {
  if (!text.includes('=')) return NO_ATTRIBUTES;
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(ATTRIBUTE)) {
    attributes[match[1] as string] = decodeEntities(match[2] ?? match[3] ?? '');
  }
  return attributes;
}

/** Index of the `>` that ends a tag, past any inside quoted attribute values. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  throw new Error('XML ends inside a tag');
}

/** Length of a comment, declaration or CDATA section that begins at `at`; the section's text goes to the open element. */
function skipSpecial(text: string, at: number, open: XmlElement): number {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<?', at) ? '?>' : '>';
  const end = text.indexOf(close, at);
  if (end < 0) throw new Error('XML ends inside a declaration');
  if (close === ']]>') open.text += text.slice(at + 9, end);
  return end + close.length;
}

/**
 * Parses the parts of a spreadsheet package, which are plain XML without a document type.
 * Throws an Error when tags do not match.
 */
export function parseXml(source: string): XmlElement {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const root: XmlElement = { name: '', attributes: NO_ATTRIBUTES, children: [], text: '' };
  const stack: XmlElement[] = [root];
  let at = 0;
  for (let start = text.indexOf('<'); start >= 0; start = text.indexOf('<', at)) {
    const open = stack[stack.length - 1] as XmlElement;
    if (start > at && stack.length > 1) open.text += decodeEntities(text.slice(at, start));
    const mark = text[start + 1];
    if (mark === '!' || mark === '?') at = skipSpecial(text, start, open);
    else if (mark === '/') at = closeElement(text, start, stack);
    else at = openElement(text, start, stack);
  }
  if (stack.length !== 1 || root.children.length !== 1) throw new Error('XML is not complete');
  return root.children[0] as XmlElement;
}

function closeElement(text: string, start: number, stack: XmlElement[]): number {
  const end = text.indexOf('>', start);
  const closed = stack.pop() as XmlElement;
  if (end < 0 || stack.length === 0 || localName(text.slice(start + 2, end).trim()) !== closed.name) throw new Error('XML tags do not match');
  return end + 1;
}

function openElement(text: string, start: number, stack: XmlElement[]): number {
  const end = tagEnd(text, start + 1);
  const isEmpty = text[end - 1] === '/';
  const tag = text.slice(start + 1, isEmpty ? end - 1 : end);
  const space = tag.search(/\s/);
  const name = localName(space < 0 ? tag : tag.slice(0, space));
  const element: XmlElement = { name, attributes: space < 0 ? NO_ATTRIBUTES : parseAttributes(tag.slice(space)), children: [], text: '' };
  (stack[stack.length - 1] as XmlElement).children.push(element);
  if (!isEmpty) stack.push(element);
  return end + 1;
}

/** The first child with a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

/** The element reached by child names, one after the other. */
export function descend(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => child(at, name), element);
}

/** All children with a name. */
export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements with a name below an element, in document order. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((inner) => [...(inner.name === name ? [inner] : []), ...descendants(inner, name)]);
}

/** An attribute of an element that may be absent. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** A number attribute. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes[name];
  return text === undefined ? undefined : Number(text);
}

/** A truth attribute. */
export function flag(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  return isOn(element?.attributes[name], otherwise);
}

/** The attribute `val` of a child, the usual place of a single value. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}

/** Text of a child; undefined without the child. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.text;
}

/** The relationship id (`r:id`) of an element, whatever prefix the file uses. */
export function relationId(element: XmlElement): string | undefined {
  return Object.entries(element.attributes).find(([name]) => name.endsWith(':id') || name.endsWith(':embed'))?.[1];
}

/** Reads a truth attribute (`1`, `true`, `on`). */
export function isOn(text: string | undefined, otherwise = false): boolean {
  return text === undefined ? otherwise : text === '1' || text === 'true' || text === 'on';
}
