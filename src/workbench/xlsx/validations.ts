import type { Validation } from '../model/validation';
import { readAreas, writeAreas } from './areas';
import { fromFileFormula, toFileFormula, type FormulaNames } from './formulaText';
import { present } from './present';
import { keyOf } from './styleNames';
import { attribute, child, children, flag, type XmlElement } from './xml';
import { decodeText, encodeText, escapeXml, tag, type AttributeValue } from './xmlText';

const KINDS: Readonly<Record<Validation['kind'], string>> = {
  None: 'none', List: 'list', WholeNumber: 'whole', Decimal: 'decimal', Date: 'date', Time: 'time', TextLength: 'textLength', Custom: 'custom',
};

const OPERATORS: Readonly<Record<NonNullable<Validation['operator']>, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const ALERTS = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

/** Excel declares a file damaged whose texts are longer. */
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;

function cut(text: string, length: number): string | undefined {
  return text === '' ? undefined : encodeText(text.slice(0, length));
}

/** A formula without `=`, a list of words in quotes, or a number as it stands. */
function operand(kind: Validation['kind'], text: string | undefined, names: FormulaNames): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.startsWith('=')) return toFileFormula(text, names);
  if (kind !== 'List') return text;
  if (text.length > MESSAGE_LENGTH) throw new Error(`A list of words for validation may have ${MESSAGE_LENGTH} characters: ${text.slice(0, 40)}…`);
  return `"${text.replaceAll('"', '""')}"`;
}

/** The `dataValidations` element; empty text without validations. */
export function writeValidations(validations: readonly Validation[], names: FormulaNames): string {
  const written = validations.filter((validation) => validation.areas.length > 0).map((validation) => validationXml(validation, names));
  return written.length === 0 ? '' : tag('dataValidations', { count: written.length }, ...written);
}

function validationXml(validation: Validation, names: FormulaNames): string {
  const { kind, operator } = validation;
  const formulas = [validation.formula1, validation.formula2].map((text, index) => {
    const content = operand(kind, text, names);
    return content === undefined ? '' : tag(`formula${index + 1}`, {}, escapeXml(encodeText(content)));
  });
  return tag(
    'dataValidation',
    {
      type: kind === 'None' ? undefined : KINDS[kind],
      operator: operator === undefined || operator === 'Between' ? undefined : OPERATORS[operator],
      allowBlank: validation.ignoreBlanks || undefined,
      // The file's word is the wrong way round: it hides the arrow.
      showDropDown: validation.inCellDropDown === false || undefined,
      ...alertAttributes(validation),
      ...promptAttributes(validation.prompt),
      sqref: writeAreas(validation.areas),
    },
    ...formulas,
  );
}

function alertAttributes({ errorAlert, kind }: Validation): Record<string, AttributeValue> {
  if (!errorAlert) return { showErrorMessage: kind !== 'None' || undefined };
  return {
    errorStyle: errorAlert.style === 'Stop' ? undefined : ALERTS[errorAlert.style],
    showErrorMessage: errorAlert.show || undefined,
    errorTitle: cut(errorAlert.title, TITLE_LENGTH),
    error: cut(errorAlert.message, MESSAGE_LENGTH),
  };
}

function promptAttributes(prompt: Validation['prompt']): Record<string, AttributeValue> {
  if (!prompt) return {};
  return { showInputMessage: prompt.show || undefined, promptTitle: cut(prompt.title, TITLE_LENGTH), prompt: cut(prompt.message, MESSAGE_LENGTH) };
}

/** Reads the validations of a sheet. An alert that says no more than the default is left out. */
export function readValidations(element: XmlElement | undefined): Validation[] {
  return children(element, 'dataValidation').map(readValidation);
}

function readOperand(kind: Validation['kind'], element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const text = decodeText(element.text).trim();
  if (text === '') return undefined;
  if (kind === 'List' && /^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return Number.isNaN(Number(text)) ? fromFileFormula(text) : text;
}

function readValidation(element: XmlElement): Validation {
  const kind = keyOf(KINDS, attribute(element, 'type')) ?? 'None';
  const compares = kind !== 'None' && kind !== 'List' && kind !== 'Custom';
  const operator = compares ? (keyOf(OPERATORS, attribute(element, 'operator')) ?? 'Between') : undefined;
  // Some programs write operands that the rule has no use for.
  const hasTwo = operator === 'Between' || operator === 'NotBetween';
  return present<Validation>({
    areas: readAreas(attribute(element, 'sqref')),
    kind,
    operator,
    formula1: kind === 'None' ? undefined : readOperand(kind, child(element, 'formula1')),
    formula2: hasTwo ? readOperand(kind, child(element, 'formula2')) : undefined,
    inCellDropDown: kind === 'List' ? !flag(element, 'showDropDown') : undefined,
    ignoreBlanks: flag(element, 'allowBlank'),
    prompt: readPrompt(element),
    errorAlert: readAlert(element, kind),
  });
}

function text(element: XmlElement, name: string): string {
  return decodeText(attribute(element, name) ?? '');
}

function readPrompt(element: XmlElement): Validation['prompt'] {
  const prompt = { show: flag(element, 'showInputMessage'), title: text(element, 'promptTitle'), message: text(element, 'prompt') };
  return prompt.title === '' && prompt.message === '' ? undefined : prompt;
}

function readAlert(element: XmlElement, kind: Validation['kind']): Validation['errorAlert'] {
  const style = keyOf(ALERTS, attribute(element, 'errorStyle')) ?? 'Stop';
  const alert = { show: flag(element, 'showErrorMessage'), title: text(element, 'errorTitle'), message: text(element, 'error'), style };
  const isDefault = alert.show === (kind !== 'None') && alert.title === '' && alert.message === '' && style === 'Stop';
  return isDefault ? undefined : alert;
}
