import type { FieldColumns, Layout, Profile } from '../profile';

/** Columns that every Sponsored Products report has, in the languages of the console and of the older CSV. */
export const AD_COLUMNS: FieldColumns = {
  date: ['Date', 'Datum', '日期', '日付', 'Start Date', 'Startdatum', '开始日期', '開始日'],
  currency: ['Currency', 'Währung', '货币', '通貨'],
  spend: ['Spend', 'Cost', 'Ausgaben', '花费', '支出', '広告費'],
  clicks: ['Clicks', 'Klicks', '点击量', 'クリック数'],
  adSales: ['14 Day Total Sales', '7 Day Total Sales', 'Sales', '14 Tage, Verkäufe gesamt', '7 Tage, Verkäufe gesamt', 'Verkäufe', '7天总销售额', '14天总销售额', '销售额'],
  adOrders: ['14 Day Total Orders (#)', '7 Day Total Orders (#)', 'Orders', '14 Tage, Bestellungen gesamt', '7 Tage, Bestellungen gesamt', 'Bestellungen', '7天总订单数(#)', '14天总订单数(#)', '订单'],
  site: ['Country', 'Land'],
};

/** The column that only search term reports have. */
export const SEARCH_TERM: readonly string[] = ['Customer Search Term', 'Suchbegriff eines Kunden', '客户搜索词', '顾客搜索词', 'カスタマーの検索キーワード'];

/** Bulk sheets repeat one spend on the rows of campaign, ad group and keyword. */
const ENTITY_ROWS = ['Entity', 'Entität', '实体层级'];

/** Builds a Sponsored Products profile: `columns` are those beside the common ones, all of `needed` must be there. */
export function adsReport(id: string, layouts: readonly Pick<Layout, 'columns' | 'required' | 'unless'>[]): Profile {
  return {
    id, kind: 'ads', platform: 'Amazon', reader: 'ads', supplies: ['adSpend'], hasCustomerId: false, currencyInHeader: true,
    layouts: layouts.map(({ columns, required, unless = [] }) => ({
      required: [...required, 'spend'], columns: { ...AD_COLUMNS, ...columns }, unless: [...ENTITY_ROWS, ...unless],
    })),
  };
}
