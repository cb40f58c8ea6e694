import { TWELVE, type MonthNumber } from '../i18n/twelve';

/** Keys of twelve month columns with this letter; the first is the first month of the fiscal year. */
export function monthKeys(letter: 'a' | 'd' | 'e' | 'f' | 'g' | 'k' | 'l' | 'm' | 'n' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'x' | 'y'): readonly string[] {
  return TWELVE.map((number) => `${letter}${number}`);
}

/** Name of the table of a month of the plan year. */
export function monthTable(number: MonthNumber): string {
  return `Pdca${number}`;
}

/** Name of the table of causes and actions of a month of the plan year. */
export function actionTable(number: MonthNumber): string {
  return `Actions${number}`;
}

/** Name of the table of tasks of a month of the plan year. */
export function taskTable(number: MonthNumber): string {
  return `Tasks${number}`;
}
