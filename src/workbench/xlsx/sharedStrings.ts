import { children, type XmlElement } from './xml';
import { decodeText, encodeText, tag, textTag, xmlDocument } from './xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Texts of all sheets, each held once. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  readonly number = (text: string): number => {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  };

  toXml(): string {
    const items = Array.from(this.numbers.keys(), (text) => `<si>${textTag('t', encodeText(text))}</si>`);
    return xmlDocument(tag('sst', { xmlns: MAIN, count: this.uses, uniqueCount: items.length }, ...items));
  }
}

/** Text of a string item, plain or in runs; phonetic hints are left out. */
export function readStringItem(item: XmlElement): string {
  const pieces = item.children.flatMap((part) => (part.name === 't' ? [part] : part.name === 'r' ? children(part, 't') : []));
  return decodeText(pieces.map((piece) => piece.text).join(''));
}

/** All shared strings of a file in order. */
export function readSharedStrings(root: XmlElement | undefined): string[] {
  return children(root, 'si').map(readStringItem);
}
