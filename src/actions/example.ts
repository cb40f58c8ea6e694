import { Refusal, type Problem } from '../core/problem';
import type { Scalar } from '../core/scalar';
import type { Example, ExampleCheck, ExampleFile, ExampleFind, ExampleStep, ExampleValue, ExampleWrite } from '../examples/example';
import { EXAMPLES } from '../examples/examples';
import type { Language } from '../i18n/language';
import { messagesIn } from '../i18n/messages';
import { readSettings } from '../sheets/planSettings';
import { readTable } from '../sheets/readTable';
import { shownCell } from '../sheets/shownCell';
import { tableSpecs } from '../sheets/registry';
import type { ActionRequest, ActionResult, CheckedCell, Decisions, Prepared, Surroundings } from './action';
import type { SpecialAction } from './mechanism/definition';
import { enterRowsOf, findEntered, type EnteredRow, type EnteredRows } from './mechanism/enterRows';
import { prepareGenerate } from './mechanism/generate';
import { readSettled } from './mechanism/readSettled';
import { readState } from './mechanism/readState';
import { STEP_ACTIONS } from './stepActions';

/** A value of an example as a cell holds it in a language. */
function cellOf(value: ExampleValue, language: Language): Scalar {
  return typeof value === 'object' ? messagesIn(language).examples[value.word] : value;
}

function placeOf(find: ExampleFind, language: Language): EnteredRow['row'] {
  return 'id' in find ? find : { key: find.key, value: cellOf(find.value, language) };
}

function enteredRows(step: Extract<ExampleWrite, { rows: unknown }>, language: Language): EnteredRows {
  return Object.fromEntries(Object.entries(step.rows).map(([table, rows]) => [
    table,
    rows.map(({ row, values }) => ({ row: placeOf(row, language), values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, cellOf(value, language)])) })),
  ]));
}

function fileName({ path }: ExampleFile): string {
  return path.split('/').at(-1) ?? path;
}

async function requestOf(example: Example, step: Extract<ExampleWrite, { action: string }>, { readAsset }: Surroundings): Promise<ActionRequest> {
  const { action, parameters = {}, files = [] } = step;
  if (readAsset === undefined && files.length > 0) throw new Error('An example needs files that come with the add-in.');
  return {
    action,
    files: await Promise.all(files.map(async (file) => ({ name: fileName(file), bytes: (await readAsset?.(file.path)) ?? new Uint8Array() }))),
    parameters: { ...parameters, ...Object.fromEntries(files.flatMap((file) => Object.entries(file.options).map(([key, value]) => [`${key}:${fileName(file)}`, value]))) },
    ...(example.preset === undefined ? {} : { preset: example.preset }),
  };
}

async function prepareStep(example: Example, step: ExampleWrite, surroundings: Surroundings): Promise<Prepared> {
  if ('rows' in step) return prepareGenerate(enterRowsOf(enteredRows(step, surroundings.displayLanguage)), { action: 'enter-rows', files: [], parameters: {} }, surroundings);
  const action = STEP_ACTIONS.find(({ name }) => name === step.action);
  if (action === undefined) throw new Error(`The example ${example.name} names a step that is none: ${step.action}`);
  return prepareGenerate(action, await requestOf(example, step, surroundings), surroundings);
}

/** Compares the workbook with what the example expects of it at a stage. */
async function runChecks(checks: readonly ExampleCheck[], surroundings: Surroundings): Promise<CheckedCell[]> {
  const state = await readSettled([...new Set(checks.map((check) => check.table))]);
  const specs = tableSpecs();
  const language = readSettings(state).language ?? surroundings.displayLanguage;
  return checks.map((check): CheckedCell => {
    const spec = specs.get(check.table);
    const place = placeOf(check.find, language);
    const found = (spec === undefined ? undefined : findEntered(readTable(spec, state), { row: place }))?.[check.column] ?? null;
    const expected = cellOf(check.expected, language);
    const isMet = typeof expected === 'number' ? typeof found === 'number' && Math.abs(found - expected) <= check.tolerance : found === expected;
    const column = spec?.columns.find(({ key }) => key === check.column) ?? { key: check.column, kind: 'value', format: 'general' };
    return { table: check.table, row: String('id' in place ? place.id : place.value), column: check.column, expected: shownCell(column, expected, language), found: shownCell(column, found, language), isMet };
  });
}

function failureOf({ table, row, column, expected, found }: CheckedCell): Problem {
  return { code: 'example/check-failed', severity: 'error', where: { table }, params: { check: `${table}[${row}].${column}`, expected, found } };
}

function join(results: readonly ActionResult[], checks: readonly CheckedCell[]): ActionResult {
  const failed = checks.filter(({ isMet }) => !isMet).map(failureOf);
  const last = results[results.length - 1];
  return {
    action: 'example',
    ok: failed.length === 0,
    problems: [...results.flatMap((result) => result.problems), ...failed],
    checks,
    created: [...new Set(results.flatMap((result) => result.created))],
    refreshed: [...new Set(results.flatMap((result) => result.refreshed))],
    kept: [...new Set(results.flatMap((result) => result.kept))],
    counts: { ...(Object.assign({}, ...results.map((result) => result.counts)) as ActionResult['counts']), checks: checks.length, checksMet: checks.length - failed.length },
    ...(last?.restorePoint === undefined ? {} : { restorePoint: last.restorePoint }),
  };
}

async function prepare(request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  const name = request.parameters['name'] ?? '';
  const example = EXAMPLES.find((candidate) => candidate.name === name);
  if (example === undefined) throw new Refusal([{ code: 'example/unknown', severity: 'error', params: { name, known: EXAMPLES.map((known) => known.name) } }]);
  const state = await readState([]);
  if (state.tables.size > 0) throw new Refusal([{ code: 'example/not-empty', severity: 'error' }]);
  return prepareExample(example, surroundings);
}

/** The course of an example: its first step is previewed; the others follow once that is written, then the checks. */
export async function prepareExample(example: Example, surroundings: Surroundings): Promise<Prepared> {
  const [first, ...rest] = example.steps;
  const prepared = await prepareStep(example, first, surroundings);
  return {
    preview: prepared.preview,
    apply: async (decisions: Decisions) => {
      const results = [await prepared.apply(decisions)];
      const checks: CheckedCell[] = [];
      const take = async (step: ExampleStep): Promise<void> => {
        if ('checks' in step) checks.push(...(await runChecks(step.checks, surroundings)));
        else {
          const result = await (await prepareStep(example, step, surroundings)).apply(decisions);
          results.push('isDraft' in step ? { ...result, problems: [] } : result);
        }
      };
      await rest.reduce<Promise<void>>((before, step) => before.then(() => take(step)), Promise.resolve());
      return join(results, [...checks, ...(await runChecks(example.checks, surroundings))]);
    },
  };
}

/** Builds an example in an empty workbook by the ordinary actions and checks its numbers. */
export const exampleAction: SpecialAction = {
  kind: 'special',
  name: 'example',
  parameters: [{ key: 'name', required: true, choices: EXAMPLES.map((example) => example.name) }],
  prepare,
};
