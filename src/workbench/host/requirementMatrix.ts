/**
 * Requirement sets of the oldest Excel that the add-in's manifest admits (Excel 2021). `CustomFunctions` and
 * `RichApiRuntime` are the library's own sets: they choose the form of results and of requests.
 */
export const FLOOR: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  RibbonApi: '1.2',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  AddinCommands: '1.1',
  Settings: '1.1',
  CustomFunctions: '1.9',
  RichApiRuntime: '1.2',
};
