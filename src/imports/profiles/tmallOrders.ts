import type { Profile } from '../profile';

/**
 * Tmall order export: one line an order, without products; what the buyer paid counts, of which the export shows what refunds left of it.
 * An order without time of payment is unpaid.
 */
export const tmallOrders: Profile = {
  id: 'tmall-orders',
  kind: 'orders',
  platform: 'Tmall',
  reader: 'orders',
  supplies: ['sales', 'refunds'],
  hasCustomerId: false,
  amountAfterRefund: true,
  layouts: [
    {
      country: 'CN', currency: 'CNY', required: ['order', 'date', 'amount', 'paidAt'],
      columns: {
        order: ['订单编号'], date: ['订单创建时间'], paidAt: ['订单付款时间'], amount: ['买家实际支付金额', '买家实付金额'], lineTotal: ['总金额'], refund: ['退款金额'],
        status: ['订单状态'], name: ['宝贝标题', '商品标题'], sku: ['商家编码'], quantity: ['宝贝总数量', '购买数量'], customer: ['买家会员名'],
      },
    },
  ],
  rules: [
    { when: [{ field: 'paidAt', filled: false }], then: 'skip:unpaid' },
    { when: [{ field: 'status', is: ['交易关闭'] }], then: 'skip:cancelled' },
  ],
};
