import type { ActionRequest, Prepared, Surroundings } from '../actions/action';
import type { Language } from '../i18n/language';

/** A state of the workbook that can be put back. */
export interface RestorePoint {
  readonly id: string;
  /** The action before which it was kept. */
  readonly action: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Names of the tables that the action changed, as far as known. */
  readonly tables: readonly string[];
}

/** What the pane asks of the add-in; handed in, so that the pane can be shown and tested alone. */
export interface PaneActions {
  prepare(request: ActionRequest, surroundings: Omit<Surroundings, 'clock'>): Promise<Prepared>;
  /** Latest first. */
  listRestorePoints(): Promise<readonly RestorePoint[]>;
  /** The language of the sheets; undefined when the workbook holds no plan yet. */
  sheetLanguage(): Language | undefined;
}
