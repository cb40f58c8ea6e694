import { isOutOfDate, type LoggedRun } from '../domain/plan/outOfDate';
import { TWELVE } from '../i18n/twelve';
import { loggedRuns } from '../sheets/loggedRuns';
import { readSettings } from '../sheets/planSettings';
import { numberIn, textIn, type TableRow } from '../sheets/readTable';
import { tableRows } from '../sheets/tableRows';
import { closedMonths } from '../sheets/trackerRows';
import { monthTable } from '../sheets/trackingKeys';
import type { WorkbookState } from '../sheets/workbookState';
import { readState } from './mechanism/readState';
import { alignAction } from './align';
import { businessMapAction } from './business-map';
import { customerMapAction } from './customer-map';
import { departmentTabsAction } from './department-tabs';
import type { GenerateAction } from './mechanism/definition';
import { pdcaTrackerAction } from './pdca-tracker';
import { productMapAction } from './product-map';
import { splitTargetsAction } from './split-targets';

/** The steps of making a plan and working by it, in their order. */
export const PATH_STEPS = ['plan', 'sales', 'questions', 'business', 'customer', 'product', 'departments', 'alignment', 'targets', 'pdca', 'review'] as const;
/** One of the steps; all but the questions are named like the part of the workbook that they make. */
export type PathStep = (typeof PATH_STEPS)[number];

/** How far a step is. `started`: made, but what it is for is not reached yet. */
export type StepState = 'notStarted' | 'started' | 'outOfDate' | 'hasProblems' | 'generated';

/** One step of the path. */
export interface StepOnPath {
  readonly step: PathStep;
  readonly state: StepState;
  /** Open checks of its sheets. */
  readonly problems: number;
  /** Who owns its sheets, as typed in the index; empty text for nobody. */
  readonly owner: string;
}

/** Numbers of a plan that matter at a glance, money in plan currency; undefined where they are not known yet. */
export interface PathFigures {
  readonly target: number | undefined;
  readonly agreed: number | undefined;
  /** Target less what was agreed. */
  readonly gap: number | undefined;
  readonly openAsks: number | undefined;
  /** Lines of the first open month that are red. */
  readonly redLines: number | undefined;
  /** Date serial of the month that was closed last. */
  readonly lastClosed: number | undefined;
}

/** Where a plan stands. */
export interface PlanPath {
  /** Empty in a workbook without a plan. */
  readonly steps: readonly StepOnPath[];
  /** What to do next; undefined when every step is done, or without a plan. */
  readonly next: PathStep | undefined;
  readonly figures: PathFigures;
}

/** What tells how far a step is. */
interface StepRule {
  readonly isMade: (state: WorkbookState) => boolean;
  /** Whether what was made serves its purpose; without it, it does as soon as it is there. */
  readonly isReached?: (state: WorkbookState) => boolean;
  /** The action that makes it from other parts of the workbook. */
  readonly action?: GenerateAction;
}

const hasTable = (table: string) => (state: WorkbookState): boolean => state.tables.has(table);
const current = (table: string, state: WorkbookState): TableRow[] => tableRows(table, state).filter((row) => textIn(row, 'rowState') !== 'gone');
const answers = (state: WorkbookState): boolean[] => tableRows('ThreeQuestions', state).map((row) => textIn(row, 'answerState') === 'answered');

const RULES: Readonly<Record<PathStep, StepRule>> = {
  plan: { isMade: hasTable('Settings'), isReached: (state) => readSettings(state).number('annualTarget') !== undefined },
  sales: { isMade: hasTable('SalesFacts') },
  questions: { isMade: (state) => answers(state).includes(true), isReached: (state) => !answers(state).includes(false) },
  business: { isMade: hasTable('Opportunities'), action: businessMapAction },
  customer: { isMade: hasTable('CustomerTiers'), action: customerMapAction },
  product: { isMade: hasTable('Products'), action: productMapAction },
  departments: { isMade: hasTable('ClaimsMarket'), action: departmentTabsAction },
  alignment: { isMade: hasTable('Bounds'), isReached: (state) => current('Agreed', state).length > 0, action: alignAction },
  targets: { isMade: hasTable('TargetMonths'), action: splitTargetsAction },
  pdca: { isMade: hasTable('PdcaSummary'), action: pdcaTrackerAction },
  review: { isMade: (state) => tableRows('Reviews', state).length > 0 },
};

