import type { RawCell } from '../files/rawTable';
import { isBuyerHeader, reachesPerson } from './buyerColumns';
import type { MappingForm } from './fileInspection';
import { columnName, guessMapping, rivalColumns } from './guessMapping';
import type { UnknownTable } from './unknownTable';

const SAMPLES = 3;
/** A sample is shown no longer than this. */
const LONGEST_SAMPLE = 40;

/** Returns what the user is asked about a table that is no known report: its columns with their first values, and a guess. */
export function mappingForm(table: UnknownTable, encoding: string): MappingForm {
  const guess = guessMapping(table);
  const columns = table.headers.map((header, index) => {
    const name = columnName(table.headers, index);
    const cells = table.rows.slice(0, SAMPLES).map((row) => row[index]);
    const isBuyer = isBuyerHeader(header) || name === guess.columns.customer || cells.some(reachesPerson);
    return { name, header, samples: isBuyer ? [] : cells.map(sampleOf), isBuyer };
  });
  return { encoding, headerRow: table.headerRow, columns, guess, rivals: rivalColumns(table, guess) };
}

function sampleOf(cell: RawCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SAMPLE);
}
