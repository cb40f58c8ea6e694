import type { MappedField } from './importTypes';

/** Headers by which exports without a profile are understood, best first: Chinese and English, and the plain words of the platforms' other languages. */
export const FIELD_SYNONYMS: Readonly<Partial<Record<MappedField, readonly string[]>>> = {
  date: [
    'order date', 'date', 'purchase date', 'created at', 'created time', 'invoicedate', 'invoice date', 'sale date', 'paid time', 'day',
    '订单日期', '下单时间', '订单创建时间', '创建时间', '订购时间', '付款时间', '订单付款时间', '销售日期', '日期', '时间',
    'purchase time', 'payment time', '订单时间', '购买时间', '支付时间', '付款日期', '站点时间', '下单日期', '统计日期',
    'fecha', 'data', 'datum', 'tanggal', 'ngày', 'วันที่', '日付', '注文日',
    '訂單日期', '訂單成立日期', '下單時間', '下單日期', '付款時間', 'bestelldatum', 'date de commande', 'data ordine', 'orderdatum',
    'visit date', 'visit time', 'session date', 'session start', '访问日期', '访问时间', '会话日期', '会话时间', '到访日期', '訪問日期', 'month', '月份', '月',
  ],
  order: [
    'order id', 'order number', 'order no', 'order no.', 'order', 'amazon-order-id', 'invoiceno', 'invoice', 'invoice no', 'transaction id',
    '订单号', '订单编号', '平台订单号', '订单id', '单号',
    'platform order id', 'platform order no', '平台单号', '订单号码', '交易编号', '系统单号', '系统订单号',
    'número de pedido', 'número do pedido', 'pedido', 'bestellnummer', '注文番号',
    '訂單編號', '訂單號', '訂單號碼', 'numéro de commande', 'numero ordine', 'bestelnummer',
  ],
  line: ['order item id', 'line', 'row id', 'line id', '子订单号', '子订单编号', '行号', '子訂單編號', '行號'],
  code: [
    'sku', 'seller sku', 'msku', 'product id', 'stockcode', 'stock code', 'item number', 'product code', 'product variant sku', 'asin',
    '货号', '商品编码', '商家编码', '卖家sku', '产品编码', 'sku编码', '商品货号', '商品id',
    'local sku', 'item sku', 'sku id', '本地sku', '平台sku', '店铺sku', '产品sku', '商品sku', '系统sku', '库存sku', '规格编码', '商品编号',
    '商品編號', '商品貨號', '貨號', '產品編號', '賣家sku', '商品コード', '品番', '商品番号', 'artikelnummer', 'référence', 'referencia',
  ],
  name: [
    'product name', 'product', 'name', 'goods name', 'item name', 'title', 'item title', 'description', '商品名称', '产品名称', '品名', '商品标题', '宝贝标题', '标题', 'item_name',
    '商品名稱', '產品名稱', 'produkt', 'artikel', 'produit', 'producto', 'produto', 'prodotto',
    'product title', '中文名称', '产品名', '商品名', '本地品名',
  ],
  category: ['category', 'product category', '品类', '类目', '分类', '商品分类', '一级分类', '产品分类', '产品类目', '商品分類', '產品分類', '類別', '分類'],
  quantity: [
    'quantity', 'qty', 'units', 'units sold', 'quantity ordered', 'items sold', '数量', '销量', '购买数量', '商品数量', '件数', '销售数量', 'units_sold',
    'qty sold', 'order quantity', '产品数量', '订购数量', '订单数量', '购买件数', '商品件数', '销售件数', '发货件数',
    'cantidad', 'quantidade', 'menge', 'jumlah', 'số lượng', 'จำนวน', '個数',
    '數量', '購買數量', 'quantité', 'quantità', 'aantal',
  ],
  unitPrice: [
    'unit price', 'unitprice', 'price', 'item price', 'selling price', '单价', '商品单价', '售价', '销售单价', '价格', 'unit price amount', '产品单价', '平均单价',
    '成交单价', 'precio', 'preço', 'preis', 'harga', 'ราคา', '価格', '單價', '價格', 'prix', 'prezzo', 'prijs',
  ],
  amount: [
    'net sales', 'line total', 'amount', 'sales', 'total', 'subtotal', 'revenue', 'sku subtotal after discount', 'total price', 'sales amount',
    '实付金额', '买家实际支付金额', '订单金额', '销售额', '金额', '总金额', '商品金额', '小计', '成交金额',
    'gmv', 'gross sales', 'product sales', '商品总价', '商品总额', '销售收入', '销售金额', '产品金额', '付款金额', '支付金额',
    'importe', 'valor total', 'betrag', 'total harga', '売上', '合計金額',
    '銷售額', '金額', '總金額', '訂單金額', '實付金額', '売上高', 'umsatz', 'montant', 'valor', 'importo', 'bedrag',
  ],
  discount: ['discount amount', '优惠金额', '折扣金额', '优惠', 'discount', '促销折扣', '折扣', '促销费用', '折扣金額', '優惠金額'],
  tax: ['tax', 'tax amount', 'item tax', '税额', '税费', '稅額', '稅金'],
  refund: ['refund amount', 'refund', '退款金额', '退款', 'refunded amount', '退款总额', '退款金額'],
  fee: ['platform fee', 'commission', '平台费用', '佣金', '平台佣金', '手续费', '交易费', '平台费', '平台手续费', '平台費用', '手續費', '佣金費用'],
  customer: [
    'customer id', 'customerid', 'buyer id', 'customer', 'buyer username', 'buyer', '客户id', '买家id', '客户编号', '会员名', '买家昵称', '买家会员名', '买家',
    '買家帳號', '買家編號', '會員編號', '客戶編號', '买家邮箱', '买家姓名', '客户', '客户名称', '买家账号',
  ],
  country: ['country', 'ship country', 'shipping country', '国家', '收货国家', '国家/地区', '买家国家', '收件国家', '收件人国家', '目的国家', '国家代码', '目的地', '國家', '收件國家', '國家/地區'],
  status: ['order status', 'status', 'state', '订单状态', '状态', '交易状态', '平台状态', '系统状态', '付款状态', '訂單狀態', '狀態'],
  currency: ['currency', 'currency code', '币种', '货币', '币别', '订单币种', '原币种', 'currency_code', '幣種', '幣別', '貨幣', '通貨', '货币类型', '货币单位', 'währung', 'moneda', 'moeda', 'devise', 'valuta', 'mata uang'],
  converted: [
    'converted', 'conversion', 'purchased', 'purchase', 'ordered', 'order placed', 'transaction', 'bought', 'is order', 'is purchase', 'is converted', 'has order', 'has purchase', 'has transaction',
    '是否成交', '是否转化', '是否购买', '是否下单', '是否支付', '是否付款', '成交', '转化', '购买', '下单', '是否成交(是/否)', '是否轉化', '是否購買', '是否下單',
    'revenue', 'sales', 'order', 'orders', '订单', '是否有订单',
  ],
  site: [
    'marketplace', 'sales channel', 'site', 'store', 'shop', 'amazon store', '站点', '店铺', '平台站点', '店铺名称', '店铺名', '店铺/站点', '国家/站点', '账号', '店铺账号',
    '市场', '销售渠道', '店鋪', '店鋪名稱', '站點', '平台站點', '市場', '賣場',
  ],
};
