import type { en } from './en';
import { businessWords } from './zh-CN/businessWords';
import { columns } from './zh-CN/columns';
import { examples } from './zh-CN/examples';
import { functions } from './zh-CN/functions';
import { functionActionProblems } from './zh-CN/functionsPage';
import { imports } from './zh-CN/imports';
import { lists } from './zh-CN/lists';
import { importProblems } from './zh-CN/imports';
import { problems } from './zh-CN/problems';
import { productMapProblems } from './zh-CN/productMapProblems';
import { productWords } from './zh-CN/productWords';
import { salesWords } from './zh-CN/salesWords';
import { settings } from './zh-CN/settings';
import { sheets } from './zh-CN/sheets';
import { taskpane } from './zh-CN/taskpane';
import { texts } from './zh-CN/texts';

/** 中文用语,键与英文一致。 */
export const zhCN: typeof en = {
  columns: { ...columns, ...salesWords.columns, ...businessWords.columns, ...productWords.columns },
  examples,
  functions,
  imports,
  lists: { ...lists, ...salesWords.lists, ...businessWords.lists, ...productWords.lists },
  problems: { ...problems, ...salesWords.problems, ...importProblems, ...productMapProblems, ...productWords.problems, ...functionActionProblems, ...businessWords.problems },
  settings: { ...settings, ...salesWords.settings, ...businessWords.settings, ...productWords.settings },
  sheets: { ...sheets, ...salesWords.sheets, ...businessWords.sheets, ...productWords.sheets },
  taskpane,
  texts: { ...texts, ...salesWords.texts, ...businessWords.texts, ...productWords.texts },
};
