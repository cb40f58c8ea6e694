import { stamp } from './calendar.mjs';
import { categories } from './categories.mjs';
import { createRandom } from './random.mjs';
import { shopeeHeaders, words } from './shopeeHeaders.mjs';
import { cellsOf, padded } from './text.mjs';
import { writeXlsx } from './xlsx.mjs';

const dong = (amount) => amount.toFixed(2);
const dayOf = (seconds, days) => stamp(seconds + days * 86400).date;
const minuteOf = (seconds) => `${stamp(seconds).date} ${stamp(seconds).time.slice(0, 5)}`;

/** What the platform books for a whole order, in dong. */
function bookOrder(order, random) {
  const goods = order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const counts = order.state === 'done';
  const shopVoucher = order.offer && random.chance(0.3) ? 20000 : 0;
  const platformVoucher = random.chance(0.2) ? Math.round(goods * 0.05) : 0;
  const freight = 15000 + random.below(30) * 1000;
  const rate = (share) => (counts ? Math.round((goods - shopVoucher) * share) : 0);
  return {
    goods,
    shopVoucher,
    platformVoucher,
    freight,
    buyerFreight: goods > 150000 ? 0 : freight - 6000,
    fixedFee: rate(0.04),
    serviceFee: rate(0.05),
    paymentFee: rate(0.025),
  };
}

/** Where the parcel is: a failed order has none, an unpaid one no time of payment. */
function parcelColumns(order, state, payment) {
  const failed = order.state !== 'done';
  const unpaid = failed && (payment === words.cashOnDelivery || order.state === 'unpaid');
  const columns = {
    'Ngày giao hàng dự kiến': `${dayOf(order.at, 2)} 23:59`,
    'Thời gian đơn hàng được thanh toán': unpaid ? '-' : minuteOf(order.at),
  };
  if (failed) return columns;
  return {
    ...columns,
    'Mã Kiện Hàng': `50000000000${padded(order.number, 8)}`,
    'Mã vận đơn': `TRKSMP${padded(order.number, 7)}`,
    'Phương thức giao hàng': 'Sắp xếp lấy hàng',
    'Ngày gửi hàng': `${dayOf(order.at, 1)} 16:00`,
    'Thời gian giao hàng': `${dayOf(order.at, 1)} 16:00`,
    'Thời gian hoàn thành đơn hàng': state === words.done ? `${dayOf(order.at, 5)} 12:00` : '',
  };
}

/** The money of the whole order, which repeats on each of its lines. */
function moneyColumns(order, booked) {
  const paid = booked.goods - booked.shopVoucher - booked.platformVoucher;
  const freight = order.state === 'done' ? booked.freight : 0;
  const buyerFreight = Math.min(freight, booked.buyerFreight);
  return {
    'Tổng giá trị đơn hàng (VND)': dong(paid),
    'Mã giảm giá của Shop': dong(booked.shopVoucher),
    'Hoàn Xu': '0.00',
    'Mã giảm giá của Shopee': dong(booked.platformVoucher),
    'Chỉ tiêu Combo Khuyến Mãi': 'N',
    'Giảm giá từ combo Shopee': '0.00',
    'Giảm giá từ Combo của Shop': '0.00',
    'Shopee Xu được hoàn': '0',
    'Số tiền được giảm khi thanh toán bằng thẻ Ghi nợ': '0.00',
    'Phí vận chuyển (dự kiến)': dong(booked.freight),
    'Phí vận chuyển mà người mua trả': dong(buyerFreight),
    'Phí vận chuyển tài trợ bởi Shopee (dự kiến)': dong(freight - buyerFreight),
    'Phí trả hàng': '0.00',
    'Tổng số tiền người mua thanh toán': dong(order.state === 'done' ? paid + buyerFreight : 0),
    'Phí cố định': dong(booked.fixedFee),
    'Phí Dịch Vụ': dong(booked.serviceFee),
    'Phí thanh toán': dong(booked.paymentFee),
    'Tiền ký quỹ': '0.00',
  };
}

