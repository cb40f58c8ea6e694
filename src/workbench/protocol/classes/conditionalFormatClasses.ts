import type { ConditionalFormat, ConditionalLook } from '../../model/conditionalFormat';
import { intersection } from '../../model/area';
import type { ApiClass, Scalar } from '../apiClass';
import { ApiError, invalidArgument, itemNotFound } from '../apiError';
import { cutRules } from '../areaSets';
import { readColor } from '../colors';
import type { RangeRef } from '../rangeRef';
import type { Session } from '../session';
import type { ApiObject, ClassName, FormatRef } from '../targets';
import { object } from '../targets';

type Kind = ConditionalFormat['kind'];

/** Kind → name of the member that leads to its rule, and its class. */
const PARTS = {
  Custom: ['custom', 'CustomConditionalFormat'],
  CellValue: ['cellValue', 'CellValueConditionalFormat'],
  ContainsText: ['textComparison', 'TextConditionalFormat'],
  DataBar: ['dataBar', 'DataBarConditionalFormat'],
  ColorScale: ['colorScale', 'ColorScaleConditionalFormat'],
  IconSet: ['iconSet', 'IconSetConditionalFormat'],
  TopBottom: ['topBottom', 'TopBottomConditionalFormat'],
  PresetCriteria: ['preset', 'PresetCriteriaConditionalFormat'],
} as const satisfies Record<Kind, readonly [string, ClassName]>;

function formatsOf({ sheet, area }: RangeRef): ConditionalFormat[] {
  const touching = sheet.conditionalFormats.filter(({ areas }) => areas.some((part) => intersection(part, area)));
  return touching.sort((a, b) => a.priority - b.priority);
}

/** The conditional formats that touch a range. */
export const conditionalFormatCollectionClass: ApiClass<RangeRef> = {
  items: (range) => formatsOf(range).map((format) => object('ConditionalFormat', { sheet: range.sheet, format })),
  item: (range, id) => {
    const format = range.sheet.conditionalFormats.find((known) => known.id === id);
    if (!format) throw itemNotFound('The conditional format');
    return object('ConditionalFormat', { sheet: range.sheet, format });
  },
  methods: {
    add: (range, [kind], session) => object('ConditionalFormat', { sheet: range.sheet, format: add(range, kind, session) }),
    clearAll: ({ sheet, area }) => cutRules(sheet.conditionalFormats, area),
  },
};

function add({ sheet, area }: RangeRef, kind: unknown, { workbook }: Session): ConditionalFormat {
  if (typeof kind !== 'string' || !Object.hasOwn(PARTS, kind)) throw invalidArgument();
  // Guess: a new rule comes after those that are there.
  const priority = sheet.conditionalFormats.length;
  const format: ConditionalFormat = { id: workbook.newId('F'), areas: [area], priority, stopIfTrue: false, kind: kind as Kind, look: {}, detail: {} };
  sheet.conditionalFormats.push(format);
  return format;
}

/** One rule. */
export const conditionalFormatClass: ApiClass<FormatRef> = {
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.kind },
    priority: { get: ({ format }) => format.priority, set: ({ sheet, format }, value) => setPriority(sheet.conditionalFormats, format, Number(value)) },
    stopIfTrue: { get: ({ format }) => format.stopIfTrue, set: ({ format }, value) => void (format.stopIfTrue = value === true) },
  },
  objects: Object.fromEntries(
    Object.entries(PARTS).flatMap(([kind, [member, className]]) => {
      const part = (ref: FormatRef) => object(className, ref) as ApiObject;
      return [
        [member, (ref: FormatRef) => (ref.format.kind === kind ? part(ref) : wrongKind(member))],
        [`${member}OrNullObject`, (ref: FormatRef) => (ref.format.kind === kind ? part(ref) : null)],
      ];
    }),
  ),
  methods: {
    delete: ({ sheet, format }) => {
      const at = sheet.conditionalFormats.indexOf(format);
      if (at >= 0) sheet.conditionalFormats.splice(at, 1);
    },
    getRange: ({ sheet, format }, _args, session) => {
      const [area] = format.areas;
      if (!area || format.areas.length > 1) throw new ApiError('GeneralException', 'The rule holds for several ranges.');
      return object('Range', session.range(sheet, area));
    },
    getRangeOrNullObject: ({ sheet, format }, _args, session) => {
      const [area] = format.areas;
      return area && format.areas.length === 1 ? object('Range', session.range(sheet, area)) : null;
    },
    getRanges: ({ sheet, format }, _args, session) => object('RangeAreas', format.areas.map((area) => session.range(sheet, area))),
  },
};

function wrongKind(member: string): never {
  throw new ApiError('InvalidArgument', `The conditional format has no ${member}.`);
}

function setPriority(formats: ConditionalFormat[], format: ConditionalFormat, priority: number): void {
  const others = formats.filter((other) => other !== format).sort((a, b) => a.priority - b.priority);
  others.splice(priority, 0, format);
  others.forEach((other, index) => {
    other.priority = index;
  });
}

const rangeFormat = { format: (ref: FormatRef) => object('ConditionalRangeFormat', ref) };

export const customConditionalFormatClass: ApiClass<FormatRef> = {
  objects: { ...rangeFormat, rule: (ref) => object('ConditionalFormatRule', ref) },
};

