import type { Profile } from '../profile';

/** Shopee `Order.all`: one line a product; vouchers and fees of the order are repeated on each of its lines. */
export const shopeeOrders: Profile = {
  id: 'shopee-orders',
  kind: 'orders',
  platform: 'Shopee',
  reader: 'orders',
  supplies: ['sales', 'refunds', 'fees'],
  hasCustomerId: true,
  periodInName: /(\d{8})_(\d{8})/,
  layouts: [
    {
      country: 'VN', currency: 'VND', dateOrder: 'dmy', required: ['order', 'date', 'status', 'amount', 'quantity'],
      columns: {
        order: ['Mã đơn hàng'], date: ['Ngày đặt hàng'], status: ['Trạng Thái Đơn Hàng'], returnStatus: ['Trạng thái Trả hàng/Hoàn tiền'],
        sku: ['SKU phân loại hàng', 'SKU sản phẩm'], name: ['Tên sản phẩm'], unitPrice: ['Giá gốc'], amount: ['Tổng giá bán (sản phẩm)'],
        discount: ['Tổng số tiền được người bán trợ giá'], quantity: ['Số lượng'], returned: ['Returned quantity', 'Số lượng sản phẩm được hoàn trả'],
        orderDiscount: ['Mã giảm giá của Shop'], orderFee: ['Phí cố định', 'Phí Dịch Vụ', 'Phí thanh toán'], customer: ['Người Mua'],
      },
    },
    {
      country: 'TH', currency: 'THB', dateOrder: 'dmy', required: ['order', 'date', 'status', 'amount', 'quantity'],
      columns: {
        order: ['หมายเลขคำสั่งซื้อ'], date: ['วันที่ทำการสั่งซื้อ'], status: ['สถานะการสั่งซื้อ'], returnStatus: ['สถานะการคืนเงินหรือคืนสินค้า'],
        sku: ['เลขอ้างอิง SKU (SKU Reference No.)', 'เลขอ้างอิง Parent SKU'], name: ['ชื่อสินค้า'], unitPrice: ['ราคาตั้งต้น'], amount: ['ราคาขายสุทธิ'],
        quantity: ['จำนวน'], returned: ['จำนวนที่ส่งคืน'], orderDiscount: ['โค้ดส่วนลดชำระโดยผู้ขาย'],
        orderFee: ['ค่าคอมมิชชั่น', 'Transaction Fee', 'ค่าบริการ'], customer: ['ชื่อผู้ใช้ (ผู้ซื้อ)'],
      },
    },
    {
      country: 'BR', currency: 'BRL', decimal: ',', dateOrder: 'dmy', required: ['order', 'date', 'status', 'amount', 'quantity'],
      columns: {
        order: ['ID do pedido'], date: ['Data de criação do pedido'], status: ['Status do pedido'], returnStatus: ['Status da Devolução / Reembolso'],
        sku: ['Número de referência SKU', 'Nº de referência do SKU principal'], name: ['Nome do Produto'], unitPrice: ['Preço original'],
        amount: ['Subtotal do produto'], quantity: ['Quantidade'], returned: ['Returned quantity', 'Quantidade devolvida'],
        orderDiscount: ['Cupom do vendedor'], customer: ['Nome de usuário (comprador)'],
        orderFee: ['Taxa de comissão líquida', 'Taxa de serviço líquida', 'Taxa de transação'],
      },
    },
    {
      country: 'ID', currency: 'IDR', decimal: ',', dateOrder: 'dmy', required: ['order', 'date', 'status', 'amount', 'quantity'],
      columns: {
        order: ['No. Pesanan'], date: ['Waktu Pesanan Dibuat'], status: ['Status Pesanan'], returnStatus: ['Status Pembatalan/ Pengembalian'],
        sku: ['Nomor Referensi SKU', 'SKU Induk'], name: ['Nama Produk'], unitPrice: ['Harga Sebelum/Awal Diskon', 'Harga Awal'],
        discount: ['Diskon Dari Penjual'], amount: ['Total Harga Produk'], quantity: ['Jumlah'], returned: ['Returned quantity'],
        orderDiscount: ['Voucher Ditanggung Penjual'], customer: ['Username (Pembeli)'],
      },
    },
  ],
  rules: [
    { when: [{ field: 'status', is: ['Đã hủy', 'Đã huỷ', 'Hủy', 'ยกเลิกแล้ว', 'Cancelado', 'Batal', 'Dibatalkan', 'Cancelled'] }], then: 'skip:cancelled' },
    { when: [{ field: 'status', is: ['Chưa thanh toán', 'Chờ thanh toán', 'ค้างชำระ', 'ที่ต้องชำระ', 'Não pago', 'A pagar', 'Belum Bayar', 'Unpaid'] }], then: 'skip:unpaid' },
    {
      when: [{ field: 'returnStatus', is: ['Đã Chấp Thuận Yêu Cầu', 'คำขอได้รับการยอมรับแล้ว', 'Pedido Aprovado', 'Solicitação Aprovada', 'Permintaan Disetujui', 'Request Approved'] }],
      then: 'refunded',
    },
  ],
};
