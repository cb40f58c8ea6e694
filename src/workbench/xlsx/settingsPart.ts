import type { Workbook } from '../model/workbook';
import { children, type XmlElement } from './xml';
import { encodeText, decodeText, tag, textTag, xmlDocument } from './xmlText';

/**
 * Settings of an add-in. Excel keeps them in a web-extension part that names the add-in and its store; a workbook without an
 * installed add-in has none to name, so the settings travel in a custom XML part. Excel keeps that part but does not read it:
 * there, the add-in starts without these settings and must find its way by the sheets alone.
 */
export const SETTINGS_NAMESPACE = 'urn:workbench:add-in-settings';

const STORES = { workbook: 'settings', document: 'documentSettings' } as const;

/** The part with both maps of settings, values as JSON; undefined when there are none. */
export function writeSettings(workbook: Workbook): string | undefined {
  const entries = (Object.keys(STORES) as (keyof typeof STORES)[]).flatMap((store) =>
    Array.from(workbook[STORES[store]], ([key, value]) => textTag('setting', encodeText(JSON.stringify(value) ?? 'null'), { store, key })),
  );
  return entries.length === 0 ? undefined : xmlDocument(tag('settings', { xmlns: SETTINGS_NAMESPACE }, ...entries));
}

/** The part that every custom XML part has beside it: its id and the namespace of its content. */
export function writeSettingsProperties(): string {
  const schemas = tag('ds:schemaRefs', {}, tag('ds:schemaRef', { 'ds:uri': SETTINGS_NAMESPACE }));
  const names = { 'ds:itemID': '{6B1E7C1A-5D0E-4B5B-9C57-2D7B4F6C9E11}', 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' };
  return xmlDocument(tag('ds:datastoreItem', names, schemas));
}

/** Takes settings from a custom XML part; parts of others are left alone. */
export function readSettings(root: XmlElement | undefined, workbook: Workbook): void {
  if (root?.name !== 'settings' || root.attributes.xmlns !== SETTINGS_NAMESPACE) return;
  for (const { attributes, text } of children(root, 'setting')) {
    const store = STORES[attributes.store as keyof typeof STORES] as (typeof STORES)[keyof typeof STORES] | undefined;
    if (store && attributes.key !== undefined) workbook[store].set(attributes.key, JSON.parse(decodeText(text)));
  }
}
