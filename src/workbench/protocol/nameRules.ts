import { parseArea } from '../model/area';
import type { Workbook } from '../model/workbook';
import { ApiError, invalidArgument } from './apiError';

/** Refuses a sheet name that Excel would not take. */
export function checkSheetName(name: unknown, workbook: Workbook, except?: string): string {
  if (typeof name !== 'string' || name === '' || name.length > 31) throw invalidArgument('A sheet name has 1 to 31 characters.');
  if (/[\\/?*:[\]]/.test(name) || /^'|'$/.test(name) || name.trim() === '') throw invalidArgument(`The sheet name ${name} holds a character that is not allowed.`);
  if (name.toLowerCase() === 'history') throw invalidArgument('The sheet name History is reserved.');
  const lower = name.toLowerCase();
  const taken = workbook.sheets.some((sheet) => sheet.id !== except && sheet.name.toLowerCase() === lower);
  // Guess: Excel's code for a sheet name already in use.
  if (taken) throw new ApiError('ItemAlreadyExists', `A sheet named ${name} exists already.`);
  return name;
}

/** Refuses a table name or defined name that Excel would not take, or that another of either kind bears. */
export function checkDefinedName(name: unknown, workbook: Workbook, except = ''): string {
  if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) throw invalidArgument(`${String(name)} is not a name.`);
  if (/^[cr]$/i.test(name) || looksLikeReference(name)) throw invalidArgument(`The name ${name} looks like a cell.`);
  const lower = name.toLowerCase();
  if (lower === except.toLowerCase()) return name;
  // Guess: a name in use gives the vague InvalidArgument for tables and for names alike.
  if (workbook.table(lower) || workbook.names.has(lower)) throw invalidArgument(`The name ${name} is in use.`);
  return name;
}

function looksLikeReference(name: string): boolean {
  return parseArea(`${name}:${name}`) !== undefined && /\d/.test(name) && /^[a-z]/i.test(name) ? true : /^r\d*c\d*$/i.test(name);
}

/** A free name of the form `Table1`, `Sheet2`. */
export function freeName(prefix: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    if (!isTaken(`${prefix}${number}`)) return `${prefix}${number}`;
  }
}
