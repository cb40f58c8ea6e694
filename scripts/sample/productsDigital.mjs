/** Phone accessories 手机配件. */
export const phones = [
  { sku: 'TM-CASE-CLR', zh: '白牌手机壳 透明', en: 'Clear Shockproof Phone Case 6.1 inch', vi: 'Ốp lưng trong suốt chống sốc 6.1 inch', price: 9.99, cost: 6.2, freight: 2.6, duty: 0.053, pack: 0.8, fba: 3.06, level: 62, course: 'mature', ads: 0.06, sites: 'ACSW' },
  { sku: 'TM-CASE-MAG', zh: '磁吸支架手机壳', en: 'Magnetic Phone Case with Ring Stand', vi: 'Ốp lưng nam châm có vòng đỡ', price: 15.99, cost: 17.5, freight: 3.2, duty: 0.053, pack: 1.2, fba: 3.22, level: 30, course: 'growth', ads: 0.12, sites: 'ACSW' },
  { sku: 'TM-GLASS-2PK', zh: '钢化膜 2片装', en: 'Tempered Glass Screen Protector 2-Pack', vi: 'Kính cường lực bộ 2 miếng', price: 8.99, cost: 5.4, freight: 2.2, duty: 0.06, pack: 0.9, fba: 3.06, level: 46, course: 'mature', ads: 0.05, sites: 'ACSW' },
  { sku: 'TM-HOLD-CAR', zh: '车载手机支架', en: 'Dashboard Car Phone Holder', vi: 'Giá đỡ điện thoại trên ô tô', price: 13.99, cost: 19, freight: 4.5, duty: 0.025, pack: 1.5, fba: 3.9, level: 20, course: 'decline', ads: 0.07, sites: 'ACS' },
  { sku: 'TM-STRAP-BODY', zh: '斜挎手机挂绳', en: 'Crossbody Phone Lanyard Adjustable', vi: 'Dây đeo chéo điện thoại', price: 6.99, cost: 9.5, freight: 2.4, duty: 0.07, pack: 0.6, fba: 3.06, level: 9, course: 'flatLow', ads: 0, sites: 'AS' },
  { sku: 'TM-GRIP-FLD', zh: '折叠手机指环', en: 'Foldable Phone Grip Ring', vi: 'Nhẫn đỡ điện thoại gập', price: 6.49, cost: 8.2, freight: 1.8, duty: 0.053, pack: 0.5, fba: 3.06, level: 13, course: 'decline', ads: 0, sites: 'AS' },
  { sku: 'TM-POUCH-WP', zh: '手机防水袋', en: 'Waterproof Phone Pouch Universal', vi: 'Túi chống nước điện thoại', price: 9.49, cost: 7.5, freight: 2.2, duty: 0.07, pack: 0.6, fba: 3.06, level: 26, course: 'mature', ads: 0.05, sites: 'ACSW' },
  { sku: 'TM-TRIPOD-MINI', zh: '自拍杆三脚架 带遥控', en: 'Mini Selfie Tripod with Bluetooth Remote', vi: 'Gậy chụp ảnh 3 chân có remote', price: 19.99, cost: 31, freight: 6, duty: 0.025, pack: 2, fba: 4.1, level: 22, course: 'mature', ads: 0.08, sites: 'ACSW' },
  { sku: 'TM-CASE-FOLD', zh: '折叠屏手机壳 铰链保护', en: 'Folding Phone Case with Hinge Protection', vi: 'Ốp điện thoại gập bảo vệ bản lề', price: 22.99, cost: 26, freight: 3.5, duty: 0.053, pack: 1.5, fba: 3.22, level: 12, course: 'intro', launch: 20, ads: 0.3, sites: 'ASW' },
  { sku: 'TM-CASE-OLD', zh: '旧款手机壳 5.4寸', en: 'Phone Case for Previous Model 5.4 inch', vi: 'Ốp lưng đời cũ 5.4 inch', price: 7.99, cost: 6, freight: 2.4, duty: 0.053, pack: 0.8, fba: 3.06, level: 16, course: 'phasedOut', ads: 0, sites: 'ACS' },
];

