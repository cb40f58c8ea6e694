import type { ApiClass, ApiClasses } from './apiClass';
import { applicationClass, iterativeCalculationClass, runtimeClass, workbookProtectionClass } from './classes/applicationClass';
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
import { tableClass, tableCollectionClass, tableScopedCollectionClass } from './classes/tableClasses';
import { tableColumnClass, tableColumnCollectionClass } from './classes/tableColumnClasses';
import { tableRowClass, tableRowCollectionClass } from './classes/tableRowClasses';
import { workbookClass } from './classes/workbookClass';
import { worksheetClass } from './classes/worksheetClass';
import { worksheetCollectionClass } from './classes/worksheetCollectionClass';

/** Every class of the client library that the host knows. */
export const API_CLASSES = {
  Workbook: workbookClass,
  Application: applicationClass,
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
  Service: serviceClass,
} as Readonly<Record<string, ApiClass<never>>> as unknown as ApiClasses;
