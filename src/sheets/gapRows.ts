import type { Alignment } from '../domain/alignment/alignClaims';
import { isInside } from '../domain/alignment/boxes';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import { describeBox } from '../domain/alignment/describeBox';
import { readScope, type Box, type PlanDimensions, type ScopeText } from '../domain/alignment/planDimensions';
import type { Language } from '../i18n/language';
import { scopeWords, wholeOwned } from './claimRows';
import { shortHash } from './stamp';
import type { RowContent } from './tableContent';

/** A line that counts: where it lies, what it claims, and what is counted of that. */
interface CountedLine {
  readonly department: Department;
  readonly scope: ScopeText;
  readonly box: Box;
  readonly claim: number;
  readonly counted: number;
}

/** A line with those of its department that it is a part of. */
interface NestedLine extends CountedLine {
  readonly wholes: readonly CountedLine[];
}

/** What is claimed in a place, and what is counted there. */
interface Slice {
  readonly claims: ReadonlyMap<Department, number>;
  readonly consensus: number;
}

const COLUMN: Readonly<Record<Department, string>> = { market: 'marketClaim', customer: 'customerClaim', product: 'productClaim' };

/** The row id and the words of the slice in which a line lies, whatever it is about: the sites of its scope. */
export function sliceInWords({ site }: ScopeText, dimensions: PlanDimensions, language: Language): readonly [id: string, words: string] {
  const { box } = readScope({ site, category: '', productScope: '', tier: '', buyer: '', month: '' }, dimensions);
  return [`P${shortHash(String(box[0]))}`, describeBox(box, dimensions, scopeWords(language))];
}

/**
 * Rows of Gaps: for each place that a line names (its sites), what each department claims of it, by one line or by lines that make it
 * up together, and what is counted of that; widest gap first. What a line claims within another of its department is a part of that one.
 */
export function gapRows({ lines }: Alignment, dimensions: PlanDimensions, language: Language): RowContent[] {
  const whole = wholeOwned(lines);
  const counted = lines.flatMap(({ line: { id, department, scope }, basis, unknown }): CountedLine[] =>
    basis.kind !== 'comparable' || unknown.length > 0 ? [] : [{ department, scope, box: readScope(scope, dimensions).box, claim: basis.steps.comparable, counted: whole.get(id) ?? basis.steps.comparable }]);
  const nested = withWholes(counted);
  const slices = [...new Map(counted.map((line) => [sitesOf(line), line.scope]))].map(([sites, scope]) => ({ named: sliceInWords(scope, dimensions, language), ...sliceAt(sites, nested) }));
  const width = ({ claims }: Slice): number => (claims.size < 2 ? 0 : Math.max(...claims.values()) - Math.min(...claims.values()));
  const sorted = slices.sort((a, b) => width(b) - width(a) || b.consensus - a.consensus || (a.named[1] < b.named[1] ? -1 : 1));
  return sorted.map(({ named: [id, slice], claims, consensus }, at) => ({
    id, values: { slice, consensus, rank: at + 1, rowState: 'current', ...Object.fromEntries(DEPARTMENTS.map((department) => [COLUMN[department], claims.get(department) ?? null])) },
  }));
}

function sitesOf({ box }: CountedLine): bigint {
  return box[0] ?? 0n;
}

function withWholes(lines: readonly CountedLine[]): NestedLine[] {
  return lines.map((line) => ({
    ...line, wholes: lines.filter((other) => other.department === line.department && isInside(line.box, other.box) && !isInside(other.box, line.box)),
  }));
}

/** The claims of those departments whose lines make up all of a place. */
function sliceAt(sites: bigint, lines: readonly NestedLine[]): Slice {
  const isThere = (line: CountedLine): boolean => (sitesOf(line) & sites) === sitesOf(line);
  const claims = new Map<Department, number>();
  let consensus = 0;
  for (const department of DEPARTMENTS) {
    const own = lines.filter((line) => line.department === department && isThere(line));
    if (own.reduce((together, line) => together | sitesOf(line), 0n) !== sites) continue;
    claims.set(department, sumOf(own.filter(({ wholes }) => !wholes.some(isThere)), ({ claim }) => claim));
    consensus += sumOf(own, ({ counted }) => counted);
  }
  return { claims, consensus };
}

function sumOf(lines: readonly NestedLine[], amount: (line: NestedLine) => number): number {
  return lines.reduce((sum, line) => sum + amount(line), 0);
}
