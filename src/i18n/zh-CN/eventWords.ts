import type { eventWords as english } from '../en/eventWords';

/** 营销日历用语。 */
export const eventWords: typeof english = {
  columns: {
    marketingEvent: '事件', eventMarket: '市场', calendarYear: '年份', eventDate: '日期', eventKind: '类型', eventState: '状态', signUpBy: '提报截止', stockBy: '入仓截止',
    windowStart: '窗口开始', windowEnd: '窗口结束', yearShare: '占全年比', reviewDue: '复盘期限', windowFrom: '窗口起(天)', windowTo: '窗口止(天)', signUpDays: '提前提报(天)',
    stockDays: '提前入仓(天)', dateRule: '日期依据', marketCode: '市场代码', eventOrder: '计划年内编号', eventMonth: '计划年内月份',
  },
  lists: {
    event: {
      valentines: '情人节', easter: '复活节', mothersDay: '母亲节', fathersDay: '父亲节', independenceDay: '独立日', primeDay: 'Prime Day', backToSchool: '返校季',
      primeFall: 'Prime 秋促', halloween: '万圣节', blackFriday: '黑五', cyberMonday: '网一', christmas: '圣诞', boxingDay: '节礼日', mothersDayUk: '英国母亲节',
      springDeals: '春促', fiscalYear: '财年初', winterSales: '冬季打折', summerSales: '夏季打折', threeKings: '三王节', mothersDayMexico: '墨西哥母亲节',
      hotSale: 'Hot Sale', buenFin: 'Buen Fin', consumerDay: '消费者日', sweethearts: '巴西情人节', fathersDayBrazil: '巴西父亲节', childrensDay: '儿童节',
      cyberDay: 'CyberDay', cyberMondayLatam: 'Cyber Monday（拉美）', double3: '3.3', double6: '6.6', double7: '7.7', double9: '9.9', double10: '10.10', double11: '11.11', double12: '12.12',
      payday: '发薪日', songkran: '泼水节', tet: '越南春节', ramadan: '斋月', eidAlFitr: '开斋节', deepavali: '排灯节', eidAlAdha: '宰牲节', saudiNationalDay: '沙特国庆',
      whiteFriday: 'White Friday', goldenWeek: '黄金周', primeSummer: '夏季 Prime', yearEnd: '年末', womensDay: '38 节', midYear618: '618',
      springStop: '春节停工', nationalDay: '国庆', peakInbound: '旺季入仓截止', peakStorage: '旺季仓储费',
    },
    eventMarket: {
      us: '美国', ca: '加拿大', uk: '英国', eu: '欧盟', fr: '法国', it: '意大利', es: '西班牙', mx: '墨西哥', br: '巴西', cl: '智利', co: '哥伦比亚', ar: '阿根廷',
      sea: '东南亚', th: '泰国', vn: '越南', sg: '新加坡', my: '马来西亚', mena: '中东', sa: '沙特', jp: '日本', tmall: '天猫国际', supply: '供应端',
    },
    eventKind: { computed: '按规则推算', announced: '每年公布', typed: '自填' },
    eventState: { announced: '已确认', expected: '待公布', missing: '待补录' },
    dateRule: {
      fixed: '每年同一天', weekday: '按星期推算', easter: '按复活节推算', blackFriday: '按感恩节推算', springFestival: '农历', tet: '农历，按河内时间',
      ramadan: '沙特官方历；各国看月可能差 1 天', eidAlFitr: '沙特官方历；各国看月可能差 1 天', eidAlAdha: '沙特官方历；各国看月可能差 1 天',
      deepavali: '泰米尔历，以政府公布为准', announced: '平台或商会每年公布', typed: '自己填',
    },
  },
  sheets: { events: '营销日历' },
  texts: {
    eventsTitle: '营销日历',
    eventsNote: '计划年度在前，其次基年，再到 2018–2031 其余各年；按市场、年份筛选即可。每年公布的活动在公布前留空，填上日期后，截止日和窗口自动跟着算；天数在行尾可改。',
    eventDateHint: '活动第一天。平台公布后填在这里。',
    yearShareHint: '活动比平日多带来的销售占全年的比例，如 6%。留空表示不单列。',
    eventDaysHint: '从日期算起的天数，之前为负数。',
    bandDays: '日期背后的天数',
  },
  settings: {
    eventSignUpDays: { label: '活动：提前几天提报', unit: '天', origin: '平台多在前 4–8 周截止提报' },
    eventStockDays: { label: '活动：窗口前几天入仓', unit: '天', origin: '旺季入仓上架要 2–4 周' },
    eventReviewDays: { label: '活动：窗口结束后几天复盘', unit: '天', origin: '两周的退货已经回来' },
  },
};
