/**
 * The 59 columns of Shopee Vietnam's Order.all export, in its own words. The platform writes some of them with combining accents;
 * these stand as escapes here, so that no editor composes them.
 */
export const shopeeHeaders = [
  'Mã đơn hàng', 'Mã Kiện Hàng', 'Ngày đặt hàng', 'Trạng Thái Đơn Hàng', 'Lý do hủy', 'Nhận xét từ Người mua', 'Mã vận đơn',
  'Đơn Vị Vận Chuyển', 'Phương thức giao hàng', 'Loại đơn hàng', 'Ngày giao hàng dự kiến', 'Nga\u0300y gư\u0309i ha\u0300ng', 'Thời gian giao hàng',
  'Trạng thái Trả hàng/Hoàn tiền', 'SKU sản phẩm', 'Tên sản phẩm', 'Cân nă\u0323ng sa\u0309n phâ\u0309m', 'Tô\u0309ng cân nă\u0323ng', 'Warehouse name',
  'SKU phân loại hàng', 'Tên phân loại hàng', 'Giá gốc', 'Người bán trợ giá', 'Đươ\u0323c Shopee trơ\u0323 gia\u0301',
  'Tổng số tiền được người bán trợ giá', 'Gia\u0301 ưu đa\u0303i', 'Số lượng', 'Returned quantity', 'Tổng giá bán (sản phẩm)',
  'Tổng giá trị đơn hàng (VND)', 'Mã giảm giá của Shop', 'Hoàn Xu', 'Mã giảm giá của Shopee', 'Chỉ tiêu Combo Khuyến Mãi',
  'Giảm giá từ combo Shopee', 'Giảm giá từ Combo của Shop', 'Shopee Xu đươ\u0323c hoa\u0300n', 'Sô\u0301 tiê\u0300n đươ\u0323c gia\u0309m khi thanh toa\u0301n bă\u0300ng the\u0309 Ghi nơ\u0323',
  'Phi\u0301 vâ\u0323n chuyê\u0309n (dư\u0323 kiê\u0301n)', 'Phi\u0301 vâ\u0323n chuyê\u0309n ma\u0300 ngươ\u0300i mua tra\u0309', 'Phí vận chuyển tài trợ bởi Shopee (dự kiến)', 'Phí trả hàng',
  'Tổng số tiền người mua thanh toán', 'Thời gian hoàn thành đơn hàng', 'Thời gian đơn hàng được thanh toán', 'Phương thức thanh toán',
  'Phí cố định', 'Phí Dịch Vụ', 'Phí thanh toán', 'Tiền ký quỹ', 'Người Mua', 'Tên Người nhận', 'Số điện thoại', 'Tỉnh/Thành phố',
  'TP / Quận / Huyện', 'Quận', 'Địa chỉ nhận hàng', 'Quốc gia', 'Ghi chú',
];

/** Words of the export: order states, cancel reasons, ways to pay, and some provinces. */
export const words = {
  done: 'Hoàn thành',
  shipping: 'Đang giao',
  cancelled: 'Đã hủy',
  unpaid: 'Chưa thanh toán',
  returned: 'Đã Chấp Thuận Yêu Cầu',
  reasons: ['Hủy bởi người mua  lí do là: Lý do khác', 'Hủy bởi người mua  lí do là: Thay đổi đơn hàng', 'Tự động hủy bởi hệ thống Shopee  lí do là: Giao hàng thất bại'],
  cashOnDelivery: 'Thanh toán khi nhận hàng',
  payments: ['Thanh toán khi nhận hàng', 'Ví ShopeePay', 'Thẻ Tín dụng/Ghi nợ', 'SPayLater'],
  provinces: ['TP. Hồ Chí Minh', 'Hà Nội', 'Đồng Nai', 'Hải Phòng', 'An Giang', 'Đắk Lắk'],
};
