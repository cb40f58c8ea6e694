import { stringifyStructRef } from '@borgar/fx';
import { rewriteFormula } from '../formulas/rewriteFormula';
import { changeFormulas, changeRuleFormulas } from './allFormulas';
import { EditRefused } from './editRefused';
import type { Table } from './table';
import type { Workbook } from './workbook';

/** Renames a table; formulas, names and rules that name it follow. */
export function renameTable(workbook: Workbook, table: Table, name: string): void {
  const other = workbook.table(name);
  if ((other && other !== table) || workbook.names.has(name.toLowerCase())) throw new EditRefused('ItemAlreadyExists', `The name ${name} is taken.`);
  const old = table.name.toLowerCase();
  const change = (formula: string): string =>
    rewriteFormula(formula, {
      structured: (reference) => (reference.table?.toLowerCase() === old ? stringifyStructRef({ ...reference, table: name }) : undefined),
      name: (text, scope) => (scope === undefined && text.toLowerCase() === old ? name : undefined),
    });
  changeFormulas(workbook, change);
  changeRuleFormulas(workbook, change);
  table.name = name;
}
