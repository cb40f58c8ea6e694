import { contains } from '../model/area';
import type { Calculator } from '../model/calculator';
import type { Sheet } from '../model/sheet';

/** The choices of a cell with a list, for the line above the grid; none for other cells. */
export async function validationChoices(calculator: Calculator, sheet: Sheet, row: number, col: number): Promise<readonly string[]> {
  const list = sheet.validations.find(({ kind, areas }) => kind === 'List' && areas.some((area) => contains(area, row, col)));
  const source = list?.formula1;
  if (source === undefined) return [];
  if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
  const values = await calculator.evaluate(source, sheet);
  return values.flat().filter((value) => value !== null && value !== '').map(String);
}
