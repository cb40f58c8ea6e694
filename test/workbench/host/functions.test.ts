import { describe, expect, test } from '@jest/globals';
import type { CustomFunction, FunctionParameter } from '../../../src/workbench/host/functionMetadata';
import { CellError } from '../../../src/workbench/model/values';
import { startHost, type StartOptions } from '../../support/host';

// The runtime is the library's own; when Excel calls, in what order, and how it spreads ranges over scalar parameters are guesses.

type Any = never;
const define = (name: string, parameters: readonly FunctionParameter[], options: Record<string, boolean> = {}): CustomFunction => ({ id: name, name, parameters, options });
const scalar = (type: string, extra: Partial<FunctionParameter> = {}): FunctionParameter => ({ name: 'p', type, ...extra });
const matrix = (type = 'any'): FunctionParameter => ({ name: 'm', type, dimensionality: 'matrix' });

const FUNCTIONS = [
  define('T.ADD', [scalar('number'), scalar('number', { optional: true })]),
  define('T.SHOW', [scalar('any')]),
  define('T.SHOWALL', [matrix()]),
  define('T.TEXT', [scalar('string')]),
  define('T.TWICE', [matrix('number')]),
  define('T.LATER', [scalar('number')]),
  define('T.SUMALL', [scalar('number', { repeating: true })]),
  define('T.FAIL', [scalar('number')]),
  define('T.WHERE', [scalar('any')], { requiresAddress: true }),
];

const IMPLEMENTATIONS: Record<string, (...args: Any[]) => unknown> = {
  'T.ADD': (a: number, b: number | null) => (b === null ? a : a + b),
  'T.SHOW': (value: unknown) => JSON.stringify(value),
  'T.SHOWALL': (rows: unknown[][]) => JSON.stringify(rows),
  'T.TEXT': (text: string) => `<${text}>`,
  'T.TWICE': (rows: number[][]) => rows.map((row) => row.map((value) => value * 2)),
  'T.LATER': async (value: number) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return value * 10;
  },
  'T.SUMALL': (values: number[]) => values.reduce((sum, value) => sum + value, 0),
  'T.FAIL': (kind: number) => {
    if (kind === 1) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'No sales in this month.');
    if (kind === 2) throw new Error('slip');
    return [[new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'Unknown unit.'), 7, null]];
  },
  'T.WHERE': (_value: unknown, invocation: CustomFunctions.Invocation) => invocation.address,
};

let associated = false;

async function start(options: StartOptions = {}) {
  const started = await startHost({ functions: [{ functions: FUNCTIONS }], ...options });
  // The library is loaded once for this file, and complains of a second association.
  if (!associated) for (const [id, run] of Object.entries(IMPLEMENTATIONS)) CustomFunctions.associate(id, run as (...args: unknown[]) => unknown);
  associated = true;
  const formula = async (text: string) => {
    await started.write('F1', [[text]]);
    await started.host.idle();
    return (await started.read('F1'))[0]?.[0];
  };
  return { ...started, formula };
}

describe('A custom function', () => {
  test('shows #BUSY! until its result is there', async () => {
    const { host, read, write } = await start();
    await write('A1', [['=T.LATER(4)+1']]);
    expect(await read('A1')).toEqual([['#BUSY!']]);
    await host.idle();
    expect(await read('A1')).toEqual([[41]]);
  });

  test.each<[string, unknown]>([
    ['=T.ADD(1,2)', 3],
    ['=T.ADD(5)', 5],
    ['=T.ADD("4",1)', 5],
    ['=T.ADD("x",1)', '#VALUE!'],
    ['=T.ADD(1/0,1)', '#DIV/0!'],
    ['=T.SUMALL(1,2,3,4)', 10],
    ['=T.TEXT(12)', '<12>'],
    ['=T.LATER(T.ADD(1,2))', 30],
    ['=SUM(T.TWICE({1,2;3,4}))', 20],
    ['=SUM(T.ADD({1;2;3},1))', 9],
    ['=T.FAIL(2)', '#VALUE!'],
    ['=T.WHERE(1)', 'Sheet1!F1'],
    ['=T.UNKNOWN(1)', '#NAME?'],
  ])('%s is %p', async (text, expected) => {
    const { formula } = await start();
    expect(await formula(text)).toBe(expected);
  });

  test.each([
    ['zero', '0', '[[0,1]]', '<>'],
    ['null', 'null', '[[null,1]]', '<null>'],
  ] as const)('receives empty cells as %s when the host says so', async (blankAs, single, inRange, asText) => {
    const { formula, write } = await start({ blankAs });
    await write('A1:B1', [['', 1]]);
    expect([await formula('=T.SHOW(A1)'), await formula('=T.SHOWALL(A1:B1)'), await formula('=T.TEXT(A1)')]).toEqual([single, inRange, asText]);
  });

  test('keeps the message of its error beside the code', async () => {
    const { formula, host } = await start();
    expect(await formula('=T.FAIL(1)')).toBe('#N/A');
    expect(host.workbook.sheets[0]?.value(0, 5)).toEqual(new CellError('#N/A', 'No sales in this month.'));
  });

  test('spills an array, in which nothing shows as 0 and an error keeps its message', async () => {
    const { formula, host, read } = await start();
    await formula('=T.FAIL(3)');
    expect(await read('F1:H1')).toEqual([['#VALUE!', 7, 0]]);
    expect(host.workbook.sheets[0]?.value(0, 5)).toEqual(new CellError('#VALUE!', 'Unknown unit.'));
  });

  test('is called again when a cell it reads changes, and not when nothing it reads changed', async () => {
    const { formula, host, read, write } = await start();
    await write('A1:B1', [[1, 1]]);
    await formula('=T.ADD(A1,1)');
    const calls = host.functions.invocations;
    await write('B1', [[2]]);
    await host.idle();
    expect(host.functions.invocations).toBe(calls);
    await write('A1', [[5]]);
    await host.idle();
    expect(await read('F1')).toEqual([[6]]);
    expect(host.functions.invocations).toBe(calls + 1);
  });

  test('may be called five thousand times in one calculation', async () => {
    const { host, write } = await start();
    await write('A1:A5000', Array.from({ length: 5_000 }, (_, row) => [`=T.ADD(${row},1)`]));
    await host.idle();
    expect(host.workbook.sheets[0]?.value(4_999, 0)).toBe(5_000);
    expect(host.functions.invocations).toBe(5_000);
  });
});
