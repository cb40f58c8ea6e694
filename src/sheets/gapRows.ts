import type { Alignment } from '../domain/alignment/alignClaims';
import { DEPARTMENTS, type Department } from '../domain/alignment/claimLine';
import { describeBox } from '../domain/alignment/describeBox';
import { readScope, type PlanDimensions, type ScopeText } from '../domain/alignment/planDimensions';
import type { Language } from '../i18n/language';
import { scopeWords } from './claimRows';
import { shortHash } from './stamp';
import type { RowContent } from './tableContent';

interface Slice {
  readonly words: string;
  readonly claims: Map<Department, number>;
  consensus: number;
}

const COLUMN: Readonly<Record<Department, string>> = { market: 'marketClaim', customer: 'customerClaim', product: 'productClaim' };

/** The row id and the words of the slice in which a line lies, whatever it is about: the sites of its scope. */
export function sliceInWords({ site }: ScopeText, dimensions: PlanDimensions, language: Language): readonly [id: string, words: string] {
  const { box } = readScope({ site, category: '', productScope: '', tier: '', buyer: '', month: '' }, dimensions);
  return [`P${shortHash(String(box[0]))}`, describeBox(box, dimensions, scopeWords(language))];
}

/** Rows of Gaps: by where the lines lie (sites), what each department claims there and what is counted; widest gap first. */
export function gapRows({ lines }: Alignment, dimensions: PlanDimensions, language: Language): RowContent[] {
  const slices = new Map<string, Slice>();
  for (const { line, basis, owned, unknown } of lines) {
    if (basis.kind !== 'comparable' || unknown.length > 0) continue;
    const [key, words] = sliceInWords(line.scope, dimensions, language);
    const slice = slices.get(key) ?? { words, claims: new Map<Department, number>(), consensus: 0 };
    slice.claims.set(line.department, (slice.claims.get(line.department) ?? 0) + basis.steps.comparable);
    slice.consensus += owned ?? basis.steps.comparable;
    slices.set(key, slice);
  }
  const width = ({ claims }: Slice): number => (claims.size < 2 ? 0 : Math.max(...claims.values()) - Math.min(...claims.values()));
  const order = ([, a]: [string, Slice], [, b]: [string, Slice]): number => width(b) - width(a) || b.consensus - a.consensus || (a.words < b.words ? -1 : 1);
  return [...slices].sort(order).map(([key, slice], at) => ({
    id: key,
    values: { slice: slice.words, consensus: slice.consensus, rank: at + 1, rowState: 'current', ...Object.fromEntries(DEPARTMENTS.map((department) => [COLUMN[department], slice.claims.get(department) ?? null])) },
  }));
}
