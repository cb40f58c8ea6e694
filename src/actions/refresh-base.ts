import { Refusal, type Problem } from '../core/problem';
import { historyRows } from '../sheets/planProposals';
import { toRates } from '../sheets/planRows';
import { planHistorySheet } from '../sheets/specs/planTables';
import type { EstimateChange } from '../sheets/baseContents';
import type { ActionInput, ActionOutcome, GenerateAction } from './mechanism/definition';
import { tableRows } from '../sheets/tableRows';
import { BASE_READS, planBase } from './mechanism/planBase';

/** Changes that are named one by one, largest first. */
const NAMED = 20;

function amount(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function changeProblems(changes: readonly EstimateChange[]): Problem[] {
  const where = { table: 'BaseEstimate' };
  const named = changes.slice(0, NAMED).map(({ site, category, month, before, after, isKnown }): Problem => ({
    code: isKnown ? 'base/now-known' : 'base/changed',
    severity: 'info',
    where,
    params: { site, category, month, before: amount(before), after: amount(after) },
  }));
  const more = changes.length - named.length;
  return more > 0 ? [...named, { code: 'base/more', severity: 'info', where, params: { count: more } }] : named;
}

function compute({ state, settings }: ActionInput): ActionOutcome {
  const planYear = settings.number('planYear');
  if (planYear === undefined) throw new Refusal([{ code: 'base/no-year', severity: 'error' }]);
  const rates = toRates(tableRows('FxRates', state));
  const base = planBase(state, planYear, rates, (key) => (key === 'currency' ? settings.currency : (settings.number(key) ?? settings.code(key))));
  return {
    contents: [{ spec: planHistorySheet, table: { mode: 'merge', rows: historyRows(base.history) } }, base.content],
    problems: [...changeProblems(base.changes), ...base.problems],
    counts: { estimatedCells: base.estimatedCells, estimatesChanged: base.changes.length },
  };
}

/** Brings the base year up to date with data, rates and settings: says old and new of each estimate, touches no target. */
export const refreshBaseAction: GenerateAction = {
  kind: 'generate',
  name: 'refresh-base',
  parameters: [],
  reads: BASE_READS,
  fills: ['PlanHistory', 'BaseEstimate'],
  compute,
};
