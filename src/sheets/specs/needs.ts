import type { SheetSpec } from '../sheetSpec';
import { SAMPLE_STATE } from './customerFormulas';

const TIER = 'INDEX({CustomerTiers.tierName},MATCH({@needFor}&".all",{CustomerTiers.rowId},0))';
const PROFILE = 'INDEX({Profiles.profileName},MATCH({@needFor},{Profiles.rowId},0))';
/** Position of the band by the plan's thresholds; sums of typed marks carry binary noise. */
const BAND = 'IF(ROUND({@opportunity},9)>Set_needVeryHigh,1,IF(ROUND({@opportunity},9)>=Set_needHigh,2,IF(ROUND({@opportunity},9)>=Set_needLook,3,4)))';

/** Step 2: what customers need and how badly it is served. */
export function needsSheet(sampleMin: number): SheetSpec {
  return {
    key: 'needs',
    part: 'customer',
    visibility: 'visible',
    title: 'needsTitle',
    note: { text: 'needsNote', values: { sample: String(sampleMin) } },
    blocks: [],
    frozenColumns: 4,
    table: {
      name: 'Needs',
      rowPrefix: 'E',
      isExtendable: true,
      columns: [
        { key: 'rowId', kind: 'key', format: 'text', width: 9, band: 'bandFirst' },
        { key: 'needFor', kind: 'input', format: 'text', width: 11, hint: 'needForHint', band: 'bandFirst' },
        { key: 'needForName', kind: 'formula', format: 'general', width: 20, formula: `=IF({@needFor}="","",IFERROR(${TIER}&"",IFERROR(${PROFILE}&"","")))`, band: 'bandFirst' },
        { key: 'need', kind: 'input', format: 'text', width: 34, band: 'bandFirst' },
        { key: 'importance', kind: 'input', format: 'number', width: 11, hint: 'scaleHint', accepts: 'nonNegative', band: 'bandFirst' },
        { key: 'satisfaction', kind: 'input', format: 'number', width: 13, hint: 'scaleHint', accepts: 'nonNegative', band: 'bandFirst' },
        { key: 'opportunity', kind: 'custom', format: 'number', width: 12, formula: '=IF(OR({@importance}="",{@satisfaction}=""),"",OPPORTUNITY_SCORE({@importance},{@satisfaction}))', band: 'bandFirst' },
        {
          key: 'needBand', kind: 'formula', list: 'needBand', format: 'general', width: 12, formula: `=IF(ISNUMBER({@opportunity}),INDEX(List_needBand,${BAND}),"")`,
          tones: { on: 'needCode', by: { veryHigh: 'good', high: 'steady', worthALook: 'watch' } }, band: 'bandFirst',
        },
        { key: 'ownedCategories', kind: 'value', isEditable: true, format: 'text', width: 26, band: 'bandFirst' },
        { key: 'whiteSpace', kind: 'value', isEditable: true, format: 'text', width: 26, band: 'bandFirst' },
        { key: 'finding', kind: 'input', format: 'text', width: 30, band: 'bandEvidence' },
        { key: 'source', kind: 'list', list: 'evidenceKind', format: 'text', width: 14, accepts: 'list', band: 'bandEvidence' },
        { key: 'sampleSize', kind: 'input', format: 'integer', width: 9, accepts: 'nonNegative', band: 'bandEvidence' },
        { key: 'sampleState', kind: 'formula', list: 'sampleState', format: 'general', width: 12, formula: SAMPLE_STATE, band: 'bandEvidence' },
        { key: 'nextBudget', kind: 'input', format: 'money', width: 14, hint: 'moneyHint', accepts: 'nonNegative', band: 'bandPlan' },
        { key: 'categoryPlan', kind: 'input', format: 'text', width: 26, band: 'bandPlan' },
        { key: 'needCode', kind: 'formula', format: 'general', formula: `=IF(ISNUMBER({@opportunity}),INDEX(ListCode_needBand,${BAND}),"")`, isHidden: true },
        { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
      ],
    },
  };
}
