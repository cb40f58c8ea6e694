import type { ColumnKey, ListName } from './sheetSpec';
import { numberIn, textIn, type TableRow } from './readTable';
import { wordOfCode } from './specs/formulaParts';
import { codesOf } from './words';

/** Columns of which one must be filled for a fee card to tell anything. */
export const TELLING = ['referralRate', 'minReferral', 'fulfilment', 'storageFee', 'paymentRate', 'returnHandling', 'otherFee'] as const;

/** What of a card the figures of the product map hang on: its amounts, its choices from lists, its price in plan currency, and whose card it is. */
interface Watched {
  readonly amounts: readonly ColumnKey[];
  readonly choices: Readonly<Partial<Record<ColumnKey, ListName>>>;
  /** The amount that counts at the plan rate of the card's currency. */
  readonly price?: ColumnKey;
  /** Columns of row ids, `*` for all; without the first there is no card. */
  readonly owners: readonly [ColumnKey, ColumnKey];
}

const WATCHED = {
  FeeCards: {
    amounts: [...TELLING, 'vatRate', 'tierUpTo', 'secondRate', 'secondUpTo', 'thirdRate', 'adminCap', 'resaleable'],
    choices: { referralBase: 'referralBase', taxIncluded: 'yesNo' },
    owners: ['siteId', 'categoryId'],
  },
  CostCards: { amounts: ['purchaseCost', 'freight', 'dutyRate', 'packaging', 'validFrom'], choices: { dutyBase: 'dutyBase' }, price: 'purchaseCost', owners: ['productId', 'site'] },
} as const satisfies Readonly<Record<string, Watched>>;

/** Tables of cards. */
export type CardTable = keyof typeof WATCHED;

const watchedOf = (table: CardTable): Watched => WATCHED[table];

/** Each term weighs differently, so that two that change places show. */
const weight = (at: number): number => 1 + at / 16;
/** Owners count by the remainder of the number in their ids, so that marks stay small. */
const OWNERS = 997;
const OWNER_WEIGHTS = [3, 7] as const;
const FOR_ALL = -1;

const PLAN_RATE = 'IFERROR(N(INDEX({FxRates.rate},MATCH(TRIM({@currency}),{FxRates.currency},0))),0)';

/** A formula that gives a card one number which changes with any of its terms and with whose card it is; 0 for a row without an owner. */
export function cardMark(table: CardTable): string {
  const { amounts, choices, price, owners } = watchedOf(table);
  const terms = [
    ...amounts.map((key) => `N({@${key}})`),
    ...Object.entries(choices).map(([key, list]) => `IFERROR(MATCH({@${key}},List_${list},0),0)`),
    ...(price === undefined ? [] : [`N({@${price}})*${PLAN_RATE}`]),
  ];
  const ids = owners.map((key) => `IFERROR(VALUE(MID(TRIM({@${key}}),2,9)),IF(TRIM({@${key}})="*",${FOR_ALL},0))`);
  const sum = terms.map((term, at) => `${weight(at)}*${term}`).join('+');
  return `=IF({@${owners[0]}}="",0,(1+${sum})*(1+MOD(${ids.map((id, at) => `${OWNER_WEIGHTS[at]}*${id}`).join('+')},${OWNERS})/${OWNERS}))`;
}

/** Tax of the sites, which holds where a fee card is silent. */
const TAX_NUMBERS = '2*SUM({Sites.vatRate})';
const TAX_WORDS = ['yes', 'no'].map((code, at) => `${3 + at}*COUNTIF({Sites.priceTaxIncluded},${wordOfCode('yesNo', code)})`);

/** The sum of the marks over all cards, however they are sorted, and of the tax of the sites; costs also by the rates they count at. */
export const CARDS_SUM = [...Object.keys(WATCHED).map((table) => `SUM({${table}.cardMark})`), TAX_NUMBERS, ...TAX_WORDS].join('+');

/** Returns the same sum from rows of the cards, sites and rates. */
export function sumCards(cards: Readonly<Record<CardTable | 'Sites' | 'FxRates', readonly TableRow[]>>): number {
  const marks = (Object.keys(WATCHED) as CardTable[]).flatMap((table) => cards[table].map((row) => markOf(row, watchedOf(table), cards.FxRates)));
  const taxes = cards.Sites.map((row) => 2 * (numberIn(row, 'vatRate') ?? 0) + (row['priceTaxIncluded'] === 'yes' ? 3 : row['priceTaxIncluded'] === 'no' ? 4 : 0));
  return [...marks, ...taxes].reduce((sum, mark) => sum + mark, 0);
}

function markOf(row: TableRow, { amounts, choices, price, owners }: Watched, rates: readonly TableRow[]): number {
  if (textIn(row, owners[0]) === '') return 0;
  const terms = [
    ...amounts.map((key) => numberIn(row, key) ?? 0),
    ...Object.entries(choices).map(([key, list]) => codesOf(list as ListName).indexOf(textIn(row, key)) + 1),
    ...(price === undefined ? [] : [(numberIn(row, price) ?? 0) * planRateOf(textIn(row, 'currency'), rates)]),
  ];
  const owner = owners.reduce((total, key, at) => total + (OWNER_WEIGHTS[at] ?? 0) * ownerNumber(textIn(row, key)), 0);
  const remainder = ((owner % OWNERS) + OWNERS) % OWNERS;
  return (1 + terms.reduce((total, term, at) => total + weight(at) * term, 0)) * (1 + remainder / OWNERS);
}

/** The rate that the formula finds: of the first row of the currency, 0 without one. */
function planRateOf(currency: string, rates: readonly TableRow[]): number {
  const found = rates.find((row) => textIn(row, 'currency').toUpperCase() === currency.toUpperCase());
  return currency === '' || found === undefined ? 0 : (numberIn(found, 'rate') ?? 0);
}

/** The number in a row id; −1 for all, 0 for anything else. */
function ownerNumber(id: string): number {
  const digits = id.slice(1);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number(id === '*') * FOR_ALL;
}
