import type { Chart, ChartAxis, ChartSeries } from '../model/chart';
import type { ConditionalFormat } from '../model/conditionalFormat';
import type { Sheet } from '../model/sheet';
import type { BorderEdge } from '../model/style';
import type { Table, TableColumn } from '../model/table';
import type { DefinedName, Workbook } from '../model/workbook';
import type { RangeRef } from './rangeRef';

export interface TableColumnRef {
  readonly table: Table;
  readonly column: TableColumn;
}

export interface TableRowRef {
  readonly table: Table;
  index: number;
}

export interface ChartRef {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export interface SeriesRef extends ChartRef {
  readonly series: ChartSeries;
}

export interface PointRef extends SeriesRef {
  readonly index: number;
}

export interface FormatRef {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** Something that holds a setting or a property by key. */
export interface EntryRef {
  readonly key: string;
}

export interface SheetEntryRef extends EntryRef {
  readonly sheet: Sheet;
}

/** What stands behind each class of the client library that the host knows. */
export interface Targets {
  Workbook: Workbook;
  Application: Workbook;
  /** A workbook that was handed over as base64 and is not open yet. */
  WorkbookCreated: { readonly base64: string };
  Runtime: Workbook;
  IterativeCalculation: Workbook;
  WorkbookProtection: Workbook;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
  PageLayout: Sheet;
  PageBreakCollection: Sheet;
  PageBreak: { readonly sheet: Sheet; readonly row: number };
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: SheetEntryRef;
  AutoFilter: Sheet;
  Range: RangeRef;
  RangeAreas: readonly RangeRef[];
  RangeCollection: readonly RangeRef[];
  RangeFormat: RangeRef;
  RangeFont: RangeRef;
  RangeFill: RangeRef;
  FormatProtection: RangeRef;
  RangeBorderCollection: RangeRef;
  RangeBorder: { readonly range: RangeRef; readonly edge: BorderEdge | 'InsideHorizontal' | 'InsideVertical' };
  RangeSort: RangeRef;
  DataValidation: RangeRef;
  ConditionalFormatCollection: RangeRef;
  ConditionalFormat: FormatRef;
  ConditionalFormatRule: FormatRef;
  ConditionalRangeFormat: FormatRef;
  ConditionalRangeFont: FormatRef;
  ConditionalRangeFill: FormatRef;
  CustomConditionalFormat: FormatRef;
  CellValueConditionalFormat: FormatRef;
  TextConditionalFormat: FormatRef;
  DataBarConditionalFormat: FormatRef;
  ConditionalDataBarPositiveFormat: FormatRef;
  ConditionalDataBarNegativeFormat: FormatRef;
  ColorScaleConditionalFormat: FormatRef;
  IconSetConditionalFormat: FormatRef;
  TopBottomConditionalFormat: FormatRef;
  PresetCriteriaConditionalFormat: FormatRef;
  TableCollection: { readonly sheet?: Sheet; readonly tables?: readonly Table[] };
  TableScopedCollection: { readonly tables: readonly Table[] };
  Table: Table;
  TableColumnCollection: Table;
  TableColumn: TableColumnRef;
  TableRowCollection: Table;
  TableRow: TableRowRef;
  TableSort: Table;
  NamedItemCollection: { readonly sheet?: Sheet };
  NamedItem: DefinedName;
  SettingCollection: Workbook;
  Setting: EntryRef;
  DocumentProperties: Workbook;
  CustomPropertyCollection: Workbook;
  CustomProperty: EntryRef;
  ChartCollection: Sheet;
  Chart: ChartRef;
  ChartTitle: ChartRef;
  ChartLegend: ChartRef;
  ChartAxes: ChartRef;
  ChartAxis: ChartRef & { readonly axis: ChartAxis };
  ChartAxisTitle: ChartRef & { readonly axis: ChartAxis };
  ChartGridlines: ChartRef & { readonly axis: ChartAxis };
  ChartSeriesCollection: ChartRef;
  ChartSeries: SeriesRef;
  ChartSeriesFormat: SeriesRef;
  ChartFill: SeriesRef;
  ChartLineFormat: SeriesRef;
  ChartDataLabels: SeriesRef;
  ChartPointsCollection: SeriesRef;
  ChartPoint: PointRef;
  ChartDataLabel: PointRef;
  /** Services that the library opens by name (custom functions, add-in life cycle). */
  Service: { readonly name: string };
}

export type ClassName = keyof Targets;

/** An object of the client library inside a request. */
export class ApiObject<K extends ClassName = ClassName> {
  constructor(
    readonly type: K,
    readonly target: Targets[K],
  ) {}
}

/** Makes the object of a class around its target. */
export function object<K extends ClassName>(type: K, target: Targets[K]): ApiObject<K> {
  return new ApiObject(type, target);
}

/** The target of an argument that must be an object of a given class; undefined when it is something else. */
export function targetOf<K extends ClassName>(type: K, value: unknown): Targets[K] | undefined {
  return value instanceof ApiObject && value.type === type ? (value.target as Targets[K]) : undefined;
}
