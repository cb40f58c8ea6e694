import type { Problem, Severity } from '../core/problem';

/** Raw text is quoted no longer than this. */
const LONGEST_RAW = 60;

interface Tallied {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  readonly column: string | undefined;
  readonly params: Record<string, string | number | readonly string[]>;
  row: number | undefined;
  count: number;
}

/** What was noticed at one place. */
export interface Noticed {
  readonly code: string;
  readonly severity?: Severity;
  /** Left out where it concerns no single file. */
  readonly file?: string;
  readonly sheet?: string | undefined;
  readonly column?: string | undefined;
  readonly row?: number;
  /** Text of the cell; never of a buyer's column. */
  readonly raw?: unknown;
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Collects problems, one for each code, file and column, with the number of rows and the first of them. */
export class ProblemTally {
  private readonly tallied = new Map<string, Tallied>();

  /** Notes one occurrence. */
  note(noticed: Noticed): void {
    const { code, file, sheet, column, row } = noticed;
    const key = [code, file ?? '', sheet ?? '', column ?? '', row === undefined ? JSON.stringify(noticed.params ?? '') : ''].join('\n');
    const known = this.tallied.get(key);
    if (known) {
      known.count++;
      return;
    }
    const params: Record<string, string | number | readonly string[]> = { ...noticed.params };
    if (file !== undefined) params['file'] = file;
    if (noticed.raw !== undefined) params['raw'] = String(noticed.raw).slice(0, LONGEST_RAW);
    this.tallied.set(key, { code, severity: noticed.severity ?? 'warning', file, sheet, column, row, count: 1, params });
  }

  /** Returns the problems in the order in which they were first noticed. */
  problems(): Problem[] {
    return [...this.tallied.values()].map(({ code, severity, file, sheet, column, row, count, params }) => ({
      code, severity, count, params: { ...params, count, ...(column === undefined ? {} : { column }), ...(row === undefined ? {} : { row }) },
      where: {
        ...(file === undefined ? {} : { file }), ...(sheet === undefined ? {} : { sheet }), ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }),
      },
    }));
  }
}
