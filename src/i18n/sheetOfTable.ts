/** The month's tasks and actions stand on sheets of the tracker. */
const OF_TRACKER = /^(?:Tasks|Actions)\d\d$/;

/** The key of the sheet on which a table stands: most bear the same name. */
export function sheetOfTable(table: string): string {
  if (table === 'TargetMonths') return 'targets';
  return OF_TRACKER.test(table) ? `pdca${table}` : table.charAt(0).toLowerCase() + table.slice(1);
}
