import { CellError, type Value } from '../model/values';
import type { Session } from './session';

function plain(value: Value): number | string | boolean | null {
  return value instanceof CellError ? value.code : value;
}

function toLine(formula: string, values: readonly (readonly Value[])[]): Record<string, unknown> {
  const first = values[0]?.[0] ?? null;
  const isSingle = values.length === 1 && values[0]?.length === 1;
  if (!isSingle) return { formula, values: values.map((row) => row.map(plain)) };
  return first instanceof CellError ? { formula, error: first.code, message: first.message ?? '' } : { formula, value: plain(first) };
}

/** Evaluates formulas, one a line, as if each stood in a cell of the first sheet; returns one JSON text a formula. */
export async function evaluateFormulas(session: Session, text: string): Promise<string[]> {
  const sheet = session.host.workbook.sheets[0];
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const answers: string[] = [];
  if (sheet === undefined) return answers;
  for (const line of lines) {
    const formula = line.startsWith('=') ? line : `=${line}`;
    const values = await session.host.calculator.evaluate(formula, sheet);
    answers.push(JSON.stringify(toLine(line, values)));
  }
  return answers;
}
