import type { FixedCell } from '../sheetSpec';

/** Says why a figure that needs costs is not there. */
export const COSTS_UNKNOWN: FixedCell = { formula: '=IF(CustomerTiers_rate="",«costsUnknown»,"")', format: 'general', look: 'note' };

/** The row of the tier (all platforms) whose id stands in column `tier`; 0 where there is none. */
export const TIER_ROW = '=IFERROR(MATCH({@tier}&".all",{CustomerTiers.rowId},0),0)';

/** A cell of the tier of this row; empty text where the tier is not known or the cell is empty. */
export function ofTier(key: string): string {
  const cell = `INDEX({CustomerTiers.${key}},{@tierRow})`;
  return `=IF({@tierRow}=0,"",IF(${cell}="","",${cell}))`;
}

/** Says so when a sample is smaller than the plan asks for. */
export const SAMPLE_STATE = '=IF(AND(ISNUMBER({@sampleSize}),N({@sampleSize})<Set_sampleMin),INDEX(List_sampleState,1),"")';

/** Tells whether all of these cells of the row hold something. */
export function areFilled(...keys: readonly string[]): string {
  return `AND(${keys.map((key) => `{@${key}}<>""`).join(',')})`;
}
