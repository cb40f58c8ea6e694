import { Refusal, type Problem } from '../core/problem';
import type { Example } from '../examples/example';
import { EXAMPLES } from '../examples/examples';
import { readTable, textIn } from '../sheets/readTable';
import { tableSpecs } from '../sheets/registry';
import type { WorkbookState } from '../sheets/workbookState';
import { importSalesAction } from './import-sales';
import { productMapAction } from './product-map';
import { prepareGenerate } from './mechanism/generate';
import { readState } from './mechanism/readState';
import type { ActionRequest, ActionResult, Decisions, Prepared, Surroundings } from './action';
import type { GenerateAction, SpecialAction } from './mechanism/definition';

const STEPS: Readonly<Record<string, GenerateAction>> = { 'import-sales': importSalesAction, 'product-map': productMapAction };

async function readFiles(example: Example, surroundings: Surroundings) {
  const read = surroundings.readAsset;
  if (read === undefined) throw new Error('An example needs files that come with the add-in.');
  return Promise.all(example.files.map(async ({ path }) => ({ name: path.split('/').at(-1) ?? path, bytes: await read(path) })));
}

function fileParameters(example: Example): Record<string, string> {
  return Object.fromEntries(example.files.flatMap(({ path, options }) => Object.entries(options).map(([key, value]) => [`${key}:${path.split('/').at(-1) ?? path}`, value])));
}

const WAIT_MS = 250;
const MOST_WAITS = 120;

/** Reads tables once their custom functions have answered: while they work, cells show #BUSY!. */
async function readSettled(tables: readonly string[], waits = 0): Promise<WorkbookState> {
  const state = await readState(tables);
  const isBusy = tables.some((table) => state.tables.get(table)?.values?.some((row) => row.includes('#BUSY!')) === true);
  if (!isBusy || waits >= MOST_WAITS) return state;
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  return readSettled(tables, waits + 1);
}

/** Compares the finished workbook with what the example expects of it. */
async function runChecks(example: Example): Promise<Problem[]> {
  const tables = [...new Set(example.checks.map((check) => check.table))];
  const state = await readSettled(tables);
  const specs = tableSpecs();
  return example.checks.flatMap((check): Problem[] => {
    const spec = specs.get(check.table);
    const row = spec === undefined ? undefined : readTable(spec, state).find((candidate) => textIn(candidate, check.find.key) === check.find.value);
    const found = row?.[check.column] ?? null;
    const isSame = typeof check.expected === 'number' ? typeof found === 'number' && Math.abs(found - check.expected) <= check.tolerance : found === check.expected;
    const name = `${check.table}[${check.find.value}].${check.column}`;
    return isSame ? [] : [{ code: 'example/check-failed', severity: 'error', where: { table: check.table }, params: { check: name, expected: check.expected, found: String(found) } }];
  });
}

function join(results: readonly ActionResult[], problems: readonly Problem[]): ActionResult {
  const last = results[results.length - 1];
  return {
    action: 'example',
    ok: problems.every((problem) => problem.severity !== 'error'),
    problems: [...results.flatMap((result) => result.problems), ...problems],
    created: [...new Set(results.flatMap((result) => result.created))],
    refreshed: [...new Set(results.flatMap((result) => result.refreshed))],
    kept: [...new Set(results.flatMap((result) => result.kept))],
    counts: Object.assign({}, ...results.map((result) => result.counts)) as ActionResult['counts'],
    ...(last?.restorePoint === undefined ? {} : { restorePoint: last.restorePoint }),
  };
}

async function prepare(request: ActionRequest, surroundings: Surroundings): Promise<Prepared> {
  const name = request.parameters['name'] ?? '';
  const example = EXAMPLES.find((candidate) => candidate.name === name);
  if (example === undefined) throw new Refusal([{ code: 'example/unknown', severity: 'error', params: { name, known: EXAMPLES.map((known) => known.name).join(', ') } }]);
  const state = await readState([]);
  if (state.tables.size > 0) throw new Refusal([{ code: 'example/not-empty', severity: 'error' }]);
  const files = await readFiles(example, surroundings);
  const requestOf = (action: string): ActionRequest =>
    action === 'import-sales' ? { action, files, parameters: fileParameters(example), preset: example.preset } : { action, files: [], parameters: {} };
  const [first, ...rest] = example.steps;
  const prepared = await prepareGenerate(STEPS[first] as GenerateAction, requestOf(first), surroundings);
  return {
    preview: prepared.preview,
    apply: async (decisions: Decisions) => {
      const results = [await prepared.apply(decisions)];
      const following = rest.map((step) => async () => results.push(await (await prepareGenerate(STEPS[step] as GenerateAction, requestOf(step), surroundings)).apply(decisions)));
      await following.reduce<Promise<unknown>>((before, step) => before.then(step), Promise.resolve());
      return join(results, await runChecks(example));
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
