/** The 59 columns of Shopee Vietnam's Order.all export, in its own words. */
export const shopeeHeaders = [
  'Mã đơn hàng', 'Mã Kiện Hàng', 'Ngày đặt hàng', 'Trạng Thái Đơn Hàng', 'Lý do hủy', 'Nhận xét từ Người mua', 'Mã vận đơn',
  'Đơn Vị Vận Chuyển', 'Phương thức giao hàng', 'Loại đơn hàng', 'Ngày giao hàng dự kiến', 'Ngày gửi hàng', 'Thời gian giao hàng',
  'Trạng thái Trả hàng/Hoàn tiền', 'SKU sản phẩm', 'Tên sản phẩm', 'Cân nặng sản phẩm', 'Tổng cân nặng', 'Warehouse name',
  'SKU phân loại hàng', 'Tên phân loại hàng', 'Giá gốc', 'Người bán trợ giá', 'Được Shopee trợ giá',
  'Tổng số tiền được người bán trợ giá', 'Giá ưu đãi', 'Số lượng', 'Returned quantity', 'Tổng giá bán (sản phẩm)',
  'Tổng giá trị đơn hàng (VND)', 'Mã giảm giá của Shop', 'Hoàn Xu', 'Mã giảm giá của Shopee', 'Chỉ tiêu Combo Khuyến Mãi',
  'Giảm giá từ combo Shopee', 'Giảm giá từ Combo của Shop', 'Shopee Xu được hoàn', 'Số tiền được giảm khi thanh toán bằng thẻ Ghi nợ',
  'Phí vận chuyển (dự kiến)', 'Phí vận chuyển mà người mua trả', 'Phí vận chuyển tài trợ bởi Shopee (dự kiến)', 'Phí trả hàng',
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
