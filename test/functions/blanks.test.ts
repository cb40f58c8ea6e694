import { afterAll, describe, expect, test } from '@jest/globals';
import { ADVANCED_FUNCTIONS } from '../../src/examples/advancedFunctions';
import { EVERYDAY_FUNCTIONS } from '../../src/examples/functionExamples';
import { associateFunctions } from '../../src/functions/associate';
import { setFunctionLanguage } from '../../src/functions/functionLanguage';
import metadata from '../../src/functions/functions.json' with { type: 'json' };
import { outerCalls } from '../../src/functions/twins/formulaScan';
import { createHost } from '../../src/workbench/host/createHost';
import type { BlankAs } from '../../src/workbench/host/functionArguments';
import type { FunctionMetadata } from '../../src/workbench/host/functionMetadata';
import type { Host } from '../../src/workbench/host/host';
import { loadOffice } from '../../src/workbench/host/loadOffice';
import { CellError, type Value } from '../../src/workbench/model/values';
import { emptyWorkbook } from '../support/host';

/*
 * A blank cell reaches a function as 0 in some hosts and as null in others. Formulas that guard it, as the generated ones
 * do, give the same answer in both.
 */

interface Parameter {
  readonly optional?: boolean;
}

/** A call in which one argument is a guarded blank cell, and the same call with that argument left out (a required one: blank text). */
interface BlankCall {
  readonly guarded: string;
  readonly plain: string;
}

const GUARDED_CELL = 'IF(ISBLANK(Z1),"",Z1)';

function callsOf(name: string, parameters: readonly Parameter[], formula: string): BlankCall[] {
  const args = outerCalls(formula)[0]?.args ?? [];
  const withArgument = (at: number, text: string): string => {
    const all = parameters.map((_, index) => (index === at ? text : (args[index] ?? '')));
    return `=${name}(${all.join(',').replace(/,+$/, '')})`;
  };
  return parameters.map(({ optional }, at) => ({ guarded: withArgument(at, GUARDED_CELL), plain: withArgument(at, optional === true ? '' : '""') }));
}

const EXAMPLES = new Map([...EVERYDAY_FUNCTIONS, ...ADVANCED_FUNCTIONS].map(({ name, examples }) => [name, examples] as const));
const CALLS = metadata.functions.flatMap(({ name, parameters }) => (EXAMPLES.get(name) ?? []).flatMap(({ formula }) => callsOf(name, parameters as readonly Parameter[], formula)));

let isAssociated = false;

async function startWith(blankAs: BlankAs): Promise<Host> {
  const host = createHost(emptyWorkbook(), { locale: 'zh-CN', functions: [metadata as unknown as FunctionMetadata], blankAs });
  await loadOffice(host);
  // The library keeps functions over hosts.
  if (!isAssociated) associateFunctions();
  isAssociated = true;
  return host;
}

const shown = (cells: readonly (readonly Value[])[]): string => cells.map((row) => row.map((cell) => (cell instanceof CellError ? `${cell.code} ${cell.message ?? ''}` : String(cell ?? ''))).join(' | ')).join('\n');

afterAll(() => setFunctionLanguage('zh-CN'));

describe.each<BlankAs>(['zero', 'null'])('where blank cells arrive as %s', (blankAs) => {
  test('a guarded blank is an argument left out, whatever the function', async () => {
    const host = await startWith(blankAs);
    const [sheet] = host.workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const evaluate = async (formula: string): Promise<string> => shown(await host.calculator.evaluate(formula, sheet));
    const found = await Promise.all(CALLS.map(async (call) => ({ ...call, shown: await Promise.all([evaluate(call.guarded), evaluate(call.plain)]) })));
    expect(found.filter(({ shown: [guarded, plain] }) => guarded !== plain)).toEqual([]);
  });
});
