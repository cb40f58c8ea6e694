/** First letters of the names of months in English, German, Spanish, French, Italian, Dutch and Portuguese, without accents. */
const STEMS = numbered(['jan ene gen', 'feb fev', 'mar mrt mrz maa', 'apr abr avr', 'may mai mag mei', 'jun giu juin', 'jul lug juil', 'aug ago aou', 'sep set', 'oct okt ott out', 'nov', 'dec dez dic']);
/** The names themselves, and short forms of more than three letters. */
const NAMES = numbered([
  'january januar enero janvier gennaio januari janeiro janv', 'february februar febrero fevrier febbraio februari fevereiro fevr', 'march marz marzo mars maart marco', 'april abril avril aprile', 'may mai mayo maggio mei maio',
  'june juni junio juin giugno junho', 'july juli julio juillet luglio julho', 'august agosto aout augustus', 'september septiembre setiembre septembre settembre setembro sept sett',
  'october oktober octubre octobre ottobre outubro', 'november noviembre novembre novembro', 'december dezember diciembre decembre dicembre dezembro',
]);
const IDEOGRAPHS = numbered(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']);
const LONGEST = 12;

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)));
}

function plainWord(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Number 1–12 of the month that a word inside a date begins like; undefined where it is none. */
export function monthOfWord(word: string): number | undefined {
  const plain = plainWord(word);
  return STEMS.get(plain.slice(0, 3)) ?? STEMS.get(plain.slice(0, 4));
}

/** Number 1–12 of the month that a text alone names: `Feb`, `June`, 二月, 2月, 02; undefined where it is none. */
export function monthOfName(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const word = plainWord(text.normalize('NFKC').trim()).replace(/\.$/, '');
  const figures = /^(\d{1,2})月?(份)?$/.exec(word);
  if (figures) return Number(figures[1]) >= 1 && Number(figures[1]) <= 12 ? Number(figures[1]) : undefined;
  const ideographs = /^([一二三四五六七八九十]{1,2})月(份)?$/.exec(word);
  return ideographs ? IDEOGRAPHS.get(ideographs[1]!) : (NAMES.get(word) ?? STEMS.get(word));
}
