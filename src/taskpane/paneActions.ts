import type { ActionRequest, InputFile, Prepared, Surroundings } from '../actions/action';
import type { Explanation } from '../actions/explainCell';
import type { FileInspection, SaidOfFile } from '../actions/inspectFiles';
import type { ListedPoint } from '../actions/listRestorePoints';
import type { DepartmentTab } from '../actions/readDepartments';
import type { Imported } from '../actions/readImported';
import type { MonthChecklist } from '../actions/readMonthChecklist';
import type { Meeting } from '../actions/readMeeting';
import type { MonthView } from '../actions/readMonthView';
import type { MapPictures, RoundBridge, YearCurve } from '../actions/readPictures';
import type { PlanPath } from '../actions/readPlanPath';
import type { ReviewStart } from '../actions/readReviewStart';
import type { PlanStart } from '../actions/readPlanStart';
import type { ListedSetting } from '../actions/readSettingList';
import type { Language } from '../i18n/language';

/** What the pane asks of the add-in; handed in, so that the pane can be shown and tested alone. */
export interface PaneActions {
  prepare(request: ActionRequest, surroundings: Omit<Surroundings, 'clock' | 'onLanguage' | 'readAsset'>): Promise<Prepared>;
  /** Tells what files are before they are imported; `said` is what the user said of each, by name. */
  inspectFiles(files: readonly InputFile[], said: Readonly<Record<string, SaidOfFile>>): Promise<readonly FileInspection[]>;
  /** Rows of a table by column key; rejects when the workbook lacks it. */
  readTableRows(table: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What the four questions of a plan begin with. */
  readPlanStart(): Promise<PlanStart>;
  /** Where the plan stands and what is next. */
  readPlanPath(): Promise<PlanPath>;
  /** What the departments still have to decide. */
  readMeeting(language: Language): Promise<Meeting>;
  /** What the first open month still waits for; undefined before there is a tracker. */
  readMonthChecklist(): Promise<MonthChecklist | undefined>;
  /** What is red and what is due in the first open month; undefined where there is none. */
  readMonthView(): Promise<MonthView | undefined>;
  /** Which months of which sites came in, and which costs are missing. */
  readImported(): Promise<Imported>;
  /** How far the departments are with their claims; empty before there are tabs. */
  readDepartments(): Promise<readonly DepartmentTab[]>;
  /** Every setting of the plan; empty before there is one. */
  readSettingList(): Promise<readonly ListedSetting[]>;
  /** What the pictures of the pane show; undefined where there is nothing to show yet. */
  readMapPictures(): Promise<MapPictures>;
  readRoundBridge(): Promise<RoundBridge | undefined>;
  readYearCurve(): Promise<YearCurve | undefined>;
  /** Calls `look` whenever somebody has changed cells by hand; returns how to end that. */
  onHandChange(look: () => void): () => void;
  /** What can be reviewed, and the reviews so far. */
  readReviewStart(): Promise<ReviewStart>;
  /** Selects the result of a review by its row id. */
  showReview(id: string): Promise<void>;
  /** Where a cell comes from, in words: `Sheet!B7`, or the selected one where none is named. */
  explainCell(cell: string, language: Language): Promise<Explanation>;
  /** Selects a cell, `Sheet!B7`; rejects where the program cannot show it. */
  showCell(cell: string): Promise<void>;
  /** Brings the sheet of a table into view. */
  showTable(table: string): Promise<void>;
  /** Latest first. */
  listRestorePoints(): Promise<readonly ListedPoint[]>;
  /** The language of the sheets; undefined when the workbook holds no plan yet. */
  sheetLanguage(): Language | undefined;
}
