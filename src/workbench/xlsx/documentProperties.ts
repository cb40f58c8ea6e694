import type { Workbook } from '../model/workbook';
import { child, type XmlElement } from './xml';
import { decodeText, encodeText, tag, textTag, xmlDocument } from './xmlText';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** The format id that all custom properties carry. */
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

type Property = keyof Workbook['properties'];

/** Property of the model → element of the core part. */
const CORE_ELEMENTS: Readonly<Record<Property, string>> = {
  title: 'dc:title', subject: 'dc:subject', author: 'dc:creator', keywords: 'cp:keywords', comments: 'dc:description', category: 'cp:category',
};

/** The core part: title, author and so on; no times, so that equal workbooks are equal files. */
export function writeCoreProperties(workbook: Workbook): string {
  const filled = (Object.keys(CORE_ELEMENTS) as Property[]).filter((name) => workbook.properties[name] !== '');
  const elements = filled.map((name) => textTag(CORE_ELEMENTS[name], encodeText(workbook.properties[name])));
  return xmlDocument(tag('cp:coreProperties', { 'xmlns:cp': CORE, 'xmlns:dc': DUBLIN_CORE }, ...elements));
}

export function readCoreProperties(root: XmlElement | undefined, workbook: Workbook): void {
  for (const name of Object.keys(CORE_ELEMENTS) as Property[]) {
    workbook.properties[name] = decodeText(child(root, CORE_ELEMENTS[name].replace(/^.*:/, ''))?.text ?? '');
  }
}

export function writeAppProperties(): string {
  return xmlDocument(tag('Properties', { xmlns: EXTENDED }, textTag('Application', 'Microsoft Excel'), textTag('AppVersion', '16.0300')));
}

function variant(value: string | number | boolean): string {
  if (typeof value === 'boolean') return textTag('vt:bool', String(value));
  return typeof value === 'number' ? textTag('vt:r8', String(value)) : textTag('vt:lpwstr', encodeText(value));
}

/** The part with the user's own properties. */
export function writeCustomProperties(workbook: Workbook): string {
  const properties = Array.from(workbook.customProperties, ([name, value], index) => tag('property', { fmtid: CUSTOM_FORMAT, pid: index + 2, name }, variant(value)));
  return xmlDocument(tag('Properties', { xmlns: CUSTOM, 'xmlns:vt': TYPES }, ...properties));
}

export function readCustomProperties(root: XmlElement | undefined, workbook: Workbook): void {
  for (const { attributes, children } of root?.children ?? []) {
    const value = children[0];
    if (!value || attributes.name === undefined) continue;
    const isNumber = /^(r4|r8|i1|i2|i4|i8|int|uint|ui1|ui2|ui4|ui8|decimal)$/.test(value.name);
    const text = decodeText(value.text);
    workbook.customProperties.set(attributes.name, value.name === 'bool' ? text === 'true' || text === '1' : isNumber ? Number(text) : text);
  }
}
