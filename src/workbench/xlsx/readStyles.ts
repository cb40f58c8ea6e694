import type { ConditionalLook } from '../model/conditionalFormat';
import { DEFAULT_STYLE, type Border, type BorderEdge, type CellStyle } from '../model/style';
import { readColor } from './colors';
import { builtInFormat } from './numberFormats';
import { present } from './present';
import { BORDERS, HORIZONTAL, keyOf, VERTICAL } from './styleNames';
import { child, children, childValue, descend, isOn, numberAttribute, type XmlElement } from './xml';

/** The styles of a file by the numbers that cells and conditional formats use. */
export interface FileStyles {
  readonly cells: readonly CellStyle[];
  readonly looks: readonly ConditionalLook[];
}

/** Reads the style part; a missing one gives the default style alone. */
export function readStyles(root: XmlElement | undefined, theme: readonly string[]): FileStyles {
  const formats = new Map(children(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? 'General']));
  const fonts = children(child(root, 'fonts'), 'font').map((font) => readFont(font, theme));
  const fills = children(child(root, 'fills'), 'fill').map((fill) => readFill(fill, theme));
  const borders = children(child(root, 'borders'), 'border').map((border) => readBorders(border, theme));
  const cells = children(child(root, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const number = Number(xf.attributes.numFmtId ?? 0);
    return {
      ...DEFAULT_STYLE,
      numberFormat: formats.get(number) ?? builtInFormat(number),
      ...fonts[Number(xf.attributes.fontId ?? 0)],
      fill: fills[Number(xf.attributes.fillId ?? 0)] ?? '',
      borders: borders[Number(xf.attributes.borderId ?? 0)] ?? {},
      ...readAlignment(child(xf, 'alignment')),
      locked: isOn(child(xf, 'protection')?.attributes.locked, true),
    };
  });
  return { cells: cells.length > 0 ? cells : [DEFAULT_STYLE], looks: children(child(root, 'dxfs'), 'dxf').map((look) => readLook(look, theme)) };
}

/** A switch such as `<b/>`, on unless it says otherwise; undefined when absent. */
function readSwitch(font: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(font, name);
  return element && isOn(element.attributes.val, true);
}

function readUnderline(font: XmlElement): CellStyle['underline'] {
  const underline = child(font, 'u');
  const word = underline?.attributes.val ?? 'single';
  if (!underline || word === 'none') return 'None';
  return word.startsWith('double') ? 'Double' : 'Single';
}

function readFont(font: XmlElement, theme: readonly string[]): Partial<CellStyle> {
  return {
    fontName: childValue(font, 'name') ?? DEFAULT_STYLE.fontName,
    fontSize: numberAttribute(child(font, 'sz'), 'val') ?? DEFAULT_STYLE.fontSize,
    bold: readSwitch(font, 'b') ?? false,
    italic: readSwitch(font, 'i') ?? false,
    strikethrough: readSwitch(font, 'strike') ?? false,
    underline: readUnderline(font),
    color: readColor(child(font, 'color'), theme) ?? DEFAULT_STYLE.color,
  };
}

function readFill(fill: XmlElement, theme: readonly string[]): string {
  const pattern = child(fill, 'patternFill');
  const word = pattern?.attributes.patternType ?? 'none';
  return word === 'none' || word === 'gray125' ? '' : (readColor(child(pattern, 'fgColor'), theme) ?? '');
}

const SIDES: Readonly<Record<string, BorderEdge>> = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' };

function readBorders(element: XmlElement, theme: readonly string[]): CellStyle['borders'] {
  const borders: Partial<Record<BorderEdge, Border>> = {};
  for (const [name, edge] of Object.entries(SIDES)) {
    const side = child(element, name);
    const border = BORDERS[side?.attributes.style ?? 'none'];
    if (border) borders[edge] = { ...border, color: readColor(child(side, 'color'), theme) ?? '#000000' };
  }
  return borders;
}

function readAlignment(alignment: XmlElement | undefined): Partial<CellStyle> {
  return {
    horizontal: keyOf(HORIZONTAL, alignment?.attributes.horizontal) ?? 'General',
    vertical: keyOf(VERTICAL, alignment?.attributes.vertical) ?? 'Bottom',
    wrapText: isOn(alignment?.attributes.wrapText),
    indent: Number(alignment?.attributes.indent ?? 0),
  };
}

function readLook(element: XmlElement, theme: readonly string[]): ConditionalLook {
  const font = child(element, 'font');
  const pattern = descend(element, 'fill', 'patternFill');
  return present<ConditionalLook>({
    fontColor: readColor(child(font, 'color'), theme),
    fill: readColor(child(pattern, 'bgColor') ?? child(pattern, 'fgColor'), theme),
    bold: readSwitch(font, 'b'),
    italic: readSwitch(font, 'i'),
    strikethrough: readSwitch(font, 'strike'),
  });
}
