import type { ApiClass, Scalar } from '../apiClass';
import { invalidArgument } from '../apiError';
import { autofit } from '../autofit';
import { changeLines, sharedLine } from '../lines';
import { charactersOfPoints, columnWidth, rowHeight } from '../lineSizes';
import type { RangeRef } from '../rangeRef';
import { sharedStyle, styleEach, styleRange } from '../styleRange';
import { object } from '../targets';
import type { Area } from '../../model/area';
import type { Border, BorderEdge, CellStyle } from '../../model/style';
import type { Targets } from '../targets';
import { readColor } from '../colors';

type BorderRef = Targets['RangeBorder'];

/** A property of the look of cells: the shared value is read, every cell is written. */
function styleScalar<K extends keyof CellStyle>(key: K, check: (value: unknown) => CellStyle[K]): Scalar<RangeRef> {
  return {
    get: (range, session) => sharedStyle(range, session, (style) => style[key]),
    set: (range, value, session) => {
      const checked = check(value);
      styleRange(range, session, () => ({ [key]: checked }) as Partial<CellStyle>);
    },
  };
}

function oneOf<T extends string>(...known: readonly T[]): (value: unknown) => T {
  return (value) => {
    const found = known.find((word) => word === value);
    if (found === undefined) throw invalidArgument(`${String(value)} is none of ${known.join(', ')}.`);
    return found;
  };
}

const truth = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
};

const positive = (value: unknown): number => {
  if (typeof value !== 'number' || !(value >= 0)) throw invalidArgument();
  return value;
};

const text = (value: unknown): string => {
  if (typeof value !== 'string' || value === '') throw invalidArgument();
  return value;
};

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** The look of a range: alignment, sizes, and the way to font, fill and borders. */
export const rangeFormatClass: ApiClass<RangeRef> = {
  scalars: {
    horizontalAlignment: styleScalar('horizontal', oneOf(...HORIZONTAL)),
    verticalAlignment: styleScalar('vertical', oneOf(...VERTICAL)),
    wrapText: styleScalar('wrapText', truth),
    indentLevel: styleScalar('indent', positive),
    shrinkToFit: { get: () => false },
    columnWidth: {
      get: (range) => sharedLine(range, 'columns', (col) => columnWidth(range.sheet, col)),
      set: (range, value) => {
        const size = charactersOfPoints(positive(value));
        changeLines(range, 'columns', (line) => void (line.size = size));
      },
    },
    rowHeight: {
      get: (range) => sharedLine(range, 'rows', (row) => rowHeight(range.sheet, row)),
      set: (range, value) => {
        const size = positive(value);
        // Guess: Excel's limit of 409 points refuses.
        if (size > 409.5) throw invalidArgument();
        changeLines(range, 'rows', (line) => void (line.size = size));
      },
    },
    useStandardWidth: {
      get: (range) => sharedLine(range, 'columns', (col) => range.sheet.columns.get(col)?.size === undefined),
      set: (range, value) => {
        if (value === true) changeLines(range, 'columns', (line) => void delete line.size);
      },
    },
    useStandardHeight: {
      get: (range) => sharedLine(range, 'rows', (row) => range.sheet.rows.get(row)?.size === undefined),
      set: (range, value) => {
        if (value === true) changeLines(range, 'rows', (line) => void delete line.size);
      },
    },
  },
  objects: {
    font: (range) => object('RangeFont', range),
    fill: (range) => object('RangeFill', range),
    borders: (range) => object('RangeBorderCollection', range),
    protection: (range) => object('FormatProtection', range),
  },
  methods: {
    autofitColumns: (range, _args, session) => autofit(range, 'columns', session),
    autofitRows: (range, _args, session) => autofit(range, 'rows', session),
    adjustIndent: (range, [amount], session) =>
      styleRange(range, session, ({ indent }) => ({ indent: Math.max(0, Math.min(250, indent + Number(amount))) })),
  },
};

export const rangeFontClass: ApiClass<RangeRef> = {
  scalars: {
    bold: styleScalar('bold', truth),
    italic: styleScalar('italic', truth),
    strikethrough: styleScalar('strikethrough', truth),
    underline: styleScalar('underline', oneOf('None', 'Single', 'Double')),
    color: styleScalar('color', readColor),
    name: styleScalar('fontName', text),
    size: styleScalar('fontSize', positive),
    tintAndShade: { get: () => 0 },
    subscript: { get: () => false },
    superscript: { get: () => false },
  },
};

