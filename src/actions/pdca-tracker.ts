import { Refusal, type Problem } from '../core/problem';
import { isBlank } from '../core/scalar';
import { openMonth } from '../domain/tracking/lineBooks';
import { countLines, GRAINS, type TrackerGrain } from '../domain/tracking/trackedLines';
import { formatAmount } from '../i18n/formatAmount';
import { numberSetting } from '../sheets/planSettings';
import { textIn, type TableRow } from '../sheets/readTable';
import { CATEGORIES_SHOWN } from '../sheets/specs/pdcaProfit';
import type { SheetContent } from '../sheets/tableContent';
import { tableRows } from '../sheets/tableRows';
import { wordOf } from '../sheets/words';
import { actualRows, lateTotal, UNASSIGNED_ROW } from '../sheets/trackerRows';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { ACTION_TABLES, MONTH_TABLES, readTracker, TRACKER_READS, type ReadTracker } from './mechanism/readTracker';
import { countryProblems } from './mechanism/missingCountries';
import { formOf, trackerContents } from './mechanism/trackerContents';
import { mapProposals, PROPOSAL_READS } from './mechanism/mapProposals';
import { LOCK_READS } from './mechanism/readFreeShares';
import { REVIEW_TABLES, TASK_TABLES, WORK_AND_KPI_READS, workContents } from './mechanism/workContents';

/** A coarser grain for a tracker that nobody could read. */
function sizeProblems({ tracked, cells, grain }: ReadTracker, { settings }: ActionInput): Problem[] {
  const most = numberSetting(settings, 'trackerRowsMax');
  const joined: Problem[] = tracked.joined === 0 ? [] : [{ code: 'tracker/lines-joined', severity: 'info', where: { table: 'PdcaActuals' }, params: { count: tracked.joined, most } }];
  const coarser = GRAINS[GRAINS.indexOf(grain) - 1];
  if (tracked.all <= numberSetting(settings, 'trackerWarnRows') || coarser === undefined) return joined;
  return [...joined, { code: 'tracker/too-many-lines', severity: 'warning', where: { table: 'Settings' }, params: { count: tracked.all, fewer: countLines(cells, coarser), grain: `list:trackerGrain:${coarser}` } }];
}

/** What is missing of targets and data, and what belongs to no line. */
function dataProblems(read: ReadTracker, { language }: ActionInput): Problem[] {
  const { isDraft, target, recorded, months, reaches, sitesExpected } = read;
  const unassigned = (recorded.get(UNASSIGNED_ROW) ?? []).reduce<number>((sum, amount = 0) => sum + amount, 0);
  const latest = months.filter((_, at) => recorded.get(UNASSIGNED_ROW)?.[at] !== undefined).at(-1);
  const complete = reaches.filter((reach) => latest !== undefined && reach.complete.has(latest)).length;
  const late = lateTotal(actualRows(read), read.isClosed);
  return [
    ...(isDraft ? [{ code: target === undefined ? 'tracker/no-target' : 'tracker/draft', severity: 'info' as const }] : []),
    ...(Math.abs(unassigned) < 0.005 ? [] : [{ code: 'tracker/unassigned', severity: 'warning' as const, where: { table: 'PdcaActuals' }, params: { amount: formatAmount(unassigned, language) } }]),
    ...(latest === undefined || complete >= sitesExpected ? [] : [{ code: 'tracker/data-partial', severity: 'info' as const, where: { table: 'Coverage' }, params: { month: latest, complete, sites: sitesExpected } }]),
    ...(late === 0 ? [] : [{ code: 'tracker/late-booked', severity: 'info' as const, where: { table: 'PdcaActuals' }, params: { amount: formatAmount(late, language), month: months[openMonth(read.isClosed)] ?? '' } }]),
  ];
}

/** Categories beyond those that a month has room for. */
function categoryProblems(contents: readonly SheetContent[]): Problem[] {
  const count = (contents.find(({ spec }) => spec.table?.name === 'PdcaCategories')?.table?.rows.length ?? 0) - CATEGORIES_SHOWN;
  return count <= 0 ? [] : [{ code: 'tracker/categories-left', severity: 'info', where: { table: 'PdcaCategories' }, params: { count, most: CATEGORIES_SHOWN } }];
}