/** The columns that repeat on every line of an order. */
function orderColumns(order, booked, state, random) {
  const payment = order.state === 'unpaid' ? words.payments[1] : random.pick(words.payments);
  return {
    ...parcelColumns(order, state, payment),
    ...moneyColumns(order, booked),
    'Mã đơn hàng': `${stamp(order.at).date.slice(2).replaceAll('-', '')}SM${padded(order.number, 6)}`,
    'Ngày đặt hàng': minuteOf(order.at),
    'Trạng Thái Đơn Hàng': state,
    'Lý do hủy': order.state === 'cancelled' ? random.pick(words.reasons) : '',
    'Đơn Vị Vận Chuyển': 'Nhanh-SPX Express',
    'Warehouse name': 'warehouse1',
    'Phương thức thanh toán': payment,
    'Người Mua': `khach_${padded(order.buyer, 5)}`,
    'Tên Người nhận': '******',
    'Số điện thoại': '******',
    'Tỉnh/Thành phố': random.pick(words.provinces),
    'Địa chỉ nhận hàng': '******',
    'Quốc gia': 'VN',
  };
}

/** The columns of one line. A product without variants has its code in the parent column only, for some of them. */
function lineColumns(line, returned) {
  const { product, quantity, list, price } = line;
  const support = dong((list - price) * quantity);
  return {
    'SKU sản phẩm': product.sku,
    'SKU phân loại hàng': product.number % 5 === 0 ? '' : product.sku,
    'Tên phân loại hàng': '',
    'Tên sản phẩm': product.vi,
    'Trạng thái Trả hàng/Hoàn tiền': returned ? words.returned : '',
    'Cân nặng sản phẩm': '0.300',
    'Tổng cân nặng': '0.300',
    'Giá gốc': dong(list),
    'Người bán trợ giá': support,
    'Được Shopee trợ giá': '0.00',
    'Tổng số tiền được người bán trợ giá': support,
    'Giá ưu đãi': dong(price),
    'Số lượng': String(quantity),
    'Returned quantity': returned ? String(quantity) : '',
    'Tổng giá bán (sản phẩm)': dong(price * quantity),
  };
}

function stateOf(order) {
  if (order.state !== 'done') return words[order.state];
  return stamp(order.at).date >= '2025-12-28' ? words.shipping : words.done;
}

/** Rows of one order, and its entry in the totals. Net sales are the prices paid to the seller less the shop's own voucher. */
function orderRows(site, order, random, totals) {
  const state = stateOf(order);
  const booked = bookOrder(order, random);
  const month = stamp(order.at).month;
  const common = orderColumns(order, booked, state, random);
  if (order.state === 'done')
    totals.add(site.name, month, {
      orders: 1,
      netSales: booked.goods - booked.shopVoucher,
      fees: booked.fixedFee + booked.serviceFee + booked.paymentFee,
    });
  return order.lines.map((line) => {
    const returned =
      state === words.done &&
      booked.shopVoucher === 0 &&
      random.chance(categories[line.product.category].returns * 0.6);
    if (order.state === 'done') totals.add(site.name, month, { units: line.quantity });
    if (returned) totals.add(site.name, month, { refunds: line.price * line.quantity, returnedUnits: line.quantity });
    return cellsOf(shopeeHeaders, { ...common, ...lineColumns(line, returned) });
  });
}

/** The Shopee exports, one workbook for each half-year: `{name, bytes}`. Every cell is text, empty cells too. */
export function writeShopeeOrders(site, orders, totals) {
  const random = createRandom('shopee');
  const halves = new Map(
    ['20240101_20240630', '20240701_20241231', '20250101_20250630', '20250701_20251231'].map((name) => [name, []]),
  );
  for (const order of orders) {
    const day = stamp(order.at).date.replaceAll('-', '');
    const name = [...halves.keys()].find((half) => day <= half.slice(9));
    halves.get(name).push(...orderRows(site, order, random, totals));
  }
  return [...halves].map(([name, rows]) => ({
    name: `Order.all.${name}.xlsx`,
    bytes: writeXlsx('orders', [shopeeHeaders, ...rows]),
  }));
}
