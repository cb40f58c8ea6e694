import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accountForRows } from '../support/accountForRows';
import { describeWithSharedData, sharedSource } from '../support/sharedData';

/** Mutations of each whole file; all of them are tried where nobody waits. */
const MUTATIONS = process.env['CI'] ? 100 : 20;

/** A hundred readings of a whole file take their time where other work goes on beside. */

/** Genuine exports of every kind that are small enough to be read again and again. */
const FILES: readonly (readonly [name: string, options?: Readonly<Record<string, string>>])[] = [
  ['amazon-settlement-v2-ca/50011020300.txt'], ['amazon-settlement-v2-ca/50018020314.txt'], ['amazon-airbyte-fixtures/GET_V2_SETTLEMENT_REPORT_DATA_FLAT_FILE.csv'],
  ['shopify-orders-full-header/orders_export_redacted.csv'], ['amazon-business-report-uk/Wk28.csv', { period: '2025-07' }],
  ['amazon-ads-india-2020/Sponsored Products Campaign report.csv'], ['amazon-ads-india-2020/Sponsored Products Advertised product report.xlsx'],
  ['shopee-vn-2023h1/Order.all.20230301_20230331.xlsx'], ['platform-fixtures-mixed/tiktok_shop_orders.csv', { currency: 'USD', period: '2025-07' }],
];

/** Bytes that mean something to a reader of tables. */
const TELLING = [0x22, 0x2c, 0x3b, 0x09, 0x0a, 0x0d, 0x00, 0x2d, 0x2e, 0x30, 0x39, 0x3d, 0x80, 0xff];

type Edit = (bytes: Uint8Array) => Uint8Array;
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Uint8Array, share: number): number => Math.floor(share * bytes.length);
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...TELLING)).map(([where, byte]): Edit => (bytes) => bytes.map((old, index) => (index === at(bytes, where) ? byte : old))),
  fc.tuple(place, fc.constantFrom(...TELLING)).map(([where, byte]): Edit => (bytes) => joined(bytes.subarray(0, at(bytes, where)), Uint8Array.of(byte), bytes.subarray(at(bytes, where)))),
  fc.tuple(place, fc.integer({ min: 1, max: 200 })).map(([where, length]): Edit => (bytes) => joined(bytes.subarray(0, at(bytes, where)), bytes.subarray(at(bytes, where) + length))),
  fc.tuple(place, place, fc.integer({ min: 1, max: 2000 })).map(([from, to, length]): Edit => (bytes) =>
    joined(bytes.subarray(0, at(bytes, to)), bytes.subarray(at(bytes, from), at(bytes, from) + length), bytes.subarray(at(bytes, to)))),
  place.map((where): Edit => (bytes) => bytes.subarray(0, at(bytes, where))),
);
const edits = fc.array(edit, { minLength: 1, maxLength: 3 });

describeWithSharedData('a whole genuine file with some bytes changed, moved, doubled or lost', () => {
  test.each(FILES)('%s is refused in one sentence or read without losing a row', async (name, options = {}) => {
    const { bytes } = sharedSource(name);
    expect(await accountForRows({ name, bytes }, options)).toBe('imported');
    await fc.assert(fc.asyncProperty(edits, async (changes) => {
      await accountForRows({ name, bytes: changes.reduce((changed, change) => change(changed), bytes) }, options);
    }), { numRuns: MUTATIONS });
  });
});
