import { notImplemented } from './apiError';
import { EVENT, WORKBOOK_TARGET } from './apiEvent';

/** Member that registers a handler, without `_Register` → event of sheets, event of tables. */
const EVENTS: Readonly<Record<string, { readonly sheet?: number; readonly table?: number }>> = {
  DataChangedEvent: { sheet: EVENT.worksheetChanged, table: EVENT.tableChanged },
  ActivatedEvent: { sheet: EVENT.worksheetActivated },
  DeactivatedEvent: { sheet: EVENT.worksheetDeactivated },
  AddedEvent: { sheet: EVENT.worksheetAdded, table: EVENT.tableAdded },
  DeletedEvent: { sheet: EVENT.worksheetDeleted, table: EVENT.tableDeleted },
  SelectionChangedEvent: { sheet: EVENT.worksheetSelectionChanged, table: EVENT.tableSelectionChanged },
  ProtectionChangedEvent: { sheet: EVENT.worksheetProtectionChanged },
  EventNameChanged: { sheet: EVENT.worksheetNameChanged },
};

/** Who asked to be told of what. */
export class Listeners {
  private readonly counts = new Map<string, number>();

  /** Counts a handler that comes or goes with a member such as `_RegisterDataChangedEvent`. */
  take(className: string, member: string, identity: Record<string, unknown>): void {
    const match = /^_(Unregister|Register)(\w+)$/.exec(member);
    const event = EVENTS[match?.[2] ?? ''];
    const type = className.startsWith('Table') ? event?.table : className.startsWith('Worksheet') ? event?.sheet : undefined;
    if (type === undefined) throw notImplemented(className, member);
    const target = typeof identity.Id === 'string' ? identity.Id : WORKBOOK_TARGET;
    const key = `${type} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + (match?.[1] === 'Register' ? 1 : -1));
  }

  hears(type: number, target: string): boolean {
    return (this.counts.get(`${type} ${target}`) ?? 0) > 0;
  }
}
