import { stringifyA1Ref, stringifyStructRef } from '@borgar/fx';
import { rewriteFormula } from '../formulas/rewriteFormula';
import { changeFormulas, changeRuleFormulas } from './allFormulas';
import { quoteSheet } from './area';
import { EditRefused } from './editRefused';
import { changeLinks } from './shiftObjects';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Renames a sheet; formulas, names, rules and links that name it follow. The rules for names are the caller's to check. */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const other = workbook.sheet(name);
  if (other && other !== sheet) throw new EditRefused('ItemAlreadyExists', `A sheet named ${name} exists.`);
  const old = sheet.name.toLowerCase();
  const renamed = (context: readonly string[] | undefined): string[] | undefined => {
    if (context?.length !== 1) return undefined;
    const parts = (context[0] as string).split(':');
    return parts.some((part) => part.toLowerCase() === old) ? [parts.map((part) => (part.toLowerCase() === old ? name : part)).join(':')] : undefined;
  };
  const change = (formula: string): string =>
    rewriteFormula(formula, {
      cells: (reference) => {
        const context = renamed(reference.context);
        return context && stringifyA1Ref({ ...reference, context });
      },
      structured: (reference) => {
        const context = renamed(reference.context);
        return context && stringifyStructRef({ ...reference, context });
      },
      name: (text, scope) => (scope?.toLowerCase() === old ? `${quoteSheet(name)}!${text}` : undefined),
    });
  changeFormulas(workbook, change);
  changeRuleFormulas(workbook, change);
  for (const each of workbook.sheets) changeLinks(each, workbook, (linked, address) => (linked.toLowerCase() === old ? `${quoteSheet(name)}!${address}` : undefined));
  sheet.name = name;
}

