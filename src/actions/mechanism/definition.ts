import type { Clock } from '../../core/clock';
import type { Problem } from '../../core/problem';
import type { Language } from '../../i18n/language';
import type { TableReading } from '../../imports/tableReading';
import type { PlanSettings } from '../../sheets/planSettings';
import type { RowEntry, SheetContent } from '../../sheets/tableContent';
import type { WorkbookState } from '../../sheets/workbookState';
import type { ActionRequest, ByteProgress, Conflict, ParameterSpec, Prepared, Surroundings } from '../action';

/** What the computing half of an action gets: everything is read already, nothing may be written. */
export interface ActionInput {
  readonly request: ActionRequest;
  readonly state: WorkbookState;
  readonly settings: PlanSettings;
  /** The language of the sheets. */
  readonly language: Language;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** Conflicting cells that take what a file says, as the user decided; none before the preview. */
  readonly taken: readonly string[];
  readonly onFraction: (fraction: number) => void;
  /** The same for an action that reads files. */
  readonly onBytes: (bytes: ByteProgress) => void;
}

/** What an action wants to stand in the workbook, and what it noticed. */
export interface ActionOutcome {
  readonly contents: readonly SheetContent[];
  readonly problems: readonly Problem[];
  /** What the user fills in by this action, by table; those tables must be among the ones that it reads or fills. */
  readonly entries?: ReadonlyMap<string, readonly RowEntry[]>;
  readonly counts?: Readonly<Record<string, number | Readonly<Record<string, number>>>>;
  /** What became of each file of an import; for the caller's eyes, not for the workbook. */
  readonly readings?: readonly TableReading[];
  /** Cells that keep what the workbook says, or take what a file says, as the user decides. */
  readonly conflicts?: readonly Conflict[];
  /** Values that new settings rows begin with, where the action knows better than the defaults. */
  readonly initialSettings?: Readonly<Record<string, string | number>>;
  /** Settings that the document keeps for the add-in. */
  readonly documentSettings?: Readonly<Record<string, string>>;
}

/** An action that fills sheets: which tables it reads, and the pure computing between reading and writing. */
export interface GenerateAction {
  readonly kind: 'generate';
  readonly name: string;
  readonly parameters: readonly ParameterSpec[];
  /** Tables whose contents it computes with; they must be whole. */
  readonly reads: readonly string[];
  /** Further tables that it fills: their rows are read to be kept, and columns that are missing come back. */
  readonly fills?: readonly string[];
  /**
   * The actions, itself among them, that make the same part of the plan: a run of one leaves what another made up to date. Where that part was
   * out of date and a run finds nothing to change, the log says so.
   */
  readonly makers?: readonly string[];
  /** It works on tables that lack columns, or are missing: that is what it is for. */
  readonly takesDamaged?: boolean;
  compute(input: ActionInput): ActionOutcome | Promise<ActionOutcome>;
}

/** An action with a course of its own (taking back, switching language, running others). */
export interface SpecialAction {
  readonly kind: 'special';
  readonly name: string;
  readonly parameters: readonly ParameterSpec[];
  prepare(request: ActionRequest, surroundings: Surroundings): Promise<Prepared>;
}

export type ActionDefinition = GenerateAction | SpecialAction;

/** The language that sheets are written in: the plan's, else that of the display. */
export function planLanguage(settings: PlanSettings, surroundings: Surroundings): Language {
  return settings.language ?? surroundings.displayLanguage;
}
