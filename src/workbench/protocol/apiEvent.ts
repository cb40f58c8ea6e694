/** Numbers of the events in the client library. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of handlers that stand on a collection. */
export const WORKBOOK_TARGET = 'Workbook';

/** Something that happened, for everyone who asked to be told: object handlers by id, collection handlers by `Workbook`. */
export interface ApiEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}
