import type { Profile } from '../profile';

/** Amazon Business Report, Detail Page Sales and Traffic by child item. The period is nowhere in the file, the currency only in its amounts. */
export const amazonBusinessReport: Profile = {
  id: 'amazon-business-report',
  kind: 'traffic',
  platform: 'Amazon',
  reader: 'traffic',
  supplies: ['sales', 'sessions'],
  hasCustomerId: false,
  layouts: [
    {
      required: ['code', 'sessions', 'quantity', 'amount'],
      columns: {
        code: ['(Child) ASIN', '（子）ASIN', '(子)ASIN'],
        parent: ['(Parent) ASIN', '（父）ASIN', '(父)ASIN', '（親）ASIN', '(親)ASIN'],
        sku: ['SKU'],
        name: ['Title', '标题', 'タイトル', '商品名'],
        sessions: ['Sessions - Total', 'Sessions', '会话数 - 总计', '会话次数 - 总计', 'セッション数 - 合計'],
        quantity: ['Units Ordered', '已订购商品数量', '注文された商品点数'],
        amount: ['Ordered Product Sales', '已订购商品销售额', '注文商品の売上額', '注文商品売上'],
      },
    },
  ],
};
