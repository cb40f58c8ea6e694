import { alignAction } from './align';
import { bindAction } from './bind';
import { businessMapAction } from './business-map';
import { closeMonthAction } from './close-month';
import { collectTabsAction } from './collect-tabs';
import { customerMapAction } from './customer-map';
import { departmentTabsAction } from './department-tabs';
import { freezeRoundAction } from './freeze-round';
import { importSalesAction } from './import-sales';
import type { GenerateAction } from './mechanism/definition';
import { minutesAction } from './minutes';
import { monthReportAction } from './month-report';
import { newPlanAction } from './new-plan';
import { pdcaTrackerAction, refreshActualsAction } from './pdca-tracker';
import { productMapAction, refreshVerdictsAction } from './product-map';
import { refreshBaseAction } from './refresh-base';
import { reopenMonthAction } from './reopen-month';
import { reviewAction } from './review';
import { splitTargetsAction } from './split-targets';

/** The actions that fill sheets, in the order in which a plan is made. Examples run them as their steps; a new one is one line here. */
export const STEP_ACTIONS: readonly GenerateAction[] = [newPlanAction, importSalesAction, refreshBaseAction, businessMapAction, customerMapAction, productMapAction, refreshVerdictsAction, departmentTabsAction, collectTabsAction, alignAction, freezeRoundAction, bindAction, minutesAction, splitTargetsAction, pdcaTrackerAction, refreshActualsAction, closeMonthAction, reopenMonthAction, monthReportAction, reviewAction];
