import type { ConditionalLook } from '../model/conditionalFormat';
import { DEFAULT_STYLE, type BorderEdge, type CellStyle, type StyleTable } from '../model/style';
import { toFileColor } from './colors';
import { builtInNumber, FIRST_CUSTOM_FORMAT } from './numberFormats';
import { borderWord, HORIZONTAL, VERTICAL } from './styleNames';
import { tag, xmlDocument } from './xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A list of XML pieces in which equal pieces share a number. */
class Pool {
  private readonly numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const piece of first) this.numbers.set(piece, this.numbers.size);
  }

  number(piece: string): number {
    const known = this.numbers.get(piece);
    if (known !== undefined) return known;
    this.numbers.set(piece, this.numbers.size);
    return this.numbers.size - 1;
  }

  toXml(name: string): string {
    return tag(name, { count: this.numbers.size }, ...this.numbers.keys());
  }
}

/** Turns the styles of a workbook into the style part; a cell's hyperlink is not part of it. */
export class StyleWriter {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Pool(fontXml(DEFAULT_STYLE));
  private readonly fills = new Pool(fillXml('none'), fillXml('gray125'));
  private readonly borders = new Pool(borderXml(DEFAULT_STYLE));
  private readonly cellFormats = new Pool();
  private readonly looks: string[] = [];
  private readonly known = new Map<number, number>();

  constructor(private readonly styles: StyleTable) {
    this.cellFormat(0);
  }

  /** The number by which a cell refers to a style. */
  cellFormat(style: number): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const number = this.cellFormats.number(this.cellFormatXml(this.styles.get(style)));
    this.known.set(style, number);
    return number;
  }

  /** The number by which a conditional format refers to its look. */
  look(look: ConditionalLook): number {
    const font = [
      look.bold !== undefined && tag('b', { val: look.bold ? undefined : '0' }),
      look.italic !== undefined && tag('i', { val: look.italic ? undefined : '0' }),
      look.strikethrough !== undefined && tag('strike', { val: look.strikethrough ? undefined : '0' }),
      isColor(look.fontColor) && tag('color', { rgb: toFileColor(look.fontColor) }),
    ].filter((part) => part !== false);
    const fill = isColor(look.fill) && tag('fill', {}, tag('patternFill', { patternType: 'solid' }, tag('bgColor', { rgb: toFileColor(look.fill) })));
    return this.looks.push(tag('dxf', {}, font.length > 0 && tag('font', {}, ...font), fill)) - 1;
  }

  toXml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => tag('numFmt', { numFmtId, formatCode }));
    return xmlDocument(
      tag(
        'styleSheet',
        { xmlns: MAIN },
        formats.length > 0 && tag('numFmts', { count: formats.length }, ...formats),
        this.fonts.toXml('fonts'),
        this.fills.toXml('fills'),
        this.borders.toXml('borders'),
        tag('cellStyleXfs', { count: 1 }, tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
        this.cellFormats.toXml('cellXfs'),
        tag('cellStyles', { count: 1 }, tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
        tag('dxfs', { count: this.looks.length }, ...this.looks),
        tag('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
      ),
    );
  }

  private cellFormatXml(style: CellStyle): string {
    const [numFmtId, fontId, borderId] = [this.formatNumber(style.numberFormat), this.fonts.number(fontXml(style)), this.borders.number(borderXml(style))];
    const fillId = this.fills.number(style.fill === '' ? fillXml('none') : fillXml('solid', style.fill));
    const alignment = alignmentXml(style);
    const applied = {
      applyNumberFormat: numFmtId !== 0 || undefined,
      applyFont: fontId !== 0 || undefined,
      applyFill: fillId !== 0 || undefined,
      applyBorder: borderId !== 0 || undefined,
      applyAlignment: alignment !== '' || undefined,
      applyProtection: !style.locked || undefined,
    };
    return tag('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied }, alignment, !style.locked && tag('protection', { locked: false }));
  }

  private formatNumber(format: string): number {
    const known = builtInNumber(format) ?? this.formats.get(format);
    if (known !== undefined) return known;
    const number = FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(format, number);
    return number;
  }
}

/** Empty text is no colour. */
function isColor(color: string | undefined): color is string {
  return color !== undefined && color !== '';
}

function fontXml(style: CellStyle): string {
  return tag(
    'font',
    {},
    style.bold && tag('b'),
    style.italic && tag('i'),
    style.strikethrough && tag('strike'),
    style.underline !== 'None' && tag('u', { val: style.underline === 'Double' ? 'double' : undefined }),
    tag('sz', { val: style.fontSize }),
    style.color.toUpperCase() !== '#000000' && tag('color', { rgb: toFileColor(style.color) }),
    tag('name', { val: style.fontName }),
  );
}

function fillXml(patternType: string, color?: string): string {
  const inner = color === undefined ? undefined : tag('fgColor', { rgb: toFileColor(color) }) + tag('bgColor', { indexed: 64 });
  return tag('fill', {}, tag('patternFill', { patternType }, inner));
}

function borderXml(style: CellStyle): string {
  const side = (name: string, edge: BorderEdge): string => {
    const border = style.borders[edge];
    const word = border && borderWord(border);
    return word === undefined ? tag(name) : tag(name, { style: word }, tag('color', { rgb: toFileColor(border?.color ?? '#000000') }));
  };
  return tag('border', {}, side('left', 'EdgeLeft'), side('right', 'EdgeRight'), side('top', 'EdgeTop'), side('bottom', 'EdgeBottom'), tag('diagonal'));
}

function alignmentXml(style: CellStyle): string {
  const values = {
    horizontal: style.horizontal === 'General' ? undefined : HORIZONTAL[style.horizontal],
    vertical: style.vertical === 'Bottom' ? undefined : VERTICAL[style.vertical],
    wrapText: style.wrapText || undefined,
    indent: style.indent === 0 ? undefined : style.indent,
  };
  return Object.values(values).some((value) => value !== undefined) ? tag('alignment', values) : '';
}
