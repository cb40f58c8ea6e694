import type { MappedField } from './importTypes';

/** Headers by which exports without a profile are understood, Chinese and English, best first. */
export const FIELD_SYNONYMS: Readonly<Partial<Record<MappedField, readonly string[]>>> = {
  date: [
    'order date', 'date', 'purchase date', 'created at', 'created time', 'invoicedate', 'invoice date', 'sale date', 'paid time', 'day',
    '订单日期', '下单时间', '订单创建时间', '创建时间', '订购时间', '付款时间', '订单付款时间', '销售日期', '日期', '时间',
  ],
  order: [
    'order id', 'order number', 'order no', 'order no.', 'order', 'amazon-order-id', 'invoiceno', 'invoice', 'invoice no', 'transaction id',
    '订单号', '订单编号', '平台订单号', '订单id', '单号', '系统单号',
  ],
  line: ['order item id', 'line', 'row id', 'line id', '子订单号', '子订单编号', '行号'],
  code: [
    'sku', 'seller sku', 'msku', 'product id', 'stockcode', 'stock code', 'item number', 'product code', 'product variant sku', 'asin',
    '货号', '商品编码', '商家编码', '卖家sku', '产品编码', 'sku编码', '商品货号', '商品id',
  ],
  name: ['product name', 'product', 'item name', 'title', 'item title', 'description', '商品名称', '产品名称', '品名', '商品标题', '宝贝标题', '标题'],
  category: ['category', 'product category', '品类', '类目', '分类', '商品分类'],
  quantity: ['quantity', 'qty', 'units', 'units sold', 'quantity ordered', 'items sold', '数量', '销量', '购买数量', '商品数量', '件数', '销售数量'],
  unitPrice: ['unit price', 'unitprice', 'price', 'item price', 'selling price', '单价', '商品单价', '售价', '销售单价', '价格'],
  amount: [
    'net sales', 'line total', 'amount', 'sales', 'total', 'subtotal', 'revenue', 'sku subtotal after discount', 'total price', 'sales amount',
    '实付金额', '买家实际支付金额', '订单金额', '销售额', '金额', '总金额', '商品金额', '小计', '成交金额',
  ],
  discount: ['discount amount', '优惠金额', '折扣金额', '优惠'],
  tax: ['tax', 'tax amount', 'item tax', '税额', '税费'],
  refund: ['refund amount', 'refund', '退款金额', '退款'],
  fee: ['platform fee', 'commission', '平台费用', '佣金', '平台佣金', '手续费'],
  customer: ['customer id', 'customerid', 'buyer id', 'customer', 'buyer username', 'buyer', '客户id', '买家id', '客户编号', '会员名', '买家昵称', '买家会员名'],
  country: ['country', 'ship country', 'shipping country', '国家', '收货国家', '国家/地区'],
  status: ['order status', 'status', 'state', '订单状态', '状态', '交易状态'],
  currency: ['currency', 'currency code', '币种', '货币'],
  site: ['marketplace', 'sales channel', 'site', 'store', 'shop', 'amazon store', '站点', '店铺', '平台站点', '店铺名称'],
};
