import { selectCell } from '../excel/selectCell';
import { readAddress } from '../sheets/explain/readReference';
import { asRefusal } from './mechanism/asRefusal';

/** Selects cells by an address such as `Sheet!B7`; what the host refuses comes out as a Refusal. */
export function showCell(cell: string): Promise<void> {
  return asRefusal(async () => {
    const address = readAddress(cell);
    if (address?.sheet !== undefined) await selectCell(address.sheet, address.area);
  });
}