export const conditionalFormatRuleClass: ApiClass<FormatRef> = {
  scalars: {
    formula: {
      get: ({ format }) => format.formula ?? '',
      set: ({ format }, value) => {
        if (typeof value !== 'string' || value === '') throw invalidArgument();
        format.formula = value.startsWith('=') ? value : `=${value}`;
      },
    },
  },
};

/** A rule that is one plain object: read and written whole. */
function wholeRule(read: (format: ConditionalFormat) => unknown, write: (format: ConditionalFormat, rule: Record<string, unknown>) => void): ApiClass<FormatRef> {
  return {
    scalars: {
      rule: {
        get: ({ format }) => read(format),
        set: ({ format }, value) => {
          if (typeof value !== 'object' || value === null) throw invalidArgument();
          write(format, value as Record<string, unknown>);
        },
      },
    },
    objects: rangeFormat,
  };
}

const asFormula = (value: unknown) => (typeof value === 'string' && value.startsWith('=') ? value : `=${String(value)}`);

export const cellValueConditionalFormatClass = wholeRule(
  ({ formula1, formula2, operator }) => ({ formula1, formula2, operator }),
  (format, { formula1, formula2, operator }) => {
    format.operator = String(operator);
    format.formula1 = asFormula(formula1);
    if (formula2 === undefined) delete format.formula2;
    else format.formula2 = asFormula(formula2);
  },
);

export const textConditionalFormatClass = wholeRule(
  ({ operator, text }) => ({ operator, text }),
  (format, { operator, text }) => Object.assign(format, { operator: String(operator), text: String(text) }),
);

const detailRule = () => wholeRule(({ detail }) => detail ?? {}, (format, rule) => void (format.detail = { ...rule }));
export const topBottomConditionalFormatClass = detailRule();
export const presetCriteriaConditionalFormatClass = detailRule();

function detailScalar(name: string, fallback: unknown): Scalar<FormatRef> {
  return {
    get: ({ format }) => format.detail?.[name] ?? fallback,
    set: ({ format }, value) => void (format.detail = { ...format.detail, [name]: value }),
  };
}

export const dataBarConditionalFormatClass: ApiClass<FormatRef> = {
  scalars: {
    showDataBarOnly: detailScalar('showDataBarOnly', false),
    barDirection: detailScalar('barDirection', 'Context'),
    axisFormat: detailScalar('axisFormat', 'Automatic'),
    axisColor: detailScalar('axisColor', '#000000'),
    lowerBoundRule: detailScalar('lowerBoundRule', { type: 'Automatic' }),
    upperBoundRule: detailScalar('upperBoundRule', { type: 'Automatic' }),
  },
  objects: {
    positiveFormat: (ref) => object('ConditionalDataBarPositiveFormat', ref),
    negativeFormat: (ref) => object('ConditionalDataBarNegativeFormat', ref),
  },
};

function barFormat(side: 'positiveFormat' | 'negativeFormat', names: readonly string[]): ApiClass<FormatRef> {
  const read = (format: ConditionalFormat) => (format.detail?.[side] ?? {}) as Record<string, unknown>;
  const scalar = (name: string): Scalar<FormatRef> => ({
    get: ({ format }) => read(format)[name] ?? null,
    set: ({ format }, value) => void (format.detail = { ...format.detail, [side]: { ...read(format), [name]: value } }),
  });
  return { scalars: Object.fromEntries(names.map((name) => [name, scalar(name)])) };
}

export const dataBarPositiveFormatClass = barFormat('positiveFormat', ['fillColor', 'borderColor', 'gradientFill']);
export const dataBarNegativeFormatClass = barFormat('negativeFormat', ['fillColor', 'borderColor', 'matchPositiveFillColor', 'matchPositiveBorderColor']);

export const colorScaleConditionalFormatClass: ApiClass<FormatRef> = {
  scalars: {
    threeColorScale: { get: ({ format }) => format.detail?.midpoint !== undefined },
    criteria: { get: ({ format }) => format.detail ?? {}, set: ({ format }, value) => void (format.detail = { ...(value as object) }) },
  },
};

export const iconSetConditionalFormatClass: ApiClass<FormatRef> = {
  scalars: {
    style: detailScalar('style', 'ThreeTrafficLights1'),
    criteria: detailScalar('criteria', []),
    reverseIconOrder: detailScalar('reverseIconOrder', false),
    showIconOnly: detailScalar('showIconOnly', false),
  },
};

export const conditionalRangeFormatClass: ApiClass<FormatRef> = {
  objects: {
    font: (ref) => object('ConditionalRangeFont', ref),
    fill: (ref) => object('ConditionalRangeFill', ref),
  },
};

function lookScalar<K extends keyof ConditionalLook>(key: K, check: (value: unknown) => ConditionalLook[K], fallback: unknown): Scalar<FormatRef> {
  return {
    get: ({ format }) => format.look[key] ?? fallback,
    set: ({ format }, value) => void (format.look[key] = check(value)),
  };
}

const truth = (value: unknown) => value === true;

export const conditionalRangeFontClass: ApiClass<FormatRef> = {
  scalars: {
    color: lookScalar('fontColor', readColor, ''),
    bold: lookScalar('bold', truth, false),
    italic: lookScalar('italic', truth, false),
    strikethrough: lookScalar('strikethrough', truth, false),
  },
};

export const conditionalRangeFillClass: ApiClass<FormatRef> = {
  scalars: { color: lookScalar('fill', readColor, '') },
  methods: { clear: ({ format }) => void delete format.look.fill },
};
