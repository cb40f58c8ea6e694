import type { ErrorCode, Value } from '../model/values';
import { CellError, isErrorCode } from '../model/values';

/** One entry of `SetInvocationArrayResults`: invocation, success, value, error code when it failed. */
export type InvocationResult = readonly [id: number, ok: boolean, value: unknown, errorCode?: unknown];

/** Error codes of the library; a missing function (9, 10) shows `#N/A`, an exception (0 and the rest) `#VALUE!`. */
const ERRORS: Readonly<Record<number, ErrorCode>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!', 9: '#N/A', 10: '#N/A' };

/** What a cell receives of a custom function's result: rows × columns. */
export function readResult([, ok, value, errorCode]: InvocationResult): Value[][] {
  if (!ok) return [[failure(value, errorCode)]];
  if (!Array.isArray(value)) return [[readValue(value)]];
  // Guess: an empty result is #VALUE!, and a short row is filled with #N/A.
  const rows = value.map((row) => (Array.isArray(row) ? row.map(readValue) : [readValue(row)]));
  const cols = Math.max(0, ...rows.map((row) => row.length));
  if (cols === 0) return [[new CellError('#VALUE!')]];
  return rows.map((row) => [...row, ...Array.from({ length: cols - row.length }, () => new CellError('#N/A'))]);
}

function failure(message: unknown, errorCode: unknown): CellError {
  const code = ERRORS[typeof errorCode === 'number' ? errorCode : 0] ?? '#VALUE!';
  return withMessage(code, message);
}

/** Only #VALUE! and #N/A carry a message of their own. */
function withMessage(code: ErrorCode, message: unknown): CellError {
  const shown = (code === '#VALUE!' || code === '#N/A') && typeof message === 'string' && message !== '';
  return shown ? new CellError(code, message) : new CellError(code);
}

function readValue(value: unknown): Value {
  if (isPlain(value)) return value;
  // Nothing shows as 0.
  if (value === null || value === undefined) return 0;
  const { type, code, basicValue, message } = value as { type?: string; code?: string; basicValue?: unknown; message?: unknown };
  const errorText = code ?? (type === 'Error' ? basicValue : undefined);
  if (typeof errorText === 'string' && isErrorCode(errorText)) return withMessage(errorText, message);
  return isPlain(basicValue) ? basicValue : new CellError('#VALUE!');
}

function isPlain(value: unknown): value is number | string | boolean {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
}
