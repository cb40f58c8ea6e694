import type { IStyleData } from '@univerjs/core';
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { Border, CellStyle } from '../model/style';
import type { Value } from '../model/values';

const HORIZONTAL: Readonly<Partial<Record<CellStyle['horizontal'], HorizontalAlign>>> = {
  Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, CenterAcrossSelection: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Partial<Record<CellStyle['vertical'], VerticalAlign>>> = {
  Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM,
};
const EDGES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

/** A look beside the cell's own. */
export interface Overlay {
  readonly fill?: string | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
}

/** What a cell shows besides its own look: the bands of a table lie under it, a rule that holds lies over it. */
export interface Surroundings {
  readonly under?: Overlay | undefined;
  readonly over?: Overlay | undefined;
}

/** A cell's look as the grid draws it. The grid shows text only, so what Excel does with numbers is said here: they stand right. */
export function gridStyle(style: CellStyle, value: Value, around: Surroundings = {}): IStyleData {
  return {
    ff: `${style.fontName}, Carlito, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`,
    fs: style.fontSize,
    it: flag(style.italic),
    ul: { s: flag(style.underline !== 'None') },
    st: { s: flag(style.strikethrough) },
    ...colours(style, around),
    ht: HORIZONTAL[style.horizontal] ?? generalAlignment(value),
    vt: VERTICAL[style.vertical] ?? VerticalAlign.BOTTOM,
    tb: style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(style.indent > 0 && { pd: { l: 2 + style.indent * 9 } }),
    ...borders(style.borders),
  };
}

function colours(style: CellStyle, { under = {}, over = {} }: Surroundings): Pick<IStyleData, 'bl' | 'cl' | 'bg'> {
  const isPlain = style.color === '#000000';
  const own: Overlay = { fill: style.fill || under.fill, color: isPlain ? under.color : style.color, bold: style.bold || under.bold };
  const { fill, color = '#000000', bold } = { ...own, ...defined(over) };
  return { bl: flag(bold === true), cl: { rgb: color }, ...(fill && { bg: { rgb: fill } }) };
}

function defined(look: Overlay): Overlay {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

function generalAlignment(value: Value): HorizontalAlign {
  if (typeof value === 'number') return HorizontalAlign.RIGHT;
  return typeof value === 'string' || value === null ? HorizontalAlign.LEFT : HorizontalAlign.CENTER;
}

function borders(edges: CellStyle['borders']): Pick<IStyleData, 'bd'> {
  const drawn = Object.entries(EDGES).flatMap(([edge, key]) => {
    const border: Border | undefined = edges[edge as keyof typeof EDGES];
    return border && border.style !== 'None' ? [[key, { s: border.weight === 'Thick' ? 13 : border.weight === 'Medium' ? 8 : 1, cl: { rgb: border.color } }]] : [];
  });
  return drawn.length > 0 ? { bd: Object.fromEntries(drawn) as NonNullable<IStyleData['bd']> } : {};
}

function flag(isOn: boolean): BooleanNumber {
  return isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
