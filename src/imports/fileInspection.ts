import type { Problem } from '../core/problem';
import type { ColumnMapping, MappedField } from './importTypes';
import type { TableEvidence } from './tableReading';

/** What a file is, before it is imported. */
export interface FileInspection {
  readonly file: string;
  /** Tables that can be imported, or the one that a mapping is asked for; empty when `problem` tells why there is none. */
  readonly tables: readonly TableInspection[];
  readonly problem?: Problem;
}

/** One table of a file: a known report, several between which the user chooses, or one whose columns the user has to map. */
export type TableInspection =
  | { readonly is: 'report'; readonly sheet: string | undefined; readonly evidence: TableEvidence; readonly needs: readonly ('currency' | 'period')[]; readonly form?: MappingForm }
  | { readonly is: 'choice'; readonly sheet: string | undefined; readonly encoding: string; readonly candidates: readonly ReportCandidate[] }
  | { readonly is: 'mapping'; readonly sheet: string | undefined; readonly form: MappingForm };

/** A report that a table may be. */
export interface ReportCandidate {
  readonly profile: string;
  /** Headers as written that speak for it. */
  readonly telling: readonly string[];
  readonly columnsRead: number;
}

/** What the user is asked about a table that is no known report. */
export interface MappingForm {
  readonly encoding: string;
  /** Row of the header, from 1; 0 when the first row already holds data. */
  readonly headerRow: number;
  readonly columns: readonly MappingColumn[];
  readonly guess: ColumnMapping;
  /** By guessed field: other columns, as a mapping names them, whose headers name it as well. */
  readonly rivals: Readonly<Partial<Record<MappedField, readonly (string | number)[]>>>;
}

/** One column of such a table, with its first values; those of a buyer's column are not shown. */
export interface MappingColumn {
  /** How a mapping names it: its header, or its number from 1. */
  readonly name: string | number;
  readonly header: string;
  readonly samples: readonly string[];
  readonly isBuyer: boolean;
}
