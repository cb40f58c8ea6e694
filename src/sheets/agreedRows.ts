import type { Alignment } from '../domain/alignment/alignClaims';
import type { BookingTerms } from '../domain/alignment/bookParts';
import type { ClaimLine } from '../domain/alignment/claimLine';
import { describeBox } from '../domain/alignment/describeBox';
import { bookingOf, type LinePair } from '../domain/alignment/linePairs';
import { ownedScopes, type ScopeException } from '../domain/alignment/ownedScopes';
import { readScope, type Box, type PlanDimensions } from '../domain/alignment/planDimensions';
import { semicolonIn, type Language } from '../i18n/language';
import { fill } from '../i18n/fill';
import { messagesIn } from '../i18n/messages';
import { scopeWords } from './claimRows';
import { numberIn, textIn, type TableRow } from './readTable';
import { shortHash } from './stamp';
import { toWholeCents } from './wholeCents';

/** What the words and amounts of agreed lines are made of. */
export interface AgreedInput {
  readonly alignment: Alignment;
  readonly dimensions: PlanDimensions;
  readonly pairs: readonly LinePair[];
  readonly booking: BookingTerms;
  readonly language: Language;
}

/** As many exceptions as a cell says; further ones are counted. */
const MOST_EXCEPTIONS = 20;

/** An amount and what a line owns count as one while less than a cent lies between them; noise of a sum aside. */
const CENT = 0.01 - 1e-6;

/** What each line owns, by id, not rounded; 0 where that cannot be told. */
export function ownedAmounts({ lines }: Alignment): Map<string, number> {
  return new Map(lines.map(({ line, owned = 0 }) => [line.id, Math.max(0, owned)]));
}

/**
 * What each line is bound to, by id: what it owns, to the cent, so that the lines add up to their sum. The cents that are left over go
 * where they went in `agreed`, so that a line that owns what it did is bound to what it was.
 */
export function boundAmounts(alignment: Alignment, agreed: readonly TableRow[]): Map<string, number> {
  return toWholeCents(ownedAmounts(alignment), new Map(agreed.map((row) => [textIn(row, 'rowId'), numberIn(row, 'agreedAmount')])));
}

/** Whether a row of Agreed says another amount than the line owns now; the cents of rounding are none. */
export function isAnotherAmount(row: TableRow, owned: number): boolean {
  return Math.abs(owned - (numberIn(row, 'agreedAmount') ?? 0)) >= CENT;
}

/** What each line owns in words, by id: its scope, without the parts that others count, and with its share of those that are divided. */
export function exclusiveScopes({ alignment, dimensions, pairs, booking, language }: AgreedInput): Map<string, string> {
  const placed = alignment.lines.map(({ line, basis }) => ({ line, box: readScope(line.scope, dimensions).box, amount: basis.kind === 'comparable' ? basis.steps.comparable : 0 }));
  const boxes = placed.map(({ box }) => box);
  const exceptions = ownedScopes(boxes, bookingOf(placed, placed.map(({ amount }) => amount), pairs, booking));
  const between = semicolonIn(language);
  return new Map(placed.map(({ line, box }, at) => [line.id, scopeInWords(box, exceptions[at], dimensions, language).join(between)]));
}

/** The scope and what is different in it; where a share of all of it is the line's, that share is all that is said of it. */
function scopeInWords(box: Box, exceptions: readonly ScopeException[] | undefined, dimensions: PlanDimensions, language: Language): string[] {
  const whole = (exceptions ?? []).map((one) => one.box.every((bits, at) => bits === box[at])).lastIndexOf(true);
  const scope = describeBox(box, dimensions, scopeWords(language));
  const share = exceptions?.[whole]?.share ?? 1;
  if (share === 0 && exceptions?.length === whole + 1) return [fill(messagesIn(language).texts.scopeNothing, { part: scope })];
  return [share === 1 ? scope : shareInWords(scope, share, language), ...exceptionWords(exceptions?.slice(whole + 1), dimensions, language)];
}

function shareInWords(part: string, share: number, language: Language): string {
  return fill(messagesIn(language).texts.scopeShared, { part, share: `${String(Number((share * 100).toFixed(2)))}%` });
}

function exceptionWords(exceptions: readonly ScopeException[] | undefined, dimensions: PlanDimensions, language: Language): string[] {
  const { texts } = messagesIn(language);
  if (exceptions === undefined) return [texts.scopeUntold];
  const inWords = (box: Box): string => describeBox(box, dimensions, scopeWords(language));
  const said = exceptions.map(({ box, share }) => {
    if (share === 0) return fill(texts.scopeWithout, { part: inWords(box) });
    return share === 1 ? fill(texts.scopeWith, { part: inWords(box) }) : shareInWords(inWords(box), share, language);
  });
  // A later exception overrides those before it.
  const distinct = said.filter((text, at) => said.lastIndexOf(text) === at);
  const further = distinct.length - MOST_EXCEPTIONS;
  return further <= 0 ? distinct : [...distinct.slice(0, MOST_EXCEPTIONS), fill(texts.scopeMore, { count: further })];
}

/** A short text that stands for everything in a claim that its target depends on; the same in either language of the plan. */
export function claimStampOf({ scope, amount, means, basis, currency, taxIncluded, taxRate, cancelRate, returnRate, feeRate }: ClaimLine, dimensions: PlanDimensions): string {
  // Product scopes, buyers and months are the plan's own and change their words with the language; the others are names that people gave.
  const { box } = readScope({ ...scope, site: '', category: '', tier: '' }, dimensions);
  const places = [scope.site, scope.category, scope.tier].map((text) => text.toUpperCase());
  return shortHash(JSON.stringify([box.slice(2).map(String), places, amount, means, basis, currency, taxIncluded, taxRate, cancelRate, returnRate, feeRate]));
}
