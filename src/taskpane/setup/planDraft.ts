import type { ActionRequest } from '../../actions/action';
import type { PlanStart } from '../../actions/readPlanStart';

/** What the user has typed so far; a question without an entry shows what the plan begins with. */
export interface PlanDraft {
  readonly year?: string;
  readonly currency?: string;
  readonly basis?: string;
  readonly target?: string;
  /** By currency. */
  readonly rates: Readonly<Record<string, string>>;
}

export const EMPTY_PLAN_DRAFT: PlanDraft = { rates: {} };

/** The answers as the form shows them. */
export interface PlanAnswersShown {
  readonly year: string;
  readonly currency: string;
  readonly basis: string;
  readonly target: string;
  readonly rates: readonly { readonly currency: string; readonly rate: string }[];
}

/** What stands in the form: typed answers over those that the plan begins with. A new plan currency makes the old rates void. */
export function shownAnswers(start: PlanStart, draft: PlanDraft): PlanAnswersShown {
  const currency = draft.currency ?? start.currency;
  const isSameCurrency = currency.trim().toUpperCase() === start.currency;
  const asked = isSameCurrency ? start.rates : [...start.rates, { currency: start.currency, rate: undefined }].filter((rate) => rate.currency !== currency.trim().toUpperCase());
  return {
    year: draft.year ?? String(start.planYear),
    currency,
    basis: draft.basis ?? start.basis,
    target: draft.target ?? (start.target === undefined ? '' : String(start.target)),
    rates: asked.map((rate) => ({ currency: rate.currency, rate: draft.rates[rate.currency] ?? (isSameCurrency && rate.rate !== undefined ? String(rate.rate) : '') })),
  };
}

/** The request that the answers make; questions left empty are not asked. */
export function toPlanRequest(start: PlanStart, draft: PlanDraft): ActionRequest {
  const { year, currency, basis, target, rates } = shownAnswers(start, draft);
  const given = rates.filter(({ rate }) => rate.trim() !== '').map((each) => `${each.currency}=${each.rate.trim()}`).join('; ');
  const parameters = Object.entries({ year, currency, basis, target, rates: given }).filter(([, value]) => value.trim() !== '');
  return { action: 'new-plan', parameters: Object.fromEntries(parameters), files: [] };
}
