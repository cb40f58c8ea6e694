import { agreementWords } from './en/agreementWords';
import { alignmentCase } from './en/alignmentCase';
import { pdcaCase } from './en/pdcaCase';
import { reviewCase } from './en/reviewCase';
import { alignmentWords } from './en/alignmentWords';
import { bookingWords } from './en/bookingWords';
import { businessWords } from './en/businessWords';
import { columns } from './en/columns';
import { customerWords } from './en/customerWords';
import { eventWords } from './en/eventWords';
import { erpWords } from './en/erpWords';
import { examples } from './en/examples';
import { explainWords } from './en/explainWords';
import { functions } from './en/functions';
import { functionActionProblems } from './en/functionsPage';
import { imports } from './en/imports';
import { latamWords } from './en/latamWords';
import { lists } from './en/lists';
import { importProblems } from './en/imports';
import { planWords } from './en/planWords';
import { problems } from './en/problems';
import { productMapProblems } from './en/productMapProblems';
import { productWords } from './en/productWords';
import { rollWords } from './en/rollWords';
import { salesWords } from './en/salesWords';
import { settings } from './en/settings';
import { sheets } from './en/sheets';
import { taskpane } from './en/taskpane';
import { tabWords } from './en/tabWords';
import { targetWords } from './en/targetWords';
import { texts } from './en/texts';
import { deepReviewWords } from './en/deepReviewWords';
import { reviewWords } from './en/reviewWords';
import { monthWords } from './en/monthWords';
import { trackingWords } from './en/trackingWords';

/** English messages: the source of every key. */
export const en = {
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
