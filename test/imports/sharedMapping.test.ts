import { describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import { importSales } from '../../src/imports/importSales';
import type { ImportOutcome } from '../../src/imports/importTypes';

const file = (name: string, text: string) => ({ name, bytes: strToU8(text) });
const UNKNOWN = file('erp.csv', '订购时间,订单号,MSKU,数量,销售额\n2025-03-01,1,A-1,2,30\n');
const COSTS = file('costs.csv', 'SKU,Unit cost,Currency\nA-1,4,USD\n');
const MAPPING = { columns: { date: '订购时间', order: '订单号', code: 'MSKU', quantity: '数量', amount: '销售额' } };

function read(files: readonly { name: string; bytes: Uint8Array }[], mapping: unknown): Promise<ImportOutcome> {
  return importSales(files, { mapping, currency: 'USD' }, { sites: [], categories: [], skus: [], log: [], salt: 'test' });
}

describe('a mapping given for several files', () => {
  it.each([['the guess', 'guess'], ['columns', MAPPING]])('holds where it is needed: %s beside a list of costs', async (_, mapping) => {
    const { readings, salesFacts, costs } = await read([COSTS, UNKNOWN], mapping);
    expect(readings.map(({ evidence }) => [evidence.file, evidence.profile, evidence.by])).toEqual([['costs.csv', 'cost-list', 'header'], ['erp.csv', 'mapped', 'said']]);
    expect(salesFacts.map(({ netSales }) => netSales)).toEqual([30]);
    expect(costs).toHaveLength(1);
  });

  it('is refused where it fits none of them', async () => {
    await expect(read([COSTS, file('more.csv', 'SKU,Unit cost\nA-2,4\n')], MAPPING)).rejects.toThrow('import/mapping-unmatched');
  });

  it('is refused for a single file without its columns, even where a report explains that file', async () => {
    await expect(read([COSTS], MAPPING)).rejects.toThrow('import/mapping-unmatched');
  });
});
