import type { SheetSpec } from '../sheetSpec';
import { SAMPLE_STATE, TIER_ROW, ofTier } from './customerFormulas';

/** Question 1: who the customers are. Proposed from orders, completed by people. */
export const profilesSheet: SheetSpec = {
  key: 'profiles',
  part: 'customer',
  visibility: 'visible',
  title: 'profilesTitle',
  note: { text: 'profilesNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'Profiles',
    rowPrefix: 'U',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9, band: 'bandFirst' },
      { key: 'profileName', kind: 'input', format: 'text', width: 26, band: 'bandFirst' },
      { key: 'tier', kind: 'input', format: 'text', width: 11, hint: 'tierHint', band: 'bandFirst' },
      { key: 'tierName', kind: 'formula', format: 'general', width: 20, formula: ofTier('tierName'), band: 'bandFirst' },
      { key: 'customerType', kind: 'list', list: 'customerType', format: 'text', width: 10, accepts: 'list', band: 'bandFirst' },
      { key: 'countries', kind: 'input', format: 'text', width: 22, band: 'bandFirst' },
      { key: 'profileShare', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent', band: 'bandFirst' },
      { key: 'infoChannel', kind: 'list', list: 'infoChannel', format: 'text', width: 18, accepts: 'list', band: 'bandFirst' },
      { key: 'profileState', kind: 'formula', list: 'profileState', format: 'general', width: 14, formula: '=INDEX(List_profileState,IF(OR({@countries}="",{@infoChannel}=""),1,2))', tones: { on: 'profileCode', by: { incomplete: 'watch', complete: 'good' } }, band: 'bandFirst' },
      { key: 'buyingHabit', kind: 'input', format: 'text', width: 26, band: 'bandHabit' },
      { key: 'decisionMode', kind: 'list', list: 'decisionMode', format: 'text', width: 14, accepts: 'list', band: 'bandHabit' },
      { key: 'decisionDays', kind: 'input', format: 'integer', width: 10, accepts: 'nonNegative', band: 'bandHabit' },
      { key: 'source', kind: 'list', list: 'evidenceKind', format: 'text', width: 14, accepts: 'list', band: 'bandEvidence' },
      { key: 'sampleSize', kind: 'input', format: 'integer', width: 9, accepts: 'nonNegative', band: 'bandEvidence' },
      { key: 'sampleState', kind: 'formula', list: 'sampleState', format: 'general', width: 12, formula: SAMPLE_STATE, band: 'bandEvidence' },
      { key: 'askedOn', kind: 'input', format: 'date', width: 12, band: 'bandEvidence' },
      { key: 'reasonWeight', kind: 'formula', format: 'percent', width: 12, formula: '=SUMIFS({BuyReasons.reasonShare},{BuyReasons.profileId},{@rowId})', band: 'bandEvidence' },
      { key: 'profileCode', kind: 'formula', format: 'general', formula: '=IF(OR({@countries}="",{@infoChannel}=""),"incomplete","complete")', isHidden: true },
      { key: 'tierRow', kind: 'formula', format: 'general', formula: TIER_ROW, isHidden: true },
    ],
  },
};

const WEIGHT = 'IFERROR(INDEX({Profiles.reasonWeight},MATCH({@profileId},{Profiles.rowId},0)),0)';

/** Question 2: why they buy, with weights that add up to 100 % for each profile. */
export const buyReasonsSheet: SheetSpec = {
  key: 'buyReasons',
  part: 'customer',
  visibility: 'visible',
  title: 'buyReasonsTitle',
  note: { text: 'buyReasonsNote' },
  blocks: [
    {
      name: 'totals',
      cells: [
        [{ text: 'total', look: 'heading' }, null, { text: 'unbalancedReasons', look: 'numberHeading' }],
        [null, null, { formula: '=SUMPRODUCT(--({Profiles.reasonWeight}>0),--(ABS({Profiles.reasonWeight}-1)>0.0005))', format: 'integer', name: 'BuyReasons_unbalanced', look: 'figure' }],
      ],
    },
  ],
  frozenColumns: 3,
  table: {
    name: 'BuyReasons',
    rowPrefix: 'Y',
    isExtendable: true,
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', width: 9 },
      { key: 'profileId', kind: 'input', format: 'text', width: 10, hint: 'profileHint' },
      { key: 'profileName', kind: 'formula', format: 'general', width: 26, formula: '=IFERROR(INDEX({Profiles.profileName},MATCH({@profileId},{Profiles.rowId},0))&"","")' },
      { key: 'offerScope', kind: 'input', format: 'text', width: 24 },
      { key: 'buyReason', kind: 'list', list: 'buyReason', format: 'text', width: 18, accepts: 'list' },
      { key: 'reasonShare', kind: 'input', format: 'percent', width: 10, hint: 'percentHint', accepts: 'percent' },
      { key: 'weightState', kind: 'formula', list: 'weightState', format: 'general', width: 16, formula: `=IF({@reasonShare}="","",INDEX(List_weightState,IF(ABS(${WEIGHT}-1)<=0.0005,1,2)))` },
      { key: 'finding', kind: 'input', format: 'text', width: 32 },
      { key: 'source', kind: 'list', list: 'evidenceKind', format: 'text', width: 14, accepts: 'list' },
      { key: 'sampleSize', kind: 'input', format: 'integer', width: 9, accepts: 'nonNegative' },
      { key: 'sampleState', kind: 'formula', list: 'sampleState', format: 'general', width: 12, formula: SAMPLE_STATE },
    ],
  },
};