/** Charging and digital 充电数码. */
export const powers = [
  { sku: 'TM-MAGC-15W', zh: '无线充电款 15W磁吸', en: 'MagSafe Compatible Wireless Charger 15W', vi: 'Sạc không dây nam châm 15W', price: 25.99, cost: 44, freight: 5.5, duty: 0.025, pack: 2.2, fba: 3.5, level: 40, course: 'growth', ads: 0.11, sites: 'ACSW' },
  { sku: 'TM-MAGC-3IN1', zh: '三合一无线充电座', en: '3-in-1 Wireless Charging Station', price: 45.99, cost: 96, freight: 11, duty: 0.025, pack: 4, fba: 5.2, level: 18, course: 'growth', launch: 8, ads: 0.15, sites: 'ACW' },
  { sku: 'TM-PB-10K', zh: '充电宝 10000毫安', en: 'Power Bank 10000mAh 22.5W', vi: 'Pin sạc dự phòng 10000mAh 22.5W', price: 24.99, cost: 64, freight: 13, duty: 0.034, pack: 2.5, fba: 4.2, level: 40, course: 'mature', ads: 0.06, sites: 'ACS' },
  { sku: 'TM-PB-MAG5K', zh: '磁吸充电宝 5000毫安', en: 'Magnetic Power Bank 5000mAh', price: 21.99, cost: 70, freight: 9, duty: 0.034, pack: 2.5, fba: 3.7, level: 24, course: 'growth', ads: 0.14, sites: 'AC' },
  { sku: 'TM-CBL-C2C', zh: '双C数据线 60W 2米', en: 'USB-C to USB-C Cable 60W 2m', vi: 'Cáp USB-C 60W dài 2m', price: 9.99, cost: 8.6, freight: 2.2, duty: 0.026, pack: 0.7, fba: 3.06, level: 58, course: 'mature', ads: 0.05, sites: 'ACSW' },
  { sku: 'TM-CBL-MICRO', zh: '安卓数据线 3条装', en: 'Micro USB Cable 3-Pack', vi: 'Cáp Micro USB bộ 3 sợi', price: 7.99, cost: 14, freight: 3.2, duty: 0.026, pack: 0.8, fba: 3.22, level: 14, course: 'decline', ads: 0, sites: 'AS' },
  { sku: 'TM-GAN-65W', zh: '氮化镓充电器 65W', en: 'GaN Charger 65W 3-Port', vi: 'Củ sạc GaN 65W 3 cổng', price: 32.99, cost: 71, freight: 7, duty: 0.015, pack: 2.6, fba: 4.0, level: 26, course: 'growth', ads: 0.1, sites: 'ACSW' },
  { sku: 'TM-HUB-7IN1', zh: '七合一扩展坞', en: 'USB-C Hub 7-in-1', price: 29.99, cost: 68, freight: 6, duty: 0, pack: 2.4, fba: 3.6, level: 22, course: 'mature', ads: 0.08, sites: 'ACW' },
  { sku: 'TM-EARBUD-ANC', zh: '降噪蓝牙耳机', en: 'Wireless Earbuds with Noise Cancelling', price: 35.99, cost: 128, freight: 7, duty: 0.049, pack: 4, fba: 3.5, level: 24, course: 'growth', ads: 0.34, sites: 'AC' },
  { sku: 'TM-DOCK-DESK', zh: '桌面磁吸充电底座', en: 'Desktop Magnetic Charging Dock', vi: 'Đế sạc nam châm để bàn', price: 27.99, cost: 52, freight: 6.5, duty: 0.025, pack: 2.4, fba: 3.7, level: 13, course: 'intro', launch: 21, ads: 0.32, sites: 'ASW' },
];
