import { describe, expect, it } from '@jest/globals';
import type { FunctionArgument, FunctionBridge } from '../../../src/workbench/model/calculator';
import { CellError } from '../../../src/workbench/model/values';
import type { Value } from '../../../src/workbench/model/values';
import { formulaWorkbook, stated } from './formulaWorkbook';

/** A bridge to three functions: DOUBLE and PAIR answer later, FAIL at once. */
function bridge() {
  const calls: string[] = [];
  const results = new Map<string, Value[][]>();
  const compute: Record<string, (args: readonly FunctionArgument[]) => Value[][]> = {
    DOUBLE: ([value]) => [[Number(value) * 2]],
    PAIR: ([value]) => [[Number(value), Number(value) + 1]],
    COUNTED: (args) => [[args.map((arg) => (arg === undefined ? '-' : Array.isArray(arg) ? `${arg.length}x${arg[0]?.length}` : String(arg))).join()]],
  };
  const made: FunctionBridge = {
    has: (name) => name in compute,
    call: (name, args, address, onResult) => {
      const key = `${name}(${JSON.stringify(args)})`;
      if (results.has(key)) return results.get(key);
      calls.push(`${address} ${key}`);
      setTimeout(() => {
        results.set(key, (compute[name] as (args: readonly FunctionArgument[]) => Value[][])(args));
        onResult();
      }, 1);
      return undefined;
    },
    forget: () => results.clear(),
  };
  return { bridge: made, calls };
}

describe('a custom function', () => {
  it('shows #BUSY! while under way, then its result, and readers follow', async () => {
    const { bridge: made, calls } = bridge();
    const { data, calculator } = formulaWorkbook({ bridge: made });
    data.setFormula(0, 7, '=DOUBLE(C2)');
    data.setFormula(0, 8, '=IFERROR(H1+1,"caught")');
    calculator.recalculate();
    expect([data.value(0, 7), data.value(0, 8)].map(stated)).toEqual(['#BUSY!', '#BUSY!']);
    await calculator.settle();
    expect([data.value(0, 7), data.value(0, 8)]).toEqual([200, 201]);
    expect(calls).toEqual(['Data!H1 DOUBLE([100])']);
  });

  it('is called again when an argument changes, and for a full calculation', async () => {
    const { bridge: made, calls } = bridge();
    const { data, calculator } = formulaWorkbook({ bridge: made });
    data.setFormula(0, 7, '=_xldudf_DOUBLE(C2)');
    await calculator.settle();
    data.setValue(1, 2, 5);
    await calculator.settle();
    expect(data.value(0, 7)).toBe(10);
    calculator.recalculate(true);
    await calculator.settle();
    expect(calls).toHaveLength(3);
  });

  it('is handed errors: whether it may see them, the metadata say', async () => {
    const { bridge: made } = bridge();
    const { data, calculator } = formulaWorkbook({ bridge: made });
    data.setValue(9, 9, new CellError('#N/A', 'no cost'));
    data.setFormula(0, 7, '=COUNTED(J10)');
    await calculator.settle();
    expect(data.value(0, 7)).toBe('#N/A');
  });

  it('is not called before its arguments are there', async () => {
    const { bridge: made, calls } = bridge();
    const { data, calculator } = formulaWorkbook({ bridge: made });
    data.setFormula(0, 7, '=DOUBLE(DOUBLE(C2))');
    await calculator.settle();
    expect(data.value(0, 7)).toBe(400);
    expect(calls).toEqual(['Data!H1 DOUBLE([100])', 'Data!H1 DOUBLE([200])']);
  });

  it('spills several results, and INDEX takes them apart', async () => {
    const { bridge: made } = bridge();
    const { data, calculator } = formulaWorkbook({ bridge: made });
    data.setFormula(0, 7, '=PAIR(4)');
    data.setFormula(1, 7, '=INDEX(PAIR(4),1,2)');
    await calculator.settle();
    expect([data.value(0, 7), data.value(0, 8), data.value(1, 7)]).toEqual([4, 5, 5]);
  });

  it('gets ranges as rows and columns, and nothing for an argument left empty', async () => {
    const { bridge: made } = bridge();
    const { data, calculator } = formulaWorkbook({ bridge: made });
    expect(await calculator.evaluate('=COUNTED(A2:B4,,C2)', data)).toEqual([['3x2,-,100']]);
    expect((await calculator.evaluate('=OTHER(1)', data)).flat().map(stated)).toEqual(['#NAME?']);
  });
});
