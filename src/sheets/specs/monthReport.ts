import type { MonthNumber } from '../../i18n/twelve';
import type { FixedBlock, FixedCell, SheetSpec } from '../sheetSpec';
import { HEADING_BAND } from './headingBand';
import { COMPANY_HEADINGS, companyCells, summaryFigure } from './pdcaSummary';
import { unusedRows } from './unusedRows';

/** One sentence of the report below its figures. */
export interface ReportRow {
  readonly part: 'best' | 'worst' | 'cause' | 'action' | 'decision';
  readonly what: string;
  readonly why: string;
  readonly owner: string;
  readonly target: number | undefined;
  readonly actual: number | undefined;
  /** Date serial. */
  readonly due: number | undefined;
}

/** What a report is of. */
export interface MonthReport {
  readonly number: MonthNumber;
  /** `2026-03`. */
  readonly month: string;
  /** The day on which it was written. */
  readonly date: string;
  readonly currency: string;
  readonly rows: readonly ReportRow[];
}

/** The text that says which month a report is of. */
export const REPORT_NOTE = 'monthReportNote';

/** Rows that each part has room for, so that the report stays on one page. */
export const ROOM = { best: 3, worst: 3, cause: 6, action: 6, decision: 5 } as const satisfies Readonly<Record<ReportRow['part'], number>>;

const PARTS = Object.keys(ROOM) as ReportRow['part'][];
const text = (value: string, look: 'plain' | 'sentence' = 'sentence'): FixedCell => ({ value, format: 'text', look });

function companyRow(label: 'reportCompany' | 'reportToDate', number: MonthNumber, target: string, actual: string, rate: string): FixedCell[] {
  const figure = (key: string, format: 'money' | 'percent'): FixedCell => ({ formula: `=${summaryFigure(key, number)}`, format, look: 'figure' });
  return [{ text: label, look: 'label' }, null, null, figure(target, 'money'), figure(actual, 'money'), figure(rate, 'percent'), null];
}

function figures({ number }: MonthReport): FixedBlock {
  return {
    name: 'figures',
    cells: [
      [{ formula: '=INDEX(List_targetState,IF(Pdca_isDraft,2,1))', format: 'general', look: 'heading' }, HEADING_BAND, HEADING_BAND, { column: 'monthTarget', look: 'numberHeading' }, { column: 'monthActual', look: 'numberHeading' }, { column: 'attainment', look: 'numberHeading' }, { column: 'light', look: 'heading' }],
      [...companyRow('reportCompany', number, 'monthTarget', 'monthActual', 'attainment').slice(0, 6), { formula: `=${summaryFigure('light', number)}`, format: 'general', look: 'verdict' }],
      companyRow('reportToDate', number, 'toDateTarget', 'yearToDate', 'toDateRate'),
    ],
  };
}

function year({ number }: MonthReport): FixedBlock {
  return {
    name: 'year',
    cells: [
      [{ text: 'yearFigures', look: 'heading' }, HEADING_BAND, ...COMPANY_HEADINGS],
      [{ text: 'reportCompany', look: 'label' }, null, ...companyCells(number)],
    ],
  };
}

const NO_ROW: Omit<ReportRow, 'part'> = { what: '', why: '', owner: '', target: undefined, actual: undefined, due: undefined };

function partRow({ what, why, owner, target = 0, actual, due }: Omit<ReportRow, 'part'> = NO_ROW): FixedCell[] {
  const figure = (value: number | undefined, format: 'money' | 'percent'): FixedCell => ({ value: value ?? '', format, look: 'figure' });
  const [planned, rate] = target > 0 ? [target, actual === undefined ? undefined : actual / target] : [];
  return [text(what), text(why), text(owner, 'plain'), figure(planned, 'money'), figure(actual, 'money'), figure(rate, 'percent'), { value: due ?? '', format: 'date', look: 'plain' }];
}

/** Lines in money for the best and the worst, sentences for the rest; as many rows as there is room for, so that blocks keep their size, those without a line hidden. */
function partBlock(part: ReportRow['part'], { rows }: MonthReport): FixedBlock {
  const own = rows.filter((row) => row.part === part);
  const heads: readonly FixedCell[] = part === 'best' || part === 'worst'
    ? [HEADING_BAND, { column: 'owner', look: 'heading' }, { column: 'monthTarget', look: 'numberHeading' }, { column: 'monthActual', look: 'numberHeading' }, { column: 'attainment', look: 'numberHeading' }, HEADING_BAND]
    : [{ column: 'reportWhy', look: 'heading' }, { column: 'owner', look: 'heading' }, HEADING_BAND, HEADING_BAND, HEADING_BAND, { column: 'reportWhen', look: 'heading' }];
  return { name: part, hiddenRows: unusedRows(own.length, ROOM[part]), cells: [[{ list: 'reportPart', code: part, look: 'heading' }, ...heads], ...Array.from({ length: ROOM[part] }, (_, at) => partRow(own[at]))] };
}

/** The report of a month on one page: figures, the best and the worst, causes, actions, and what the owner is asked to decide. */
export function monthReportSheet(report: MonthReport): SheetSpec {
  const { month, date, currency } = report;
  return {
    key: 'monthReport',
    part: 'pdca',
    visibility: 'visible',
    title: 'monthReportTitle',
    note: { text: REPORT_NOTE, values: { month, date, currency } },
    blocks: [figures(report), year(report), ...PARTS.map((part) => partBlock(part, report))],
    widths: [44, 44, 12, 14, 14, 12, 13],
  };
}
