import type { ApiClasses } from './apiClass';
import { applicationClass, iterativeCalculationClass, runtimeClass, workbookCreatedClass, workbookProtectionClass } from './classes/applicationClass';
import {
  chartAxesClass,
  chartAxisClass,
  chartAxisTitleClass,
  chartClass,
  chartCollectionClass,
  chartGridlinesClass,
  chartLegendClass,
  chartTitleClass,
} from './classes/chartClasses';
import * as series from './classes/chartSeriesClasses';
import * as conditional from './classes/conditionalFormatClasses';
import { dataValidationClass } from './classes/dataValidationClass';
import { namedItemClass, namedItemCollectionClass } from './classes/nameClasses';
import { rangeAreasClass, rangeCollectionClass } from './classes/rangeAreasClass';
import { rangeClass } from './classes/rangeClass';
import { formatProtectionClass, rangeBorderClass, rangeBorderCollectionClass, rangeFillClass, rangeFontClass, rangeFormatClass } from './classes/rangeFormatClasses';
import {
  customPropertyClass,
  customPropertyCollectionClass,
  documentPropertiesClass,
  settingClass,
  settingCollectionClass,
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
} from './classes/settingClasses';
import { serviceClass } from './classes/serviceClass';
import { pageBreakClass, pageBreakCollectionClass } from './classes/pageBreakClasses';
import { freezePanesClass, pageLayoutClass, worksheetProtectionClass } from './classes/sheetViewClasses';
import { autoFilterClass, rangeSortClass, tableSortClass } from './classes/sortClasses';
import { tableClass, tableCollectionClass, tableScopedCollectionClass } from './classes/tableClasses';
import { tableColumnClass, tableColumnCollectionClass } from './classes/tableColumnClasses';
import { tableRowClass, tableRowCollectionClass } from './classes/tableRowClasses';
import { workbookClass } from './classes/workbookClass';
import { worksheetClass } from './classes/worksheetClass';
import { worksheetCollectionClass } from './classes/worksheetCollectionClass';

/** Every class of the client library that the host knows. */
export const API_CLASSES: ApiClasses = {
  Workbook: workbookClass,
  Application: applicationClass,
  WorkbookCreated: workbookCreatedClass,
  Runtime: runtimeClass,
  IterativeCalculation: iterativeCalculationClass,
  WorkbookProtection: workbookProtectionClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionClass,
  WorksheetCustomProperty: worksheetCustomPropertyClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeFormat: rangeFormatClass,
  RangeFont: rangeFontClass,
  RangeFill: rangeFillClass,
  FormatProtection: formatProtectionClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeBorder: rangeBorderClass,
  TableCollection: tableCollectionClass,
  TableScopedCollection: tableScopedCollectionClass,
  Table: tableClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableColumn: tableColumnClass,
  TableRowCollection: tableRowCollectionClass,
  TableRow: tableRowClass,
  NamedItemCollection: namedItemCollectionClass,
  NamedItem: namedItemClass,
  SettingCollection: settingCollectionClass,
  Setting: settingClass,
  DocumentProperties: documentPropertiesClass,
  CustomPropertyCollection: customPropertyCollectionClass,
  CustomProperty: customPropertyClass,
  WorksheetFreezePanes: freezePanesClass,
  WorksheetProtection: worksheetProtectionClass,
  PageLayout: pageLayoutClass,
  PageBreakCollection: pageBreakCollectionClass,
  PageBreak: pageBreakClass,
  AutoFilter: autoFilterClass,
  RangeSort: rangeSortClass,
  TableSort: tableSortClass,
  DataValidation: dataValidationClass,
  ConditionalFormatCollection: conditional.conditionalFormatCollectionClass,
  ConditionalFormat: conditional.conditionalFormatClass,
  ConditionalFormatRule: conditional.conditionalFormatRuleClass,
  ConditionalRangeFormat: conditional.conditionalRangeFormatClass,
  ConditionalRangeFont: conditional.conditionalRangeFontClass,
  ConditionalRangeFill: conditional.conditionalRangeFillClass,
  CustomConditionalFormat: conditional.customConditionalFormatClass,
  CellValueConditionalFormat: conditional.cellValueConditionalFormatClass,
  TextConditionalFormat: conditional.textConditionalFormatClass,
  DataBarConditionalFormat: conditional.dataBarConditionalFormatClass,
  ConditionalDataBarPositiveFormat: conditional.dataBarPositiveFormatClass,
  ConditionalDataBarNegativeFormat: conditional.dataBarNegativeFormatClass,
  ColorScaleConditionalFormat: conditional.colorScaleConditionalFormatClass,
  IconSetConditionalFormat: conditional.iconSetConditionalFormatClass,
  TopBottomConditionalFormat: conditional.topBottomConditionalFormatClass,
  PresetCriteriaConditionalFormat: conditional.presetCriteriaConditionalFormatClass,
  ChartCollection: chartCollectionClass,
  Chart: chartClass,
  ChartTitle: chartTitleClass,
  ChartLegend: chartLegendClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartGridlines: chartGridlinesClass,
  ChartSeriesCollection: series.chartSeriesCollectionClass,
  ChartSeries: series.chartSeriesClass,
  ChartSeriesFormat: series.chartSeriesFormatClass,
  ChartFill: series.chartFillClass,
  ChartLineFormat: series.chartLineFormatClass,
  ChartDataLabels: series.chartDataLabelsClass,
  ChartPointsCollection: series.chartPointsCollectionClass,
  ChartPoint: series.chartPointClass,
  ChartDataLabel: series.chartDataLabelClass,
  Service: serviceClass,
};
