import { formatArea, intersection } from '../model/area';
import type { Value } from '../model/values';
import { toApiValue } from '../model/values';
import { EVENT, WORKBOOK_TARGET } from './apiEvent';
import type { RangeRef } from './rangeRef';
import { valueType } from './readCells';
import type { Session } from './session';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** The value of a single cell before it changes; events of larger ranges carry no values. */
function before({ sheet, area }: RangeRef, session: Session): Value | undefined {
  if (!session.eventsEnabled || area.rows * area.cols !== 1) return undefined;
  return sheet.value(area.row, area.col);
}

/** Tells the handlers of the sheet, of the tables it touches and of the collections that a range was changed. */
function tell(range: RangeRef, valueBefore: Value | undefined, session: Session, changeType: ChangeType = 'RangeEdited'): void {
  const { sheet, area } = range;
  const args = {
    address: formatArea(area),
    changeType,
    source: session.source,
    triggerSource: session.triggerSource,
    worksheetId: sheet.id,
    // Handed back by the library when a handler asks for the range.
    referenceId: `${sheet.id}!${formatArea(area)}`,
    shiftDirection: 'None',
    ...(valueBefore === undefined ? {} : details(range, valueBefore)),
  };
  session.emit({ type: EVENT.worksheetChanged, targets: [sheet.id, WORKBOOK_TARGET], args });
  for (const table of sheet.tables) {
    const touched = intersection(table.area, area);
    if (!touched) continue;
    session.emit({ type: EVENT.tableChanged, targets: [table.id, WORKBOOK_TARGET], args: { ...args, address: formatArea(touched), referenceId: `${sheet.id}!${formatArea(touched)}`, tableId: table.id } });
  }
}

function details({ sheet, area }: RangeRef, valueBefore: Value): Record<string, unknown> {
  const valueAfter = sheet.value(area.row, area.col);
  return {
    valueBefore: toApiValue(valueBefore),
    valueAfter: toApiValue(valueAfter),
    valueTypeBefore: valueType(valueBefore),
    valueTypeAfter: valueType(valueAfter),
  };
}

export const changedCells = { before, tell };
