import { guarded, optionalNumber, requiredNumber, type Guard } from './guards';
import type { Twin } from './twin';

const PARAMETERS: Twin['parameters'] = ['eventDate', 'startOffset', 'endOffset', 'year'].map((name) => [name, 'cell']);

const FIRST = '(INT({eventDate})+{startOffset})';
const LAST = '(INT({eventDate})+{endOffset})';
const daysWithin = (start: string, end: string): string => `MAX(0,MIN(${LAST},${end})-MAX(${FIRST},${start})+1)`;
const DAYS_IN_YEAR = daysWithin('DATE({year},1,1)', 'DATE({year},12,31)');

const GUARDS: readonly Guard[] = [
  ...optionalNumber('eventDate'),
  ['N({eventDate})=0', '#N/A'],
  ...['startOffset', 'endOffset', 'year'].flatMap(requiredNumber),
  ['OR({startOffset}<>INT({startOffset}),{endOffset}<>INT({endOffset}),{endOffset}<{startOffset})', '#VALUE!'],
  ['OR({year}<>INT({year}),{year}<1901,{year}>9999)', '#VALUE!'],
  [`${DAYS_IN_YEAR}=0`, '#N/A'],
];

/** Twins of the days of an event by month, January…December. */
export const eventTwins: readonly Twin[] = Array.from({ length: 12 }, (_, index): Twin => {
  const start = `DATE({year},${index + 1},1)`;
  return { name: 'EVENT_SHARE', result: index + 1, parameters: PARAMETERS, template: guarded(GUARDS, `${daysWithin(start, `EOMONTH(${start},0)`)}/${DAYS_IN_YEAR}`) };
});
