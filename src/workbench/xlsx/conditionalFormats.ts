import { columnName } from '../model/area';
import type { ConditionalFormat } from '../model/conditionalFormat';
import { readAreas, writeAreas } from './areas';
import { readRuleDetail, writeRuleDetail, type ColorReader } from './conditionalRules';
import { fromFileFormula, toFileFormula, type FormulaNames } from './formulaText';
import { present } from './present';
import type { FileStyles } from './readStyles';
import { keyOf } from './styleNames';
import type { StyleWriter } from './styleWriter';
import { children, flag, numberAttribute, type XmlElement } from './xml';
import { decodeText, encodeText, escapeXml, tag, type AttributeValue } from './xmlText';

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

/** Kinds of text rules: operator of the client library → type and operator of the file, and the formula that means the same. */
const TEXT_RULES: Readonly<Record<string, { type: string; operator: string; formula: (text: string, cell: string) => string }>> = {
  Contains: { type: 'containsText', operator: 'containsText', formula: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))` },
  NotContains: { type: 'notContainsText', operator: 'notContains', formula: (text, cell) => `ISERROR(SEARCH(${text},${cell}))` },
  BeginsWith: { type: 'beginsWith', operator: 'beginsWith', formula: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}` },
  EndsWith: { type: 'endsWith', operator: 'endsWith', formula: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}` },
};

const PRESETS: Readonly<Record<string, { type: string; formula?: (cell: string) => string }>> = {
  Blanks: { type: 'containsBlanks', formula: (cell) => `LEN(TRIM(${cell}))=0` },
  NonBlanks: { type: 'notContainsBlanks', formula: (cell) => `LEN(TRIM(${cell}))>0` },
  Errors: { type: 'containsErrors', formula: (cell) => `ISERROR(${cell})` },
  NonErrors: { type: 'notContainsErrors', formula: (cell) => `NOT(ISERROR(${cell}))` },
  DuplicateValues: { type: 'duplicateValues' },
  UniqueValues: { type: 'uniqueValues' },
  AboveAverage: { type: 'aboveAverage' },
  BelowAverage: { type: 'aboveAverage' },
};

type Rule = { attributes: Record<string, AttributeValue>; formulas: readonly string[]; inner?: string };

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function textRule(format: ConditionalFormat, cell: string): Rule {
  const rule = TEXT_RULES[format.operator ?? 'Contains'] ?? (TEXT_RULES.Contains as (typeof TEXT_RULES)[string]);
  const text = format.text ?? '';
  return { attributes: { type: rule.type, operator: rule.operator, text: encodeText(text) }, formulas: [rule.formula(quoted(text), cell)] };
}

function topRule(detail: Readonly<Record<string, unknown>>): Rule {
  const type = String(detail.type ?? 'TopItems');
  return {
    attributes: { type: 'top10', percent: type.endsWith('Percent') || undefined, bottom: type.startsWith('Bottom') || undefined, rank: Number(detail.rank ?? 10) },
    formulas: [],
  };
}

function presetRule(detail: Readonly<Record<string, unknown>>, cell: string): Rule {
  const criterion = String(detail.criterion);
  const preset = PRESETS[criterion];
  if (!preset) throw new Error(`A conditional format of this kind cannot be written: ${criterion}`);
  return {
    attributes: { type: preset.type, aboveAverage: criterion === 'BelowAverage' ? false : undefined },
    formulas: preset.formula ? [preset.formula(cell)] : [],
  };
}

function toRule(format: ConditionalFormat, names: FormulaNames): Rule {
  const first = format.areas[0];
  const cell = first ? `${columnName(first.col)}${first.row + 1}` : 'A1';
  const fileFormula = (formula: string | undefined): string[] => (formula === undefined ? [] : [toFileFormula(formula, names)]);
  const detail = format.detail ?? {};
  switch (format.kind) {
    case 'Custom':
      return { attributes: { type: 'expression' }, formulas: fileFormula(format.formula) };
    case 'CellValue':
      return {
        attributes: { type: 'cellIs', operator: OPERATORS[(format.operator ?? 'EqualTo').replace(/(Than.*)To$/, '$1')] },
        formulas: [...fileFormula(format.formula1), ...fileFormula(format.formula2)],
      };
    case 'ContainsText':
      return textRule(format, cell);
    case 'TopBottom':
      return topRule(detail);
    case 'PresetCriteria':
      return presetRule(detail, cell);
    case 'DataBar':
    case 'ColorScale':
    case 'IconSet':
      return { attributes: { type: `${format.kind.charAt(0).toLowerCase()}${format.kind.slice(1)}` }, formulas: [], inner: writeRuleDetail(format.kind, detail) };
  }
}

/** The `conditionalFormatting` elements of a sheet, one for each format; empty text without formats. */
export function writeConditionalFormats(formats: readonly ConditionalFormat[], styles: StyleWriter, names: FormulaNames): string {
  return formats
    .filter((format) => format.areas.length > 0)
    .map((format) => {
      const { attributes, formulas, inner } = toRule(format, names);
      const hasLook = Object.keys(format.look).length > 0;
      const values = { ...attributes, dxfId: hasLook ? styles.look(format.look) : undefined, priority: format.priority + 1, stopIfTrue: format.stopIfTrue || undefined };
      const content = formulas.map((formula) => tag('formula', {}, escapeXml(encodeText(formula))));
      return tag('conditionalFormatting', { sqref: writeAreas(format.areas) }, tag('cfRule', values, ...content, inner));
    })
    .join('');
}

type ReadRule = Pick<ConditionalFormat, 'kind'> & Partial<ConditionalFormat>;

/** A rule that compares values or text, or that is a formula; text rules in words of another program stay formulas. */
function readComparison(rule: XmlElement, type: string): ReadRule | undefined {
  const [formula1, formula2] = children(rule, 'formula').map((formula) => fromFileFormula(decodeText(formula.text)));
  if (type === 'cellIs') {
    return { kind: 'CellValue', ...present({ operator: keyOf(OPERATORS, rule.attributes.operator) ?? 'EqualTo', formula1, formula2 }) };
  }
  const textKind = keyWith(TEXT_RULES, type);
  const { text } = rule.attributes;
  if (textKind !== undefined && text !== undefined) return { kind: 'ContainsText', operator: textKind, text: decodeText(text) };
  const isFormula = type === 'expression' || textKind !== undefined;
  return isFormula && formula1 !== undefined ? { kind: 'Custom', formula: formula1 } : undefined;
}

function keyWith(kinds: Readonly<Record<string, { type: string }>>, type: string): string | undefined {
  return Object.keys(kinds).find((key) => kinds[key]?.type === type);
}

/** A rule that ranks or tests by a ready criterion. */
function readPreset(rule: XmlElement, type: string): ReadRule | undefined {
  if (type === 'top10') {
    const [end, unit] = [flag(rule, 'bottom') ? 'Bottom' : 'Top', flag(rule, 'percent') ? 'Percent' : 'Items'];
    return { kind: 'TopBottom', detail: { rank: numberAttribute(rule, 'rank') ?? 10, type: end + unit } };
  }
  const criterion = type === 'aboveAverage' && !flag(rule, 'aboveAverage', true) ? 'BelowAverage' : keyWith(PRESETS, type);
  return criterion === undefined ? undefined : { kind: 'PresetCriteria', detail: { criterion } };
}

const DRAWN_KINDS: Readonly<Record<string, ConditionalFormat['kind']>> = { colorScale: 'ColorScale', dataBar: 'DataBar', iconSet: 'IconSet' };

function readRule(rule: XmlElement, color: ColorReader): ReadRule | undefined {
  const type = rule.attributes.type ?? '';
  const kind = DRAWN_KINDS[type];
  if (!kind) return readComparison(rule, type) ?? readPreset(rule, type);
  const detail = readRuleDetail(rule, color);
  return detail && { kind, detail };
}

/** Reads one `conditionalFormatting` element; rules of kinds that the model lacks are left out. */
export function readConditionalFormats(
  element: XmlElement,
  looks: FileStyles['looks'],
  color: ColorReader,
  newId: () => string,
): ConditionalFormat[] {
  const areas = readAreas(element.attributes.sqref);
  return children(element, 'cfRule').flatMap((rule) => {
    const read = readRule(rule, color);
    if (!read || areas.length === 0) return [];
    const dxfId = numberAttribute(rule, 'dxfId');
    const look = dxfId === undefined ? {} : { ...looks[dxfId] };
    return [{ id: newId(), areas, priority: (numberAttribute(rule, 'priority') ?? 1) - 1, stopIfTrue: flag(rule, 'stopIfTrue'), look, ...read }];
  });
}
