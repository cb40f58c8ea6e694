import { TWELVE, type MonthNumber } from '../../i18n/twelve';
import type { ColumnSpec, SheetSpec } from '../sheetSpec';
import { monthKeys, monthTable } from '../trackingKeys';

/** What formulas of the tracker may name, besides its own tables. */
export interface TrackerForm {
  readonly hasFacts: boolean;
  readonly hasHistory: boolean;
  readonly hasSeasons: boolean;
  /** Verdicts and forecasts stand as values, because as functions they would be too many. */
  readonly hasValues: boolean;
}

/** The form of a tracker without any data. */
export const BLANK_FORM: TrackerForm = { hasFacts: false, hasHistory: false, hasSeasons: false, hasValues: false };

/** The frozen figure of a closed month, else what the user typed, else what the data hold with corrections of closed months. */
function actual(number: MonthNumber): string {
  const typed = `INDEX({${monthTable(number)}.actualTyped},MATCH({@rowId},{${monthTable(number)}.rowId},0))`;
  const recorded = `IF({@r${number}}="","",{@r${number}}+N({@l${number}}))`;
  return `=IF({@f${number}}<>"",{@f${number}},IFERROR(IF(${typed}="",${recorded},${typed}),${recorded}))`;
}

const CALL = 'PDCA_FORECAST({@yearTarget},INDEX(({@t01:t12})/{@yearTarget},0,0),{@a01}:INDEX({@a01:a12},1,Pdca_fullMonths),"",Pdca_prior)';

/** One result of the forecast by its position; not called before a month is known. */
function forecast(position: number): string {
  return `=IF(OR(Pdca_fullMonths=0,{@yearTarget}<=0),"",IFERROR(INDEX(${CALL},1,${position}),""))`;
}

function forecastColumns({ hasValues }: TrackerForm): ColumnSpec[] {
  const columns = [['yearForecast', 'money', 1], ['forecastLow', 'money', 2], ['forecastHigh', 'money', 3], ['targetChance', 'percent', 4]] as const;
  return columns.map(([key, format, position]) => ({ key, format, width: 14, ...(hasValues ? { kind: 'value' } : { kind: 'custom', formula: forecast(position) }) }));
}

const hidden = (letter: Parameters<typeof monthKeys>[0]): ColumnSpec[] => monthKeys(letter).map((key) => ({ key, kind: 'value', format: 'amount', isHidden: true }));

/** Target and actual of every line by month: what the month sheets look up, so that ranges of one row are its year. */
export function pdcaActualsSheet(form: TrackerForm): SheetSpec {
  return {
    key: 'pdcaActuals',
    part: 'pdca',
    visibility: 'hidden',
    title: 'pdcaActualsTitle',
    note: { text: 'pdcaActualsNote' },
    blocks: [],
    frozenColumns: 3,
    names: {
      Pdca_isDraft: '=COUNTIF({PdcaActuals.lineState},"draft")>0',
      Pdca_prior: form.hasHistory ? '=IFERROR(AVERAGE({PlanHistory.attainment}),1)' : '=1',
    },
    table: {
      name: 'PdcaActuals',
      rowPrefix: 'R',
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 18, isHidden: true },
        { key: 'description', kind: 'value', format: 'text', width: 28 },
        { key: 'siteName', kind: 'value', format: 'text', width: 16 },
        { key: 'category', kind: 'value', format: 'text', ownWord: 'uncategorised', width: 16 },
        { key: 'tierTitle', kind: 'value', list: 'tier', format: 'text', width: 14 },
        ...monthKeys('t').map((key): ColumnSpec => ({ key, kind: 'value', isEditable: true, format: 'money', width: 12 })),
        { key: 'yearTarget', kind: 'formula', format: 'money', width: 14, formula: '=SUM({@t01:t12})' },
        ...TWELVE.map((number): ColumnSpec => ({ key: `a${number}`, kind: 'formula', format: 'money', width: 12, formula: actual(number) })),
        { key: 'yearActual', kind: 'formula', format: 'money', width: 14, formula: '=SUM({@a01:a12})' },
        ...forecastColumns(form),
        ...TWELVE.map((number): ColumnSpec => ({ key: `q${number}`, kind: 'formula', format: 'percent', isHidden: true, formula: `=IF(OR({@a${number}}="",N({@t${number}})<=0),"",{@a${number}}/{@t${number}})` })),
        ...hidden('s'), ...hidden('r'), ...hidden('l'), ...hidden('f'), ...hidden('v'), ...hidden('m'),
        { key: 'lineMargin', kind: 'value', format: 'percent', isHidden: true },
        { key: 'lineId', kind: 'value', format: 'text', isHidden: true },
        { key: 'siteId', kind: 'value', format: 'text', isHidden: true },
        { key: 'categoryId', kind: 'value', format: 'text', isHidden: true },
        { key: 'tierId', kind: 'value', format: 'text', isHidden: true },
        { key: 'lineState', kind: 'code', format: 'text', isHidden: true },
        { key: 'rowState', kind: 'value', list: 'rowState', format: 'text', isHidden: true },
        { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
      ],
    },
  };
}
