import { parseCurrency } from '../core/money';

/** How a text names a currency. */
export interface NamedCurrency {
  /** ISO 4217. */
  readonly code: string;
  /** Other currencies are written so too, and no clue told which is meant. */
  readonly isAssumed: boolean;
}

/** Signs and words of currencies as exports write them, a blank inside a name as `_` and the yen of Japanese fonts as a backslash; of a sign that several share the commonest stands first. */
const NAMES: Readonly<Record<string, string>> = {
  'USD CAD AUD MXN NZD SGD HKD TWD CLP COP ARS': '$', 'MXN CLP COP ARS PHP': 'pesos', 'CNY JPY': '¥', 'SEK NOK DKK': 'kr', 'CNY TWD HKD': '元 圆 圓',
  USD: 'us$ us_dollar us_dollars 美元 美金 ドル 米ドル', EUR: '€ euro euros 欧元 歐元 ユーロ', GBP: '£ 英镑 英鎊 ポンド',
  CNY: 'rmb cn¥ 人民币 人民幣', JPY: '円 jp¥ \\ 日元 日圆 日圓 日幣 yen', CAD: 'c$ ca$ 加元 加币 加拿大元', AUD: 'a$ au$ 澳元 澳币', NZD: 'nz$ 纽元 新西兰元',
  HKD: 'hk$ 港币 港元 港幣', TWD: 'nt$ 台币 台幣 新台币 新台幣 新臺幣', SGD: 's$ sg$ 新币 新加坡元 新加坡币', MXN: 'mx$ 墨西哥比索', BRL: 'r$ 雷亚尔 巴西雷亚尔',
  INR: '₹ rs rs. 印度卢比', VND: '₫ đ 越南盾', THB: '฿ 泰铢 บาท', IDR: 'rp 印尼盾 印尼卢比', MYR: 'rm 马币 林吉特 令吉', PHP: '₱ 菲律宾比索', KRW: '₩ 韩元 韩币 韓元',
  RUB: '₽ 卢布', PLN: 'zł 兹罗提', SEK: '瑞典克朗', AED: 'د.إ 迪拉姆', SAR: '里亚尔 沙特里亚尔', TRY: '₺ 里拉 土耳其里拉', CHF: '瑞士法郎', ZAR: '南非兰特', CLP: '智利比索', COP: '哥伦比亚比索',
};
const CURRENCIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(NAMES).flatMap(([codes, names]) => names.split(' ').map((name) => [name.replaceAll('_', ' '), codes.split(' ')] as const)),
);
/** Codes that are English words as well. */
const WORDS: ReadonlySet<string> = new Set(['all', 'top', 'cup', 'mop', 'gel', 'bam']);
/** What parts the words of `USD-美元`, `美元(USD)`, `USD $` and `CNY¥`. */
const BETWEEN = /[\s\-_/|:：·()[\]]+|(?<=^[a-z]{3})(?=\p{Sc}$)/u;

/**
 * Reads which currency a sign, word or code in any case means, also where two of them stand together; undefined when it is none. Of the currencies that
 * share a sign the first of `clues` (ISO codes that something else tells) is meant, else the commonest is assumed.
 */
export function readCurrency(text: string, clues: readonly string[] = []): NamedCurrency | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const parts = [plain, ...plain.split(BETWEEN)];
  const code = parts.map(parseCurrency).find((found) => found !== undefined);
  if (code) return { code, isAssumed: false };
  const meant = parts.map((part) => CURRENCIES.get(part)).find((found) => found !== undefined);
  if (!meant) return undefined;
  const told = clues.find((clue) => meant.includes(clue));
  return { code: told ?? meant[0]!, isAssumed: told === undefined && meant.length > 1 };
}

/** Tells whether what stands beside an amount or in brackets behind a header is the code, sign or name of a currency; `(all)` is none. */
export function isCurrencyMark(text: string): boolean {
  const plain = text.trim().toLowerCase();
  return CURRENCIES.has(plain) || (parseCurrency(plain) !== undefined && !WORDS.has(plain));
}

/** Characters that only one of the scripts writes, of the words that head columns. */
const SCRIPTS = { japanese: /[\u3040-\u30ff売価円広払]|注文/, traditional: /[訂單號數價幣貨購買賣額稱總時間員]/, simplified: /[订单号数价币货购买卖额称总时间员]/ } as const;

/** Returns the currencies that the script of a table's headers speaks for: Japanese for yen, each kind of Chinese for its own. None for other scripts. */
export function currenciesOfScript(headers: readonly string[]): readonly string[] {
  const text = headers.join(' ');
  if (SCRIPTS.japanese.test(text)) return ['JPY'];
  if (SCRIPTS.simplified.test(text)) return ['CNY'];
  return SCRIPTS.traditional.test(text) ? ['TWD', 'HKD'] : [];
}
