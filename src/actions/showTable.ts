import { showTable as show } from '../excel/showTable';
import { asRefusal } from './mechanism/asRefusal';

/** Brings the sheet of a table into view; what the host refuses comes out as a Refusal. */
export function showTable(table: string): Promise<void> {
  return asRefusal(() => show(table));
}
