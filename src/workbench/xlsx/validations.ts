import type { Validation } from '../model/validation';
import { readAreas, writeAreas } from './areas';
import { fromFileFormula, toFileFormula } from './formulaText';
import { keyOf } from './styleNames';
import { child, children, isOn, type XmlElement } from './xml';
import { decodeText, encodeText, escapeXml, tag } from './xmlText';

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
function operand(kind: Validation['kind'], text: string | undefined, customFunctions: ReadonlySet<string>): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.startsWith('=')) return toFileFormula(text, { customFunctions });
  if (kind !== 'List') return text;
  if (text.length > MESSAGE_LENGTH) throw new Error(`A list of words for validation may have ${MESSAGE_LENGTH} characters: ${text.slice(0, 40)}…`);
  return `"${text.replaceAll('"', '""')}"`;
}

/** The `dataValidations` element; empty text without validations. */
export function writeValidations(validations: readonly Validation[], customFunctions: ReadonlySet<string>): string {
  const written = validations.filter((validation) => validation.areas.length > 0).map((validation) => validationXml(validation, customFunctions));
  return written.length === 0 ? '' : tag('dataValidations', { count: written.length }, ...written);
}

function validationXml(validation: Validation, customFunctions: ReadonlySet<string>): string {
  const { kind, prompt, errorAlert } = validation;
  const formulas = [validation.formula1, validation.formula2].map((text, index) => {
    const content = operand(kind, text, customFunctions);
    return content === undefined ? '' : tag(`formula${index + 1}`, {}, escapeXml(encodeText(content)));
  });
  const alert = errorAlert?.style ?? 'Stop';
  return tag(
    'dataValidation',
    {
      type: kind === 'None' ? undefined : KINDS[kind],
      errorStyle: alert === 'Stop' ? undefined : ALERTS[alert],
      operator: validation.operator === undefined || validation.operator === 'Between' ? undefined : OPERATORS[validation.operator],
      allowBlank: validation.ignoreBlanks || undefined,
      // The file's word is the wrong way round: it hides the arrow.
      showDropDown: validation.inCellDropDown === false || undefined,
      showInputMessage: prompt?.show || undefined,
      showErrorMessage: (errorAlert?.show ?? kind !== 'None') || undefined,
      errorTitle: errorAlert && cut(errorAlert.title, TITLE_LENGTH),
      error: errorAlert && cut(errorAlert.message, MESSAGE_LENGTH),
      promptTitle: prompt && cut(prompt.title, TITLE_LENGTH),
      prompt: prompt && cut(prompt.message, MESSAGE_LENGTH),
      sqref: writeAreas(validation.areas),
    },
    ...formulas,
  );
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
  const values = element.attributes;
  const kind = keyOf(KINDS, values.type) ?? 'None';
  const validation: Validation = { areas: readAreas(values.sqref), kind, ignoreBlanks: isOn(values.allowBlank) };
  const compares = kind !== 'None' && kind !== 'List' && kind !== 'Custom';
  if (compares) validation.operator = keyOf(OPERATORS, values.operator ?? 'between') ?? 'Between';
  // Some programs write operands that the rule has no use for.
  const formula1 = kind === 'None' ? undefined : readOperand(kind, child(element, 'formula1'));
  const formula2 = validation.operator === 'Between' || validation.operator === 'NotBetween' ? readOperand(kind, child(element, 'formula2')) : undefined;
  if (formula1 !== undefined) validation.formula1 = formula1;
  if (formula2 !== undefined) validation.formula2 = formula2;
  if (kind === 'List') validation.inCellDropDown = !isOn(values.showDropDown);
  const [title, message] = [decodeText(values.promptTitle ?? ''), decodeText(values.prompt ?? '')];
  if (title !== '' || message !== '') validation.prompt = { show: isOn(values.showInputMessage), title, message };
  const alert = readAlert(element, kind);
  if (alert) validation.errorAlert = alert;
  return validation;
}

function readAlert({ attributes: values }: XmlElement, kind: Validation['kind']): Validation['errorAlert'] {
  const alert = {
    show: isOn(values.showErrorMessage),
    title: decodeText(values.errorTitle ?? ''),
    message: decodeText(values.error ?? ''),
    style: keyOf(ALERTS, values.errorStyle) ?? ('Stop' as const),
  };
  const isDefault = alert.show === (kind !== 'None') && alert.title === '' && alert.message === '' && alert.style === 'Stop';
  return isDefault ? undefined : alert;
}
