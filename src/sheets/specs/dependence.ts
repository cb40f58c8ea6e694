import type { SheetSpec } from '../sheetSpec';
import { codeOfWord } from './formulaParts';

/** The part of the largest of those that share a text in `by`, in the sum of `of`; empty text without a sum. */
function largestShare(by: string, of: string): string {
  return `IF(SUM({Opportunities.${of}})<=0,"",SUMPRODUCT(MAX(SUMIF({Opportunities.${by}},{Opportunities.${by}},{Opportunities.${of}})))/SUM({Opportunities.${of}}))`;
}

/** The text in `by` of those that together sold most last year. */
function largestName(by: string): string {
  const sums = `SUMIF({Opportunities.${by}},{Opportunities.${by}},{Opportunities.lastYear})`;
  return `IF(SUM({Opportunities.lastYear})<=0,"",INDEX({Opportunities.${by}},MATCH(SUMPRODUCT(MAX(${sums})),INDEX(${sums},0),0))&"")`;
}

/** One formula for all rows: the part of each is chosen by its id. */
function byMeasure(parts: { readonly platform: string; readonly site: string; readonly repeat: string }): string {
  return `IF({@rowId}="platform",${parts.platform},IF({@rowId}="site",${parts.site},IF({@rowId}="repeat",${parts.repeat},"")))`;
}

const THIS_YEAR = byMeasure({ platform: largestShare('channel', 'lastYear'), site: largestShare('opportunityName', 'lastYear'), repeat: 'IF({@factShare}="","",{@factShare})' });
const REPEAT_IN_PLAN = 'IF(OR({@thisYear}="",Market_target<=0),"",({@thisYear}*Market_lastYear+SUMIFS({GrowthLedger.increment},{GrowthLedger.growthCode},"customers"))/Market_target)';
const IN_PLAN = byMeasure({ platform: largestShare('channel', 'target'), site: largestShare('opportunityName', 'target'), repeat: REPEAT_IN_PLAN });
const LIMIT = '=IF({@rowId}="platform",Set_dependPlatform,IF({@rowId}="site",Set_dependSite,IF({@rowId}="repeat",Set_dependRepeat,IF({@rowId}="ads",Set_dependAds,""))))';

/** Dependence: what a single platform, site, group of buyers or channel of ads carries, this year and in the plan. */
export const dependenceSheet: SheetSpec = {
  key: 'dependence',
  part: 'business',
  visibility: 'visible',
  title: 'dependenceTitle',
  note: { text: 'dependenceNote' },
  blocks: [],
  frozenColumns: 2,
  table: {
    name: 'Dependence',
    rowPrefix: 'D',
    columns: [
      { key: 'rowId', kind: 'key', format: 'text', isHidden: true },
      { key: 'measure', kind: 'value', list: 'dependence', format: 'text', width: 20 },
      { key: 'largest', kind: 'formula', format: 'general', width: 40, formula: `=IF({@rowId}="platform",${largestName('channel')},IF({@rowId}="site",${largestName('opportunityName')},""))` },
      { key: 'thisYear', kind: 'formula', format: 'percent', width: 12, formula: `=IF({@thisYearTyped}<>"",{@thisYearTyped},${THIS_YEAR})` },
      { key: 'inPlan', kind: 'formula', format: 'percent', width: 12, formula: `=IF({@inPlanTyped}<>"",{@inPlanTyped},${IN_PLAN})` },
      { key: 'limit', kind: 'formula', format: 'percent', width: 10, formula: LIMIT },
      { key: 'dependenceState', kind: 'formula', format: 'general', width: 20, list: 'dependenceState', formula: '=IF({@limit}="","",INDEX(List_dependenceState,IF(COUNT({@thisYear},{@inPlan})=0,3,IF(MAX({@thisYear},{@inPlan})>{@limit},2,1))))', tones: { on: 'dependenceCode', by: { high: 'bad', fine: 'good', missing: 'watch' } } },
      { key: 'thisYearTyped', kind: 'input', format: 'percent', width: 14, hint: 'percentHint', accepts: 'percent' },
      { key: 'inPlanTyped', kind: 'input', format: 'percent', width: 14, hint: 'percentHint', accepts: 'percent' },
      { key: 'basisNote', kind: 'value', list: 'dependenceNote', format: 'text', width: 70 },
      { key: 'factShare', kind: 'value', format: 'percent', isHidden: true },
      { key: 'dependenceCode', kind: 'formula', format: 'general', isHidden: true, formula: `=${codeOfWord('dependenceState', '{@dependenceState}')}` },
      { key: 'stamp', kind: 'value', format: 'text', isHidden: true },
    ],
  },
};
