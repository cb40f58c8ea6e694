import { beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describeProblem, refusalOf } from '../../src/actions/describeProblem';
import { inspectFiles } from '../../src/actions/inspectFiles';
import { startPlan, type Plan, type WorkbookModel } from '../support/plan';

const TABLE = strToU8('sku,name\nA1,cup\n'.repeat(500));
const zip = zipSync({ 'a.csv': TABLE });
const gzip = gzipSync(TABLE);
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600), ...Array.from('EncryptedPackage').flatMap((char) => [char.charCodeAt(0), 0])]);
const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const row = (cell: (index: number) => string): string => Array.from({ length: 20_000 }, (_, index) => cell(index)).join(',');

const BAD: readonly (readonly [what: string, name: string, bytes: Uint8Array, code: string])[] = [
  ['an empty file', 'empty.csv', new Uint8Array(), 'file/empty'],
  ['a zip archive that was cut off', 'orders.zip', zip.slice(0, zip.length / 2), 'file/damaged'],
  ['a gzip file that was cut off', 'orders.csv.gz', gzip.slice(0, gzip.length / 2), 'file/damaged'],
  ['an encrypted workbook', 'orders.xlsx', ole, 'file/encrypted'],
  ['a picture renamed .csv', 'orders.csv', picture, 'file/not-a-table'],
  ['a text document', 'contract.docx', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') }), 'file/not-a-table'],
  ['HTML saved as .xls', 'orders.xls', strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td>SKU</td></tr></table></body></html>'), 'file/html'],
  ['a file of a platform that nobody here knows', 'other.csv', strToU8('Fulfilment Zone,Lane,Carton\nNorth,7,12\nSouth,8,13\n'), 'import/not-recognised'],
  ['20,000 columns', 'wide.csv', strToU8(`${row((index) => `c${index}`)}\n${row(String)}\n`), 'import/too-many-columns'],
  ['a list of formula injections', 'payload.csv', strToU8('=1+1|+1+1\n=cmd|\' /C calc\'!A0|@SUM(1)\n-2+3|=HYPERLINK("http://x")\n'), 'import/not-recognised'],
];

describe('a file that cannot be imported', () => {
  let plan: Plan;
  let before: WorkbookModel;
  beforeAll(async () => {
    plan = await startPlan({ language: 'en' });
    await plan.runAction('import-sales', { files: [{ name: 'good.csv', bytes: strToU8('Order ID,Order Date,SKU,Quantity,Sales\n1,2025-03-01,A-1,1,5\n') }], parameters: { currency: 'USD', mapping: 'guess' } });
    before = plan.model();
  });

  it.each(BAD)('%s is told by its sentence when it is chosen, refused in both languages when it is imported, and changes nothing', async (_, name, bytes, code) => {
    const files = [{ name, bytes }];
    const [inspection] = await inspectFiles(files, {});
    if (code === 'import/not-recognised') expect(inspection?.tables.map((table) => table.is)).toEqual(['mapping']);
    else expect(inspection?.problem?.code).toBe(code);
    const refused: unknown = await plan.prepare({ action: 'import-sales', files, parameters: {} }).catch((error: unknown) => error);
    const problems = refusalOf(refused)?.problems ?? [];
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    for (const language of ['en', 'zh-CN'] as const) {
      const { message } = describeProblem(problems[0]!, language);
      expect(message).toContain(name);
      expect(message).not.toMatch(/\{\w+\}/);
    }
    expect(plan.model()).toEqual(before);
  });

  it('stops the good files that were chosen with it, so that nothing is imported by half', async () => {
    const good = { name: 'new.csv', bytes: strToU8('Order ID,Order Date,SKU,Quantity,Sales\n2,2025-04-01,A-1,1,5\n') };
    await expect(plan.prepare({ action: 'import-sales', files: [good, { name: 'empty.csv', bytes: new Uint8Array() }], parameters: { currency: 'USD', 'mapping:good.csv': 'guess' } })).rejects.toThrow('file/empty');
    expect(plan.model()).toEqual(before);
  });
});
