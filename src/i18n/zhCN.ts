import { agreementWords } from './zh-CN/agreementWords';
import { alignmentCase } from './zh-CN/alignmentCase';
import { pdcaCase } from './zh-CN/pdcaCase';
import { reviewCase } from './zh-CN/reviewCase';
import { alignmentWords } from './zh-CN/alignmentWords';
import { bookingWords } from './zh-CN/bookingWords';
import type { en } from './en';
import { businessWords } from './zh-CN/businessWords';
import { columns } from './zh-CN/columns';
import { customerWords } from './zh-CN/customerWords';
import { eventWords } from './zh-CN/eventWords';
import { erpWords } from './zh-CN/erpWords';
import { examples } from './zh-CN/examples';
import { explainWords } from './zh-CN/explainWords';
import { functions } from './zh-CN/functions';
import { functionActionProblems } from './zh-CN/functionsPage';
import { imports } from './zh-CN/imports';
import { latamWords } from './zh-CN/latamWords';
import { lists } from './zh-CN/lists';
import { importProblems } from './zh-CN/imports';
import { planWords } from './zh-CN/planWords';
import { problems } from './zh-CN/problems';
import { productMapProblems } from './zh-CN/productMapProblems';
import { productWords } from './zh-CN/productWords';
import { rollWords } from './zh-CN/rollWords';
import { salesWords } from './zh-CN/salesWords';
import { settings } from './zh-CN/settings';
import { sheets } from './zh-CN/sheets';
import { taskpane } from './zh-CN/taskpane';
import { tabWords } from './zh-CN/tabWords';
import { targetWords } from './zh-CN/targetWords';
import { texts } from './zh-CN/texts';
import { deepReviewWords } from './zh-CN/deepReviewWords';
import { reviewWords } from './zh-CN/reviewWords';
import { monthWords } from './zh-CN/monthWords';
import { trackingWords } from './zh-CN/trackingWords';

/** 中文用语,键与英文一致。 */
export const zhCN: typeof en = {
  columns: { ...columns, ...planWords.columns, ...eventWords.columns, ...salesWords.columns, ...productWords.columns, ...businessWords.columns, ...alignmentWords.columns, ...agreementWords.columns, ...bookingWords.columns, ...customerWords.columns, ...targetWords.columns, ...trackingWords.columns, ...monthWords.columns, ...reviewWords.columns, ...deepReviewWords.columns },
  examples: { ...examples, ...latamWords, ...erpWords, ...alignmentCase, ...pdcaCase, ...reviewCase },
  explain: explainWords,
  functions,
  imports,
  lists: { ...lists, ...planWords.lists, ...eventWords.lists, ...salesWords.lists, ...productWords.lists, ...businessWords.lists, ...alignmentWords.lists, ...bookingWords.lists, ...customerWords.lists, ...targetWords.lists, ...trackingWords.lists, ...monthWords.lists, ...reviewWords.lists, ...deepReviewWords.lists },
  problems: { ...problems, ...planWords.problems, ...salesWords.problems, ...importProblems, ...productMapProblems, ...productWords.problems, ...functionActionProblems, ...businessWords.problems, ...customerWords.problems, ...alignmentWords.problems, ...agreementWords.problems, ...bookingWords.problems, ...tabWords.problems, ...rollWords.problems, ...trackingWords.problems, ...monthWords.problems, ...reviewWords.problems, ...deepReviewWords.problems, ...targetWords.problems },
  settings: { ...settings, ...planWords.settings, ...eventWords.settings, ...salesWords.settings, ...productWords.settings, ...businessWords.settings, ...customerWords.settings, ...alignmentWords.settings, ...bookingWords.settings, ...trackingWords.settings, ...targetWords.settings, ...deepReviewWords.settings },
  sheets: { ...sheets, ...planWords.sheets, ...eventWords.sheets, ...salesWords.sheets, ...productWords.sheets, ...businessWords.sheets, ...alignmentWords.sheets, ...agreementWords.sheets, ...customerWords.sheets, ...targetWords.sheets, ...trackingWords.sheets, ...monthWords.sheets, ...reviewWords.sheets, ...deepReviewWords.sheets },
  taskpane,
  texts: { ...texts, ...planWords.texts, ...eventWords.texts, ...salesWords.texts, ...productWords.texts, ...businessWords.texts, ...alignmentWords.texts, ...agreementWords.texts, ...bookingWords.texts, ...customerWords.texts, ...targetWords.texts, ...trackingWords.texts, ...monthWords.texts, ...reviewWords.texts, ...deepReviewWords.texts },
};