/** Whether there is something to do about a step before the next; the questions answer themselves from the maps. */
function isToDo({ step, state }: StepOnPath): boolean {
  return step !== 'questions' && (state === 'notStarted' || state === 'outOfDate' || state === 'started');
}

/** Whether a step computes from what another one fills. */
function needs(step: PathStep, other: PathStep): boolean {
  const [own, filled] = [RULES[step].action, RULES[other].action?.fills ?? []];
  return step !== other && (own?.reads ?? []).some((table) => filled.includes(table) && own?.fills?.includes(table) !== true);
}

/** Tables that the steps fill; what else is computed from came from outside. */
const MADE: readonly string[] = PATH_STEPS.flatMap((step) => RULES[step].action?.fills ?? []);

/** Whether data from outside came that the tracker does not show yet. */
function isMonthBehind(steps: readonly StepOnPath[], runs: readonly LoggedRun[]): boolean {
  const { reads, makers = [] } = pdcaTrackerAction;
  return steps.some(({ step, state }) => step === 'pdca' && state === 'outOfDate') && isOutOfDate({ reads, fills: MADE, makers }, runs);
}

/**
 * The first step to do that needs none of the others to do, so that none has to be done again for the sake of a later one; once there is a
 * tracker, new data bring the month at hand before maps and targets, which they alone seldom change.
 */
function nextOf(steps: readonly StepOnPath[], runs: readonly LoggedRun[]): PathStep | undefined {
  if (isMonthBehind(steps, runs)) return 'pdca';
  const toDo = steps.filter(isToDo).map(({ step }) => step);
  return toDo.find((step) => !toDo.some((other) => needs(step, other)));
}

function stateOf({ isMade, isReached, action }: StepRule, problems: number, runs: readonly LoggedRun[], state: WorkbookState): StepState {
  if (!isMade(state)) return 'notStarted';
  if (action !== undefined && isOutOfDate({ ...action, makers: action.makers ?? [] }, runs)) return 'outOfDate';
  if (isReached?.(state) === false) return 'started';
  return problems > 0 ? 'hasProblems' : 'generated';
}

function readSteps(state: WorkbookState, runs: readonly LoggedRun[]): StepOnPath[] {
  const sheets = tableRows('Index', state);
  return PATH_STEPS.map((step) => {
    const own = sheets.filter((row) => textIn(row, 'area') === step);
    const problems = own.reduce((sum, row) => sum + (numberIn(row, 'problems') ?? 0), 0);
    return { step, state: stateOf(RULES[step], problems, runs, state), problems, owner: own.map((row) => textIn(row, 'owner')).find((owner) => owner !== '') ?? '' };
  });
}

/** The first month that is not closed, and the date serial of the last one that is; undefined where there is none. */
function monthsAt(state: WorkbookState): { readonly open: (typeof TWELVE)[number] | undefined; readonly lastClosed: number | undefined } {
  const months = tableRows('PdcaSummary', state);
  const isClosed = closedMonths(months);
  return {
    open: TWELVE[isClosed.indexOf(false)],
    lastClosed: isClosed.includes(true) ? numberIn(months.find((row) => numberIn(row, 'monthOrder') === isClosed.lastIndexOf(true) + 1) ?? {}, 'month') : undefined,
  };
}

async function readFigures(state: WorkbookState): Promise<PathFigures> {
  const target = readSettings(state).number('annualTarget');
  const parts = current('Agreed', state);
  const agreed = parts.length === 0 ? undefined : parts.reduce((sum, row) => sum + (numberIn(row, 'agreedAmount') ?? 0), 0);
  const { open, lastClosed } = monthsAt(state);
  const month = open === undefined || !state.tables.has('PdcaSummary') ? undefined : monthTable(open);
  const lines = month === undefined ? undefined : tableRows(month, await readState([month]));
  return {
    target,
    agreed,
    gap: target === undefined || agreed === undefined ? undefined : target - agreed,
    openAsks: state.tables.has('Asks') ? tableRows('Asks', state).filter((row) => ['open', 'late'].includes(textIn(row, 'askCode'))).length : undefined,
    redLines: lines?.filter((row) => textIn(row, 'lightCode') === 'red').length,
    lastClosed,
  };
}

/** Reads where the plan stands. */
export async function readPlanPath(): Promise<PlanPath> {
  const state = await readState(['Agreed', 'Asks', 'PdcaSummary', 'Reviews']);
  const runs = loggedRuns(state);
  const steps = state.tables.has('Settings') ? readSteps(state, runs) : [];
  return { steps, next: nextOf(steps, runs), figures: await readFigures(state) };
}
