import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';

export const projectFolder = path.resolve(import.meta.dirname, '../..');
export const manifestFile = path.join(projectFolder, 'manifest.xml');

/** Reads the manifest; text that is not well formed is an error. */
export function readManifest(): Element {
  const document = new DOMParser({ onError: stop }).parseFromString(readFileSync(manifestFile, 'utf8'), 'text/xml');
  if (!document.documentElement) throw new Error('manifest.xml has no root element');
  return document.documentElement;
}

/** The elements directly inside. */
export function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** The elements of a name at any depth; the name is written with its prefix, such as `bt:Url`. */
export function allOf(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagName(name));
}

/** The only element at a path of names below, such as `Requirements/Sets`. */
export function one(element: Element, place: string): Element {
  return place.split('/').reduce((parent, name) => {
    const found = childrenOf(parent).filter((child) => child.nodeName === name);
    if (found.length !== 1 || !found[0]) throw new Error(`${parent.nodeName} has ${found.length} × ${name}`);
    return found[0];
  }, element);
}

/** An attribute that has to be there. */
export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.nodeName} has no ${name}`);
  return value;
}

function stop(level: string, message: string): void {
  throw new Error(`${level}: ${message}`);
}
