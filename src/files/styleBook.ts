import type { DraftStyle } from './workbookDraft';
import { each, tag, xmlDocument } from './xmlTag';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = 'Calibri';
const SIZE = 11;
/** Numbers below are taken by formats that every program has. */
const FIRST_FORMAT = 164;
/** Every book begins with these two fills. */
const FIXED_FILLS = ['none', 'gray125'];

/** A list in which each entry stands once, in the order in which it came. */
class Once {
  readonly entries: string[] = [];

  at(entry: string): number {
    const known = this.entries.indexOf(entry);
    return known >= 0 ? known : this.entries.push(entry) - 1;
  }
}

/** Numbers the looks of cells, and writes them as the part that the numbers refer to. */
export class StyleBook {
  private readonly formats = new Once();
  private readonly fonts = new Once();
  private readonly fills = new Once();
  private readonly looks = new Once();

  constructor() {
    for (const pattern of FIXED_FILLS) this.fills.at(tag('fill', {}, tag('patternFill', { patternType: pattern })));
    this.numberOf({ numberFormat: 'General', color: '000000' });
  }

  /** The number of a look; equal looks have the same. */
  numberOf({ numberFormat, color, fill, size = SIZE, isBold, wraps, align }: DraftStyle): number {
    const font = this.fonts.at(tag('font', {}, `${isBold === true ? tag('b') : ''}${tag('sz', { val: size })}${tag('color', { rgb: `FF${color}` })}${tag('name', { val: FONT })}`));
    const filled = fill === undefined ? 0 : this.fills.at(tag('fill', {}, tag('patternFill', { patternType: 'solid' }, `${tag('fgColor', { rgb: `FF${fill}` })}${tag('bgColor', { indexed: 64 })}`)));
    const format = numberFormat === 'General' ? 0 : FIRST_FORMAT + this.formats.at(numberFormat);
    const alignment = tag('alignment', { horizontal: align, vertical: 'center', wrapText: wraps });
    const applied = { applyNumberFormat: format > 0, applyFont: true, applyFill: filled > 0, applyAlignment: true };
    return this.looks.at(tag('xf', { numFmtId: format, fontId: font, fillId: filled, borderId: 0, xfId: 0, ...applied }, alignment));
  }

  toXml(): string {
    const list = (name: string, entries: readonly string[]): string => tag(name, { count: entries.length }, entries.join(''));
    const formats = each(this.formats.entries, (formatCode, at) => tag('numFmt', { numFmtId: FIRST_FORMAT + at, formatCode }));
    return xmlDocument(tag('styleSheet', { xmlns: MAIN }, [
      formats === '' ? '' : tag('numFmts', { count: this.formats.entries.length }, formats),
      list('fonts', this.fonts.entries),
      list('fills', this.fills.entries),
      list('borders', [tag('border', {}, ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => tag(side)).join(''))]),
      list('cellStyleXfs', [tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list('cellXfs', this.looks.entries),
      list('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ].join('')));
  }
}