export const rangeFillClass: ApiClass<RangeRef> = {
  scalars: {
    // A cell without fill reads as white.
    color: {
      get: (range, session) => {
        const shared = sharedStyle(range, session, (style) => style.fill);
        return shared === '' ? '#FFFFFF' : shared;
      },
      set: (range, value, session) => {
        const fill = value === '' ? '' : readColor(value);
        styleRange(range, session, () => ({ fill }));
      },
    },
    pattern: { get: (range, session) => (sharedStyle(range, session, (style) => style.fill) === '' ? 'None' : 'Solid') },
    tintAndShade: { get: () => 0 },
  },
  methods: { clear: (range, _args, session) => styleRange(range, session, () => ({ fill: '' })) },
};

export const formatProtectionClass: ApiClass<RangeRef> = {
  scalars: { locked: styleScalar('locked', truth), formulaHidden: { get: () => false, set: () => undefined } },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

export const rangeBorderCollectionClass: ApiClass<RangeRef> = {
  items: (range) => EDGES.map((edge) => object('RangeBorder', { range, edge })),
  item: (range, key) => {
    const edge = EDGES.find((known) => known === key);
    if (!edge) throw invalidArgument(`The workbench has no border ${String(key)}.`);
    return object('RangeBorder', { range, edge });
  },
};

const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000' };
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;

export const rangeBorderClass: ApiClass<BorderRef> = {
  identity: ({ edge }) => ({ _Id: edge }),
  scalars: {
    sideIndex: { get: ({ edge }) => edge },
    style: borderScalar('style', oneOf(...STYLES)),
    weight: borderScalar('weight', oneOf('Hairline', 'Thin', 'Medium', 'Thick')),
    color: borderScalar('color', readColor),
    tintAndShade: { get: () => 0 },
  },
};

function borderScalar<K extends keyof Border>(key: K, check: (value: unknown) => Border[K]): Scalar<BorderRef> {
  return {
    get: ({ range, edge }, session) => {
      const along = session.range(range.sheet, edgePart(edge, range));
      return sharedStyle(along, session, (style) => (style.borders[edgeToRead(edge)] ?? NO_BORDER)[key]);
    },
    set: ({ range, edge }, value, session) => {
      const checked = check(value);
      styleEach(range, session, (style, row, col) => {
        const borders = { ...style.borders };
        for (const cellEdge of edgesOfCell(edge, range, row, col)) {
          const before = borders[cellEdge] ?? NO_BORDER;
          // A colour or weight makes a missing border appear.
          const appearing = key !== 'style' && before.style === 'None' ? { style: 'Continuous' as const } : {};
          borders[cellEdge] = { ...before, ...appearing, [key]: checked };
          if (borders[cellEdge]?.style === 'None') delete borders[cellEdge];
        }
        return { borders };
      });
    },
  };
}

/** Which edges of a cell make up an edge of the range, by where the cell stands in it. */
function edgesOfCell(edge: BorderRef['edge'], { area }: RangeRef, row: number, col: number): BorderEdge[] {
  const isOuter: Record<BorderEdge, boolean> = {
    EdgeTop: row === area.row,
    EdgeBottom: row === area.row + area.rows - 1,
    EdgeLeft: col === area.col,
    EdgeRight: col === area.col + area.cols - 1,
  };
  if (edge !== 'InsideHorizontal' && edge !== 'InsideVertical') return isOuter[edge] ? [edge] : [];
  const sides = edge === 'InsideHorizontal' ? (['EdgeTop', 'EdgeBottom'] as const) : (['EdgeLeft', 'EdgeRight'] as const);
  return sides.filter((side) => !isOuter[side]);
}

/** The edge of the first cell that tells what an edge of the range looks like. */
function edgeToRead(edge: BorderRef['edge']): BorderEdge {
  if (edge === 'InsideHorizontal') return 'EdgeBottom';
  return edge === 'InsideVertical' ? 'EdgeRight' : edge;
}

/** The cells along an edge of a range. */
function edgePart(edge: BorderRef['edge'], { area }: RangeRef): Area {
  switch (edge) {
    case 'EdgeTop':
      return { ...area, rows: 1 };
    case 'EdgeBottom':
      return { ...area, row: area.row + area.rows - 1, rows: 1 };
    case 'EdgeLeft':
      return { ...area, cols: 1 };
    case 'EdgeRight':
      return { ...area, col: area.col + area.cols - 1, cols: 1 };
    case 'InsideHorizontal':
      return { ...area, rows: Math.max(1, area.rows - 1) };
    case 'InsideVertical':
      return { ...area, cols: Math.max(1, area.cols - 1) };
  }
}
