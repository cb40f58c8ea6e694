import type { A1Text } from './a1';
import { resolveA1 } from './a1';
import { compile } from './compile';
import type { Context } from './context';
import { Reference, Union } from './operand';
import type { Operand } from './operand';
import { resolveStructured } from './structuredReference';
import type { StructuredText } from './structuredReference';

/** Something that a formula refers to, as it is written. */
export type Read =
  | { readonly kind: 'cells'; readonly a1: A1Text }
  | { readonly kind: 'structured'; readonly structured: StructuredText }
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string | undefined };

const MAX_NESTING = 50;

/** The cells that a formula reads where it stands, as far as its text tells. */
export function resolveReads(reads: readonly Read[], context: Context): Reference[] {
  const found: Reference[] = [];
  for (const read of reads) {
    if (read.kind === 'cells') add(resolveA1(read.a1, context), found);
    else if (read.kind === 'structured') add(resolveStructured(read.structured, context), found);
    else found.push(...resolveNameReads(read.name, read.sheet, context));
  }
  return found;
}

/** Tells whether what is read depends on the names of sheets, tables or defined names. */
export function isSymbolic(reads: readonly Read[]): boolean {
  return reads.some((read) => read.kind !== 'cells' || read.a1.sheet !== '');
}

/** Tells whether what is read depends on defined names, whose formulas may change without their cells. */
export function usesNames(reads: readonly Read[]): boolean {
  return reads.some(({ kind }) => kind === 'name');
}

function add(operand: Operand, found: Reference[]): void {
  if (operand instanceof Reference) found.push(operand);
  else if (operand instanceof Union) found.push(...operand.parts);
}

function resolveNameReads(name: string, sheetName: string | undefined, context: Context): Reference[] {
  const { structure, workbook } = context.services;
  const scope = sheetName === undefined ? context.sheet : structure.sheet(sheetName);
  const defined = scope && structure.name(name, scope);
  const nesting = (context.nesting ?? 0) + 1;
  if (!scope || nesting > MAX_NESTING) return [];
  if (defined) {
    const owner = defined.scope === undefined ? undefined : workbook.sheet(defined.scope);
    return resolveReads(compile(defined.formula).reads, { ...context, sheet: owner ?? scope, nesting });
  }
  const found: Reference[] = [];
  if (structure.table(name)) add(resolveStructured({ table: name, columns: [], sections: [] }, context), found);
  return found;
}
