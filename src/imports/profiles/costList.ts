import type { Profile } from '../profile';

/** The user's own list of products with categories and costs. A cost, a category or a scope beside the SKU is enough; a name only where nothing else stands in the list. */
export const costList: Profile = {
  id: 'cost-list',
  kind: 'costs',
  platform: '*',
  reader: 'costs',
  supplies: [],
  hasCustomerId: false,
  layouts: (['unitCost', 'category', 'scope', 'name'] as const).map((needed) => ({
    required: ['sku', needed],
    isWhole: needed === 'name',
    unless: ['Quantity', 'Qty', 'Order ID', 'Order Date', 'Spend', 'Impressions', 'Units ordered', '数量', '销量', '订单号', '订单编号', '下单时间'],
    columns: {
      sku: ['SKU', 'MSKU', 'Seller SKU', 'Variant SKU', '货号', '商品货号', '商品编码', '商家编码', '卖家SKU', '产品编码'],
      code: ['ASIN', '平台编码'],
      name: ['Name', 'Product', 'Product name', 'Title', '名称', '品名', '商品名称', '产品名称', '产品'],
      category: ['Category', 'Product category', '品类', '类目', '分类', '类别'],
      scope: ['Scope', 'Product scope', '产品范围'],
      unitCost: ['Unit cost', 'Cost', 'Cost per item', 'Purchase cost', 'Purchase price', 'COGS', '采购成本', '采购价', '成本', '单位成本', '进价', '成本价'],
      freight: ['Freight', 'Head freight', 'Inbound freight', '头程', '头程运费', '头程费用'],
      dutyRate: ['Duty', 'Duty rate', 'Tariff', '关税', '关税税率', '关税率'],
      packaging: ['Packaging', 'Packaging cost', '包材', '包装', '包装成本', '包装费', '包材费', '包装费用', '包材成本'],
      currency: ['Currency', '币种', '货币'],
      validFrom: ['Valid from', 'Effective from', '生效月份', '生效日期', '生效月', '起始月份'],
    },
  })),
};
