import { guarded, type Guard } from './guards';
import type { Twin } from './twin';

const LISTS = ['p0', 'q0', 'p1', 'q1'] as const;
const PARAMETERS: Twin['parameters'] = LISTS.map((name) => [name, 'alike']);

const cellCount = (list: string): string => `ROWS({${list}})*COLUMNS({${list}})`;
const notNumbers = (list: string): Guard => [`COUNT({${list}})+COUNTBLANK({${list}})<${cellCount(list)}`, '#VALUE!'];
const someBlank = (list: string): Guard => [`COUNTBLANK({${list}})>0`, '#N/A'];
/** Sold without a price: as many cells as are above 0 in the one list and have no number in the other. */
const noPrice = (price: string, quantity: string): string => `SUMPRODUCT(--({${quantity}}>0),1-ISNUMBER({${price}}))`;

const GUARDS: readonly Guard[] = [
  notNumbers('p0'),
  notNumbers('q0'),
  someBlank('q0'),
  notNumbers('p1'),
  notNumbers('q1'),
  someBlank('q1'),
  [`OR(${LISTS.map((list) => `COUNTIF({${list}},"<0")>0`).join(',')})`, '#VALUE!'],
  [`${noPrice('p0', 'q0')}+${noPrice('p1', 'q1')}>0`, '#N/A'],
  ['SUM({q0})=0', '#N/A'],
];

/** Sum over the items of the old price, which for a new item is its price of now, times something. */
const atOldPrices = (factor: string): string => `(SUMPRODUCT(--({q0}>0),{p0},${factor})+SUMPRODUCT(--({q0}=0),{p1},${factor}))`;

const VOLUME = '(SUM({q1})-SUM({q0}))*SUMPRODUCT({p0},{q0})/SUM({q0})';
const MIX = atOldPrices('{q1}-SUM({q1})*{q0}/SUM({q0})');
const PRICE = `(SUMPRODUCT({p1},{q1})-${atOldPrices('{q1}')})`;

const RESULTS: readonly string[] = [VOLUME, MIX, PRICE, `${VOLUME}+${MIX}+${PRICE}`, 'SUMPRODUCT(--({q0}=0),{p1},{q1})', '-SUMPRODUCT(--({q1}=0),{p0},{q0})'];

/** Twins of volume, mix and price. */
export const mixTwins: readonly Twin[] = RESULTS.map((result, at): Twin => ({ name: 'PRICE_VOLUME_MIX', result: at + 1, parameters: PARAMETERS, template: guarded(GUARDS, result) }));
