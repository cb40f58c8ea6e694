import { Refusal } from '../core/problem';
import type { ActionRequest, Prepared, Surroundings } from './action';
import type { SpecialAction } from './mechanism/definition';
import { enterRowsOf, type EnteredRow, type EnteredRows } from './mechanism/enterRows';
import { prepareGenerate } from './mechanism/generate';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCell(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isRow(value: unknown): value is EnteredRow {
  if (!isObject(value) || !isObject(value['row']) || !isObject(value['values'])) return false;
  const { row, values } = value;
  return (typeof row['id'] === 'string' || (typeof row['key'] === 'string' && isCell(row['value']))) && Object.values(values).every(isCell);
}

function parseRows(text: string): EnteredRows {
  let rows: unknown;
  try {
    rows = JSON.parse(text) as unknown;
  } catch {
    rows = undefined;
  }
  if (isObject(rows) && Object.values(rows).every((list) => Array.isArray(list) && list.every(isRow))) return rows as EnteredRows;
  throw new Refusal([{ code: 'entry/rows-unreadable', severity: 'error' }]);
}

function prepare(request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  return prepareGenerate(enterRowsOf(parseRows(request.parameters['rows'] ?? '')), { ...request, parameters: {} }, surroundings);
}

/** Fills in many cells at once: JSON with rows by table, each with `row` (`id`, or `key` and `value`) and `values` by column key. */
export const enterRowsAction: SpecialAction = {
  kind: 'special',
  name: 'enter-rows',
  parameters: [{ key: 'rows', required: true, isJsonFile: true }],
  prepare,
};
