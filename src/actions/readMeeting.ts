import type { Language } from '../i18n/language';
import { highestId, toRowId } from '../core/ids';
import { answerRows, answersTo, extrasOf, type MeetingExtras, type MeetingNote } from '../sheets/meetingAnswer';
import { meetingItems, type MeetingItem, type MeetingTables } from '../sheets/meetingItems';
import { saidIn, type PlacedClaims } from '../sheets/meetingLanguage';
import { readSettings, type PlanSettings } from '../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import type { WorkbookState } from '../sheets/workbookState';
import type { ActionRequest } from './action';
import { readState } from './mechanism/readState';

const TABLES = ['Bounds', 'SameBasis', 'Overlaps', 'Asks', 'Potential', 'Unclaimed', 'Gaps', 'Decisions', 'Rounds'] as const satisfies readonly (keyof MeetingTables)[];

/** Tables from which places are said in another language. */
const PLACES = ['ClaimsMarket', 'ClaimsCustomer', 'ClaimsProduct', 'Sites', 'Categories', 'Tiers'] as const;

/** One open decision with the answers that it can get, in the order of the keys. */
export interface OpenDecision extends MeetingItem {
  readonly answers: readonly string[];
  /** What may be said beside the answer. */
  readonly extras: readonly (keyof MeetingExtras)[];
  /** What it says in the language of the reader; `says` is in that of the sheets. */
  readonly heard: MeetingItem['says'];
}

/** What a meeting looks at: the head that runs along, and one item for each open decision. */
export interface Meeting {
  readonly isAligned: boolean;
  /** Plan currency; undefined where there is none. */
  readonly total: number | undefined;
  readonly target: number | undefined;
  /** Lines that do not count because something is missing. */
  readonly leftOut: number;
  readonly items: readonly OpenDecision[];
  /** Id of the next row of decisions. */
  readonly nextDecision: string;
}

/** Reads the meeting from the sheets of the alignment, for a reader of `language`; by default the sheets' own. */
export async function readMeeting(language?: Language): Promise<Meeting> {
  const state = await readState([...TABLES, ...PLACES]);
  const settings = readSettings(state);
  const heard = language === undefined || language === settings.language ? ({ says }: MeetingItem) => says : saidIn(language, placesOf(state, settings));
  const tables = Object.fromEntries(TABLES.map((table) => [table, tableRows(table, state)])) as unknown as MeetingTables;
  const figure = (measure: string): number | undefined => numberIn(tables.Bounds.find((row) => textIn(row, 'measureCode') === measure) ?? {}, 'total');
  const target = settings.number('annualTarget');
  return {
    isAligned: tables.Bounds.length > 0,
    total: figure('owned'),
    target,
    leftOut: figure('leftOut') ?? 0,
    items: meetingItems(tables, (settings.number('gapTolerance') ?? 0) * (target ?? figure('naive') ?? 0)).map((item) => ({ ...item, answers: answersTo(item), extras: extrasOf(item), heard: heard(item) })),
    nextDecision: toRowId('V', highestId(tables.Decisions.map((row) => textIn(row, 'rowId')), 'V') + 1),
  };
}

function placesOf(state: WorkbookState, settings: PlanSettings): PlacedClaims {
  const rowsOf = (table: (typeof PLACES)[number]): TableRow[] => tableRows(table, state);
  return {
    claims: { market: rowsOf('ClaimsMarket'), customer: rowsOf('ClaimsCustomer'), product: rowsOf('ClaimsProduct') },
    sites: rowsOf('Sites'), categories: rowsOf('Categories'), tiers: rowsOf('Tiers'), settings,
  };
}

/** What an answer cannot go without and has not been told; undefined = nothing. That somebody claims a sale decides nothing until it is said who. */
export function missingExtra({ kind }: Pick<OpenDecision, 'kind'>, answer: string, { claimant }: MeetingExtras): keyof MeetingExtras | undefined {
  return kind === 'unclaimed' && answer === 'claim' && claimant.trim() === '' ? 'claimant' : undefined;
}

/** The request that enters an answer and its row of decisions; the alignment is to be run again after it. */
export function answerRequest(item: OpenDecision, answer: string, note: MeetingNote): ActionRequest {
  return { action: 'enter-rows', parameters: { rows: JSON.stringify(answerRows(item, answer, note)) }, files: [] };
}
