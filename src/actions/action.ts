import type { Clock } from '../core/clock';
import type { Problem } from '../core/problem';
import type { Language } from '../i18n/language';
import type { Explanation } from '../sheets/explain/explanation';
import type { TableReading } from '../imports/tableReading';

/** One parameter of an action, as command line and pane offer it; `perFile` ones accept `key:FILENAME=value`. */
export interface ParameterSpec {
  readonly key: string;
  readonly required?: boolean;
  readonly perFile?: boolean;
  readonly choices?: readonly string[];
  /** The parameter names a file with JSON in it; callers hand over its text. */
  readonly isJsonFile?: boolean;
  /** Words that such a parameter takes in place of a file. */
  readonly words?: readonly string[];
}

/** A file the user chose; one that is given as a Blob is read in pieces while the action runs. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array | Blob;
}

/** What a caller asks for. Keys of `parameters` may be `key` or `key:FILENAME`. */
export interface ActionRequest {
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly files: readonly InputFile[];
  /** What an example brings besides files; it fills rows that are new. */
  readonly preset?: PlanPreset;
}

/** Settings and plan rates that a new plan begins with. */
export interface PlanPreset {
  readonly settings: Readonly<Record<string, string | number>>;
  readonly rates: readonly { readonly currency: string; readonly rate: number; readonly date: number; readonly source: string }[];
}

export type Step = 'check' | 'read' | 'compute' | 'restore-point' | 'write' | 'log';

/** How many bytes of the chosen files were read. */
export interface ByteProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** How far an action is; `fraction` runs from 0 to 1 inside the step where that can be told, `bytes` are there while files are read. */
export interface Progress {
  readonly step: Step;
  readonly fraction?: number;
  readonly bytes?: ByteProgress;
}

/** What the surroundings supply: time, language of the display, cancelling, progress. */
export interface Surroundings {
  readonly clock: Clock;
  /** The language of pane or command line; a plan's own language wins for sheets. */
  readonly displayLanguage: Language;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Told when the language of the sheets has been set or changed, before they are calculated in it. */
  readonly onLanguage?: () => void;
  /** Reads a file that comes with the add-in, by its path below assets. */
  readonly readAsset?: (path: string) => Promise<Uint8Array>;
}

/** A value that a user typed over a calculated cell. */
export interface TypedOver {
  /** `Products[P000001].netSales`. */
  readonly cell: string;
  readonly typed: string;
  readonly calculated: string;
}

/** A cell that both the workbook and a file have changed; both values as people read them. */
export interface Conflict {
  /** `ClaimsMarket[M000001].amount`. */
  readonly cell: string;
  /** What the line is called. */
  readonly line: string;
  readonly here: string;
  readonly there: string;
  readonly file: string;
}

/** A number of an example beside what the case says it must be. */
export interface CheckedCell {
  readonly table: string;
  /** Id or name of the row. */
  readonly row: string;
  /** Key of the column. */
  readonly column: string;
  /** As people read them. */
  readonly expected: string;
  readonly found: string;
  readonly isMet: boolean;
}

/** A file that an action made, to be handed to the user. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an action will do, before it does it. Lists name tables. */
export interface Preview {
  readonly created: readonly string[];
  readonly refreshed: readonly string[];
  /** Tables in which typed cells stay as they are. */
  readonly kept: readonly string[];
  readonly typedOver: readonly TypedOver[];
  readonly counts: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  readonly problems: readonly Problem[];
  /** What became of each file of an import; shown, never written to the workbook. */
  readonly readings?: readonly TableReading[];
  /** Cells that the workbook keeps unless the user takes what the file says. */
  readonly conflicts?: readonly Conflict[];
  /** Where a cell comes from, when that was asked. */
  readonly explanation?: Explanation;
  /** Nothing would change. */
  readonly isEmpty: boolean;
}

/** What the user answers to the preview. */
export interface Decisions {
  /** Replace the values typed over calculated cells; without it they are kept. */
  readonly replaceTyped?: boolean;
  /** Conflicting cells that take what the file says; `all` for every one. */
  readonly taken?: readonly string[];
  /** Go on although the write is too large for a restore point. */
  readonly withoutRestorePoint?: boolean;
}

/** What was done. */
export interface ActionResult extends Omit<Preview, 'isEmpty' | 'typedOver'> {
  /** Typed values over calculated cells: kept, or replaced when that was confirmed. */
  readonly typedOver?: readonly TypedOver[];
  readonly action: string;
  readonly ok: boolean;
  /** The id under which 撤回 puts everything back, when something was written. */
  readonly restorePoint?: string;
  /** The check list of an example. */
  readonly checks?: readonly CheckedCell[];
  /** What was made beside the workbook. */
  readonly file?: OutputFile;
}

/** The outcome of preparing: the preview, and the second half of the action. */
export interface Prepared {
  readonly preview: Preview;
  apply(decisions: Decisions): Promise<ActionResult>;
  /** Notes in the log that what was out of date needs no change; there only where nothing would change, and without effect where nothing was out of date. */
  settle?(): Promise<void>;
}
