import { businessWords } from './en/businessWords';
import { columns } from './en/columns';
import { examples } from './en/examples';
import { functions } from './en/functions';
import { functionActionProblems } from './en/functionsPage';
import { imports } from './en/imports';
import { lists } from './en/lists';
import { importProblems } from './en/imports';
import { problems } from './en/problems';
import { productMapProblems } from './en/productMapProblems';
import { productWords } from './en/productWords';
import { salesWords } from './en/salesWords';
import { settings } from './en/settings';
import { sheets } from './en/sheets';
import { taskpane } from './en/taskpane';
import { texts } from './en/texts';

/** English messages: the source of every key. */
export const en = {
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
