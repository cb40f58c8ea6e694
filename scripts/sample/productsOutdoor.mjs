/** Outdoor and camping 户外露营. */
export const outdoors = [
  { sku: 'TM-TENT-2P', zh: '速开帐篷 双人', en: 'Pop-up Tent 2-Person', price: 69.99, cost: 140, freight: 38, duty: 0.083, pack: 6, fba: 12.4, level: 12, course: 'mature', ads: 0.08, sites: 'ACW' },
  { sku: 'TM-CHAIR-FLD', zh: '折叠露营椅', en: 'Folding Camping Chair with Cup Holder', vi: 'Ghế cắm trại gấp gọn', price: 39.99, cost: 72, freight: 26, duty: 0, pack: 4, fba: 9.6, level: 18, course: 'mature', ads: 0.07, sites: 'ACSW' },
  { sku: 'TM-LANT-SOL', zh: '太阳能露营灯', en: 'Solar Camping Lantern', vi: 'Đèn cắm trại năng lượng mặt trời', price: 21.99, cost: 33, freight: 6, duty: 0.039, pack: 2, fba: 4.2, level: 26, course: 'growth', ads: 0.1, sites: 'ACSW' },
  { sku: 'TM-HAMMOCK', zh: '露营吊床', en: 'Camping Hammock with Straps', price: 29.99, cost: 46, freight: 9, duty: 0.07, pack: 2.5, fba: 5.6, level: 14, course: 'decline', ads: 0.07, sites: 'ACW' },
  { sku: 'TM-COOL-20L', zh: '保温冷藏包 20升', en: 'Insulated Cooler Bag 20L', vi: 'Túi giữ lạnh 20L', price: 27.99, cost: 40, freight: 12, duty: 0.07, pack: 2.5, fba: 6.2, level: 20, course: 'mature', ads: 0.06, sites: 'ACSW' },
  { sku: 'TM-STOVE-MINI', zh: '迷你露营炉', en: 'Mini Camping Gas Stove', price: 23.99, cost: 72, freight: 14, duty: 0.053, pack: 3, fba: 5.2, level: 18, course: 'growth', ads: 0.12, sites: 'AC' },
  { sku: 'TM-FAN-CAMP', zh: '充电露营风扇', en: 'Rechargeable Camping Fan with Light', vi: 'Quạt sạc cắm trại có đèn', price: 34.99, cost: 62, freight: 12, duty: 0.047, pack: 3, fba: 5.9, level: 22, course: 'growth', launch: 4, ads: 0.11, sites: 'ACSW' },
  { sku: 'TM-TOWEL-QD', zh: '速干毛巾', en: 'Quick-Dry Travel Towel', vi: 'Khăn du lịch khô nhanh', price: 8.99, cost: 16, freight: 3.5, duty: 0.091, pack: 1, fba: 3.6, level: 12, course: 'decline', ads: 0, sites: 'AS' },
  { sku: 'TM-BAG-DRY', zh: '防水漂流包 20升', en: 'Waterproof Dry Bag 20L', vi: 'Túi khô chống nước 20L', price: 19.99, cost: 26, freight: 6, duty: 0.07, pack: 1.6, fba: 4.4, level: 20, course: 'mature', ads: 0.06, sites: 'ACSW' },
  { sku: 'TM-TARP-UV', zh: '防晒天幕', en: 'Sun Shade Beach Tarp UPF50+', price: 49.99, cost: 96, freight: 22, duty: 0.07, pack: 4, fba: 8.4, level: 14, course: 'intro', launch: 21, ads: 0.34, sites: 'AW' },
];

/** Clothes 服饰. */
export const clothes = [
  { sku: 'TM-TEE-BLK', zh: '白牌T恤 黑', en: 'Basic Cotton T-Shirt Black', vi: 'Áo thun cotton trơn đen', price: 12.99, cost: 29.5, freight: 4.5, duty: 0.165, pack: 0.9, fba: 3.7, level: 66, course: 'mature', ads: 0.03, sites: 'ACSW' },
  { sku: 'TM-TEE-WHT', zh: '白牌T恤 白', en: 'Basic Cotton T-Shirt White', vi: 'Áo thun cotton trơn trắng', price: 12.99, cost: 28.5, freight: 4.5, duty: 0.165, pack: 0.9, fba: 3.7, level: 50, course: 'mature', ads: 0.03, sites: 'ACSW' },
  { sku: 'TM-JKT-SHELL', zh: '户外服饰 冲锋衣', en: 'Waterproof Shell Jacket', price: 79.99, cost: 152, freight: 18, duty: 0.071, pack: 4, fba: 6.6, level: 16, course: 'growth', ads: 0.2, sites: 'ACW' },
  { sku: 'TM-JKT-DOWN', zh: '户外服饰 轻薄羽绒服', en: 'Packable Down Jacket', price: 69.99, cost: 148, freight: 15, duty: 0.06, pack: 4, fba: 6.3, level: 14, course: 'mature', ads: 0.09, sites: 'ACW' },
  { sku: 'TM-FLEECE', zh: '户外服饰 抓绒衣', en: 'Half-Zip Fleece Pullover', price: 34.99, cost: 58, freight: 10, duty: 0.16, pack: 2, fba: 5.4, level: 16, course: 'growth', ads: 0.46, sites: 'AC' },
  { sku: 'TM-PANT-HIKE', zh: '徒步长裤', en: 'Quick-Dry Hiking Pants', price: 36.99, cost: 66, freight: 9, duty: 0.16, pack: 2, fba: 5.2, level: 14, course: 'decline', ads: 0.08, sites: 'ACW' },
  { sku: 'TM-CAP-SUN', zh: '防晒渔夫帽', en: 'UV Protection Sun Hat', vi: 'Mũ chống nắng UPF', price: 15.99, cost: 20, freight: 4, duty: 0.075, pack: 1, fba: 4.2, level: 18, course: 'mature', ads: 0.06, sites: 'ACSW' },
  { sku: 'TM-SOCK-6PK', zh: '徒步羊毛袜 6双装', en: 'Merino Hiking Socks 6-Pack', price: 22.99, cost: 38, freight: 6, duty: 0.113, pack: 1.4, fba: 4.3, level: 22, course: 'mature', ads: 0.06, sites: 'ACW' },
  { sku: 'TM-GLOVE-TS', zh: '触屏手套', en: 'Touchscreen Winter Gloves', price: 13.99, cost: 20, freight: 3.5, duty: 0.14, pack: 1, fba: 3.7, level: 12, course: 'phasedOut', ads: 0, sites: 'ACW' },
  { sku: 'TM-VEST-HEAT', zh: '充电发热马甲', en: 'USB Heated Vest', price: 59.99, cost: 138, freight: 14, duty: 0.16, pack: 4, fba: 6.4, level: 11, course: 'intro', launch: 19, ads: 0.26, sites: 'ACW' },
];
