import type { Profile } from '../profile';

/**
 * TikTok Shop, All order: headers are English in every country, a row of descriptions stands under them, statuses are in the shop's
 * language. One line a SKU; the order's amount repeats on each line and is not read, what was given back of the order is, once.
 */
export const tiktokOrders: Profile = {
  id: 'tiktok-orders',
  kind: 'orders',
  platform: 'TikTok Shop',
  reader: 'orders',
  supplies: ['sales', 'refunds'],
  hasCustomerId: true,
  layouts: [
    {
      dateOrder: 'dmy', required: ['order', 'status', 'code', 'quantity', 'amount'],
      columns: {
        order: ['Order ID'], date: ['Created Time'], status: ['Order Status'], returnStatus: ['Cancelation/Return Type'], code: ['SKU ID'],
        sku: ['Seller SKU'], name: ['Product Name'], category: ['Product Category'], quantity: ['Quantity'], returned: ['Sku Quantity of return'],
        unitPrice: ['SKU Unit Original Price'], amount: ['SKU Subtotal After Discount'], orderTax: ['Taxes'], orderRefund: ['Order Refund Amount'], customer: ['Buyer Username'],
        country: ['Country'], currency: ['Currency'],
      },
    },
  ],
  rules: [
    { when: [{ field: 'status', is: ['Cancelled', 'Canceled', 'ยกเลิกแล้ว', 'Đã hủy', 'Đã huỷ', 'Dibatalkan', 'Cancelado', '已取消'] }], then: 'skip:cancelled' },
    { when: [{ field: 'returnStatus', is: ['Cancel'] }], then: 'skip:cancelled' },
    { when: [{ field: 'status', is: ['Unpaid', 'ค้างชำระ', 'Chưa thanh toán', 'Belum dibayar', 'No pagado', '未付款'] }], then: 'skip:unpaid' },
    { when: [{ field: 'returnStatus', is: ['Return/Refund'] }], then: 'refunded' },
  ],
};
