import { isBlank } from '../core/scalar';
import { Refusal, type Problem } from '../core/problem';
import { readActiveCell, writeFormulaInto, type ActiveCell } from '../excel/functionCells';
import type { ActionRequest, Prepared, Surroundings } from './action';
import { appendLog } from './mechanism/appendLog';
import type { SpecialAction } from './mechanism/definition';

/** The active cell, if a formula may go there. */
async function freeCell(mayReplace: boolean): Promise<ActiveCell> {
  const cell = await readActiveCell();
  const params = { cell: cell.address, content: String(cell.content) };
  const where = { sheet: cell.sheet };
  if (cell.isInTable) throw new Refusal([{ code: 'function/in-table', severity: 'error', where, params }]);
  if (!isBlank(cell.content) && !mayReplace) throw new Refusal([{ code: 'function/cell-not-empty', severity: 'error', where, params }]);
  return cell;
}

async function prepare(request: ActionRequest, { clock, displayLanguage, onProgress }: Surroundings): Promise<Prepared> {
  // All functions in all words: not needed before the first function is asked for.
  const { findFunction } = await import('./functionCatalogue');
  const listed = findFunction(request.parameters['name'] ?? '', displayLanguage);
  const formula = listed.examples[request.parameters['example'] === '2' ? 1 : 0]?.formula ?? '';
  onProgress?.({ step: 'read' });
  const cell = await freeCell(request.parameters['replace'] === 'yes');
  const where = { sheet: cell.sheet };
  const params = { cell: cell.address, formula, content: String(cell.content) };
  const problems: Problem[] = [{ code: isBlank(cell.content) ? 'function/goes-into' : 'function/replaces', severity: 'info', where, params }];
  const result = { created: [], refreshed: [], kept: [], counts: {} };
  return {
    preview: { ...result, typedOver: [], problems, isEmpty: false },
    apply: async () => {
      onProgress?.({ step: 'write' });
      if (!(await writeFormulaInto(cell, formula))) throw new Refusal([{ code: 'function/cell-changed', severity: 'error', where, params }]);
      onProgress?.({ step: 'log' });
      await appendLog({ at: clock.now(), action: 'insert-function', restorePoint: '', created: [], refreshed: [], kept: [], cells: 1, problems: '' });
      const written: Problem = isBlank(cell.content) ? { code: 'function/edit', severity: 'info', where, params } : { code: 'function/replaced', severity: 'info', where, params };
      return { action: 'insert-function', ok: true, ...result, problems: [written] };
    },
  };
}

/** Writes an example call of a custom function into the active cell, for the user to put own cells in; never over something unasked. */
export const insertFunctionAction: SpecialAction = {
  kind: 'special',
  name: 'insert-function',
  parameters: [{ key: 'name', required: true }, { key: 'example', choices: ['1', '2'] }, { key: 'replace', choices: ['yes'] }],
  prepare,
};
