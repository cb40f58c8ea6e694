import { addMonths, toMonth } from '../../core/month';
import type { ImportRules } from '../../imports/importRules';
import { REPORT_PRECEDENCE, type Precedence } from '../../imports/reportPrecedence';
import { toPrecedence } from '../../sheets/importRows';
import { toRates, type GivenRate } from '../../sheets/planRows';
import { numberSetting, type PlanSettings } from '../../sheets/planSettings';
import { tableRows } from '../../sheets/tableRows';
import type { WorkbookState } from '../../sheets/workbookState';

/** How reports become facts by the plan's settings, rates and order of reports; before there is a plan, by what an example brings. */
export function importRulesOf(state: WorkbookState, settings: PlanSettings, given: readonly GivenRate[] = []): ImportRules {
  const planYear = settings.number('planYear');
  const fiscalStart = settings.number('fiscalStart') ?? 1;
  const typed = toRates(tableRows('FxRates', state));
  return {
    customers: {
      baseEnd: planYear === undefined ? undefined : addMonths(toMonth(planYear, fiscalStart), -1),
      newFor: settings.code('newCustomerRule') === 'year' ? 'year' : 'month',
      fiscalStart,
    },
    customersMax: numberSetting(settings, 'customersMax'),
    newProducts: { planYear, fiscalStart, months: settings.number('newProductMonths') ?? 12 },
    rates: { ...Object.fromEntries(given.map(({ currency, rate }) => [currency, rate])), [settings.currency]: 1, ...Object.fromEntries(typed) },
    precedence: toPrecedence(tableRows('ReportPrecedence', state), REPORT_PRECEDENCE) as Precedence,
    differenceMax: settings.number('reportDifference') ?? 0.02,
  };
}