/** Rows with something typed that no longer stand for a line of the tracker; an owner handed down by the target is nothing typed. */
function leavingRows(state: ActionInput['state'], { tracked, before, names }: ReadTracker): number {
  const ids = new Set([UNASSIGNED_ROW, ...tracked.lines.map(({ id }) => id)].map((id) => id.toUpperCase()));
  const handedDown = (row: TableRow): string => names.owner.get(textIn(before.get(textIn(row, 'rowId')) ?? {}, 'lineId')) ?? '';
  const isTyped = (row: TableRow): boolean => ['actualTyped', 'remark'].some((key) => !isBlank(row[key] ?? null)) || !['', handedDown(row)].includes(textIn(row, 'owner'));
  return MONTH_TABLES.flatMap((table) => tableRows(table, state)).filter((row) => !ids.has(textIn(row, 'rowId').toUpperCase()) && textIn(row, 'rowState') !== 'gone' && isTyped(row)).length;
}

function computeTracker(input: ActionInput, grain?: TrackerGrain): ActionOutcome {
  const read = readTracker(input, grain);
  const form = formOf(read, input);
  const leaving = leavingRows(input.state, read);
  const work = workContents(read, input);
  const proposals = mapProposals(input, read.months);
  const months = trackerContents(read, input, form);
  return {
    contents: [...months, ...work.contents, proposals.content],
    problems: [
      ...dataProblems(read, input), ...sizeProblems(read, input), ...categoryProblems(months), ...countryProblems(input), ...work.problems, ...proposals.problems,
      ...(leaving === 0 ? [] : [{ code: 'tracker/typed-leaves', severity: 'warning' as const, count: leaving, params: { count: leaving } }]),
    ],
    counts: { lines: read.tracked.lines.length },
    ...(input.settings.exists ? {} : { initialSettings: { planYear: read.planYear } }),
  };
}

/** The tracker at its grain, with targets and data as they are now. Refuses with `tracker/not-made` before there is one. */
function refresh(input: ActionInput): ActionOutcome {
  if (!input.state.tables.has('PdcaActuals')) throw new Refusal([{ code: 'tracker/not-made', severity: 'error' }]);
  return computeTracker(input);
}

function compute(input: ActionInput): ActionOutcome {
  const chosen = input.request.parameters['grain'] as TrackerGrain | undefined;
  const outcome = computeTracker(input, chosen);
  if (chosen === undefined) return outcome;
  if (!input.settings.exists) return { ...outcome, initialSettings: { ...outcome.initialSettings, trackerGrain: chosen } };
  return { ...outcome, entries: new Map([['Settings', [{ id: 'trackerGrain', values: { value: wordOf('trackerGrain', chosen, input.language) } }]]]) };
}

/** Tables that the tracker fills. */
export const TRACKER_FILLS: readonly string[] = ['PdcaActuals', 'PdcaSummary', 'PdcaCategories', 'MapProposals', ...MONTH_TABLES, ...ACTION_TABLES, ...TASK_TABLES, ...REVIEW_TABLES];

/** Tables that the tracker is made of. */
export const TRACKER_INPUTS: readonly string[] = [...new Set([...TRACKER_READS, ...WORK_AND_KPI_READS, ...PROPOSAL_READS, ...LOCK_READS])];

/** Actions that bring the tracker up to date. */
export const TRACKER_MAKERS: readonly string[] = ['pdca-tracker', 'refresh-actuals', 'close-month', 'reopen-month'];

/** One click: twelve month sheets and the summary, from agreed targets or a draft of them; what was typed stays. */
export const pdcaTrackerAction: GenerateAction = {
  kind: 'generate',
  name: 'pdca-tracker',
  parameters: [{ key: 'grain', choices: GRAINS }],
  reads: TRACKER_INPUTS,
  fills: TRACKER_FILLS,
  makers: TRACKER_MAKERS,
  compute,
};

/** Brings new sales into the months of the tracker: open months follow the data, changes in closed ones are booked in the open month. */
export const refreshActualsAction: GenerateAction = {
  kind: 'generate',
  name: 'refresh-actuals',
  parameters: [],
  reads: TRACKER_INPUTS,
  fills: TRACKER_FILLS,
  makers: TRACKER_MAKERS,
  compute: refresh,
};
