/** Home and storage 家居收纳. */
export const homes = [
  { sku: 'TM-BOX-FOLD', zh: '折叠收纳箱 3只装', en: 'Foldable Storage Box with Lid 3-Pack', vi: 'Hộp đựng đồ gấp gọn bộ 3', price: 29.99, cost: 50, freight: 17, duty: 0.07, pack: 3.5, fba: 6.9, level: 30, course: 'mature', ads: 0.07, sites: 'ACSW' },
  { sku: 'TM-ORG-DRAW', zh: '抽屉分隔盒 8件套', en: 'Drawer Organizer Tray 8-Piece', vi: 'Khay chia ngăn kéo 8 món', price: 19.99, cost: 24, freight: 7.5, duty: 0.034, pack: 2, fba: 4.9, level: 26, course: 'growth', ads: 0.1, sites: 'ACSW' },
  { sku: 'TM-HOOK-ADH', zh: '免钉挂钩 20个装', en: 'Adhesive Wall Hooks 20-Pack', vi: 'Móc dán tường 20 cái', price: 9.99, cost: 7.4, freight: 2.6, duty: 0.053, pack: 0.8, fba: 3.22, level: 40, course: 'mature', ads: 0.04, sites: 'ACSW' },
  { sku: 'TM-RACK-SHOE', zh: '四层鞋架', en: 'Stackable Shoe Rack 4-Tier', price: 26.99, cost: 62, freight: 31, duty: 0.039, pack: 4, fba: 9.8, level: 8, course: 'flatLow', ads: 0.05, sites: 'AC' },
  { sku: 'TM-LED-STRIP', zh: 'LED灯带 10米', en: 'LED Strip Lights 10m with Remote', vi: 'Đèn LED dây 10m có điều khiển', price: 15.99, cost: 27, freight: 5, duty: 0.039, pack: 1.6, fba: 3.9, level: 22, course: 'decline', ads: 0.08, sites: 'ACS' },
  { sku: 'TM-LANT-MOON', zh: '斋月星月灯串', en: 'Ramadan Crescent Moon String Lights', price: 18.99, cost: 22, freight: 5, duty: 0.039, pack: 1.8, fba: 3.9, level: 11, course: 'mature', ads: 0.06, sites: 'AW', ramadan: true },
  { sku: 'TM-DIFF-300', zh: '香薰机 300毫升', en: 'Aroma Diffuser 300ml', vi: 'Máy khuếch tán tinh dầu 300ml', price: 27.99, cost: 48, freight: 12, duty: 0.025, pack: 3, fba: 5.6, level: 20, course: 'mature', ads: 0.08, sites: 'ACSW' },
  { sku: 'TM-BLANKET', zh: '法兰绒盖毯', en: 'Fleece Throw Blanket 150x200cm', price: 24.99, cost: 40, freight: 11, duty: 0.085, pack: 2, fba: 5.9, level: 18, course: 'mature', ads: 0.06, sites: 'ACW' },
  { sku: 'TM-VAC-BAG', zh: '真空压缩袋 10只装', en: 'Vacuum Storage Bags 10-Pack', price: 16.99, cost: 40, freight: 9, duty: 0.03, pack: 1.5, fba: 4.8, level: 22, course: 'growth', ads: 0.12, sites: 'AC' },
  { sku: 'TM-LAMP-DESK', zh: '充电台灯 带无线充', en: 'Rechargeable Desk Lamp with Wireless Charger', price: 39.99, cost: 82, freight: 15, duty: 0.039, pack: 4, fba: 6.1, level: 12, course: 'intro', launch: 19, ads: 0.28, sites: 'ACW' },
];

/** Kitchen and drinkware 厨房水杯. */
export const drinks = [
  { sku: 'TM-CUP-ECO', zh: '环保水杯 600毫升', en: 'Eco Wheat Straw Water Bottle 600ml', vi: 'Bình nước lúa mạch 600ml', price: 29.99, cost: 26, freight: 6, duty: 0.034, pack: 2, fba: 4.2, level: 8, course: 'flatLow', ads: 0.1, sites: 'ASW' },
  { sku: 'TM-CUP-TUMB', zh: '保温杯 30盎司', en: 'Insulated Tumbler 30oz with Straw', vi: 'Ly giữ nhiệt 900ml có ống hút', price: 24.99, cost: 36, freight: 10, duty: 0.02, pack: 2.4, fba: 5.1, level: 34, course: 'growth', ads: 0.1, sites: 'ACSW' },
  { sku: 'TM-CUP-KIDS', zh: '儿童吸管杯 400毫升', en: 'Kids Straw Bottle 400ml', vi: 'Bình nước trẻ em 400ml', price: 14.99, cost: 17, freight: 4.5, duty: 0.034, pack: 1.6, fba: 3.7, level: 26, course: 'mature', ads: 0.06, sites: 'ACSW' },
  { sku: 'TM-CUP-COLL', zh: '折叠咖啡杯', en: 'Collapsible Coffee Cup 350ml', vi: 'Cốc cà phê gấp gọn 350ml', price: 13.99, cost: 18, freight: 4, duty: 0.034, pack: 1.4, fba: 3.7, level: 18, course: 'decline', ads: 0.06, sites: 'ACS' },
  { sku: 'TM-LUNCH-3L', zh: '三层饭盒', en: 'Bento Lunch Box 3-Layer', vi: 'Hộp cơm 3 tầng', price: 19.99, cost: 27, freight: 8, duty: 0.034, pack: 2, fba: 4.6, level: 22, course: 'mature', ads: 0.06, sites: 'ACSW' },
  { sku: 'TM-KNIFE-SHP', zh: '磨刀器', en: 'Kitchen Knife Sharpener 3-Stage', price: 12.99, cost: 14, freight: 4, duty: 0.037, pack: 1.4, fba: 3.7, level: 24, course: 'mature', ads: 0.05, sites: 'ACW' },
  { sku: 'TM-ICE-MOLD', zh: '硅胶冰格 2只装', en: 'Silicone Ice Cube Tray 2-Pack', vi: 'Khay đá silicon bộ 2', price: 8.99, cost: 15, freight: 5, duty: 0.034, pack: 1, fba: 4.1, level: 9, course: 'flatLow', ads: 0, sites: 'AS' },
  { sku: 'TM-SCALE-DIG', zh: '厨房电子秤', en: 'Digital Kitchen Scale 5kg', vi: 'Cân nhà bếp điện tử 5kg', price: 14.99, cost: 27, freight: 6, duty: 0.029, pack: 1.8, fba: 4.4, level: 15, course: 'decline', ads: 0.05, sites: 'ACS' },
  { sku: 'TM-FROTH-USB', zh: '充电奶泡器', en: 'Rechargeable Milk Frother', vi: 'Máy đánh sữa cầm tay', price: 16.99, cost: 22, freight: 4, duty: 0.027, pack: 1.6, fba: 3.6, level: 22, course: 'growth', launch: 5, ads: 0.1, sites: 'ACSW' },
  { sku: 'TM-MUG-STIR', zh: '自动搅拌杯', en: 'Self Stirring Magnetic Mug', price: 21.99, cost: 33, freight: 7, duty: 0.027, pack: 2.4, fba: 4.6, level: 11, course: 'intro', launch: 20, ads: 0.3, sites: 'AW' },
];
