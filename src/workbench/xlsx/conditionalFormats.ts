import { columnName } from '../model/area';
import type { ConditionalFormat } from '../model/conditionalFormat';
import { readAreas, writeAreas } from './areas';
import { readRuleDetail, writeRuleDetail } from './conditionalRules';
import { fromFileFormula, toFileFormula } from './formulaText';
import type { FileStyles } from './readStyles';
import { keyOf } from './styleNames';
import type { StyleWriter } from './styleWriter';
import { children, isOn, type XmlElement } from './xml';
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

function toRule(format: ConditionalFormat, customFunctions: ReadonlySet<string>): Rule {
  const first = format.areas[0];
  const cell = first ? `${columnName(first.col)}${first.row + 1}` : 'A1';
  const fileFormula = (formula: string | undefined): string[] => (formula === undefined ? [] : [toFileFormula(formula, { customFunctions })]);
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
export function writeConditionalFormats(formats: readonly ConditionalFormat[], styles: StyleWriter, customFunctions: ReadonlySet<string>): string {
  return formats
    .filter((format) => format.areas.length > 0)
    .map((format) => {
      const { attributes, formulas, inner } = toRule(format, customFunctions);
      const hasLook = Object.keys(format.look).length > 0;
      const values = { ...attributes, dxfId: hasLook ? styles.look(format.look) : undefined, priority: format.priority + 1, stopIfTrue: format.stopIfTrue || undefined };
      const content = formulas.map((formula) => tag('formula', {}, escapeXml(encodeText(formula))));
      return tag('conditionalFormatting', { sqref: writeAreas(format.areas) }, tag('cfRule', values, ...content, inner));
    })
    .join('');
}

type ReadRule = Pick<ConditionalFormat, 'kind'> & Partial<ConditionalFormat>;

function readRule(rule: XmlElement, color: (element: XmlElement | undefined) => string | undefined): ReadRule | undefined {
  const values = rule.attributes;
  const formulas = children(rule, 'formula').map((formula) => fromFileFormula(decodeText(formula.text)));
  const type = values.type ?? '';
  const textKind = Object.entries(TEXT_RULES).find(([, candidate]) => candidate.type === type)?.[0];
  if (textKind && values.text !== undefined) return { kind: 'ContainsText', operator: textKind, text: decodeText(values.text) };
  if (type === 'expression' || textKind) return formulas[0] === undefined ? undefined : { kind: 'Custom', formula: formulas[0] };
  if (type === 'cellIs') {
    const [formula1, formula2] = formulas;
    return { kind: 'CellValue', operator: keyOf(OPERATORS, values.operator) ?? 'EqualTo', ...(formula1 === undefined ? {} : { formula1 }), ...(formula2 === undefined ? {} : { formula2 }) };
  }
  if (type === 'top10') {
    return { kind: 'TopBottom', detail: { rank: Number(values.rank ?? 10), type: `${isOn(values.bottom) ? 'Bottom' : 'Top'}${isOn(values.percent) ? 'Percent' : 'Items'}` } };
  }
  if (type === 'aboveAverage') return { kind: 'PresetCriteria', detail: { criterion: isOn(values.aboveAverage, true) ? 'AboveAverage' : 'BelowAverage' } };
  const preset = Object.entries(PRESETS).find(([, candidate]) => candidate.type === type)?.[0];
  if (preset) return { kind: 'PresetCriteria', detail: { criterion: preset } };
  const detail = readRuleDetail(rule, color);
  const kinds = { colorScale: 'ColorScale', dataBar: 'DataBar', iconSet: 'IconSet' } as const;
  const kind = kinds[type as keyof typeof kinds];
  return kind && detail ? { kind, detail } : undefined;
}

/** Reads one `conditionalFormatting` element; rules of kinds that the model lacks are left out. */
export function readConditionalFormats(
  element: XmlElement,
  looks: FileStyles['looks'],
  color: (element: XmlElement | undefined) => string | undefined,
  newId: () => string,
): ConditionalFormat[] {
  const areas = readAreas(element.attributes.sqref);
  return children(element, 'cfRule').flatMap((rule) => {
    const read = readRule(rule, color);
    if (!read || areas.length === 0) return [];
    const { dxfId, priority, stopIfTrue } = rule.attributes;
    const look = dxfId === undefined ? {} : { ...looks[Number(dxfId)] };
    return [{ id: newId(), areas, priority: Number(priority ?? 1) - 1, stopIfTrue: isOn(stopIfTrue), look, ...read }];
  });
}
