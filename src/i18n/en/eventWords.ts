/** Words of the event calendar: events, markets, and how dates are known. */
export const eventWords = {
  columns: {
    marketingEvent: 'Event', eventMarket: 'Market', calendarYear: 'Year', eventDate: 'Date', eventKind: 'Kind', eventState: 'State', signUpBy: 'Sign-up deadline', stockBy: 'Stock-by date',
    windowStart: 'Window from', windowEnd: 'Window to', yearShare: 'Share of year', reviewDue: 'Review due', windowFrom: 'Window: from day', windowTo: 'Window: to day', signUpDays: 'Sign up: days before',
    stockDays: 'Stock: days before', dateRule: 'How the date is known', marketCode: 'Market code', eventOrder: 'Number in the plan year', eventMonth: 'Month in the plan year',
  },
  lists: {
    event: {
      valentines: 'Valentine\'s Day', easter: 'Easter', mothersDay: 'Mother\'s Day', fathersDay: 'Father\'s Day', independenceDay: 'Independence Day', primeDay: 'Prime Day', backToSchool: 'Back to school',
      primeFall: 'Prime Big Deal Days', halloween: 'Halloween', blackFriday: 'Black Friday', cyberMonday: 'Cyber Monday', christmas: 'Christmas', boxingDay: 'Boxing Day', mothersDayUk: 'Mother\'s Day (UK)',
      springDeals: 'Spring Deal Days', fiscalYear: 'Fiscal year begins', winterSales: 'Winter sales', summerSales: 'Summer sales', threeKings: 'Three Kings', mothersDayMexico: 'Mother\'s Day (Mexico)',
      hotSale: 'Hot Sale', buenFin: 'El Buen Fin', consumerDay: 'Consumer Day', sweethearts: 'Dia dos Namorados', fathersDayBrazil: 'Father\'s Day (Brazil)', childrensDay: 'Children\'s Day',
      cyberDay: 'CyberDay', cyberMondayLatam: 'Cyber Monday (Latin America)', double3: '3.3', double6: '6.6', double7: '7.7', double9: '9.9', double10: '10.10', double11: '11.11', double12: '12.12',
      payday: 'Payday', songkran: 'Songkran', tet: 'Tết', ramadan: 'Ramadan', eidAlFitr: 'Eid al-Fitr', deepavali: 'Deepavali', eidAlAdha: 'Eid al-Adha', saudiNationalDay: 'Saudi National Day',
      whiteFriday: 'White Friday', goldenWeek: 'Golden Week', primeSummer: 'Prime Day (Japan)', yearEnd: 'Year end', womensDay: '3.8', midYear618: '6.18',
      springStop: 'Spring Festival stop', nationalDay: 'National Day holiday', peakInbound: 'Peak inbound deadline', peakStorage: 'Peak storage fees',
    },
    eventMarket: {
      us: 'United States', ca: 'Canada', uk: 'United Kingdom', eu: 'European Union', fr: 'France', it: 'Italy', es: 'Spain', mx: 'Mexico', br: 'Brazil', cl: 'Chile', co: 'Colombia', ar: 'Argentina',
      sea: 'South-East Asia', th: 'Thailand', vn: 'Vietnam', sg: 'Singapore', my: 'Malaysia', mena: 'Middle East', sa: 'Saudi Arabia', jp: 'Japan', tmall: 'Tmall Global', supply: 'Supply side',
    },
    eventKind: { computed: 'Computed', announced: 'Announced', typed: 'Typed' },
    eventState: { announced: 'Confirmed', expected: 'To be announced', missing: 'To be filled in' },
    dateRule: {
      fixed: 'Same day every year', weekday: 'By weekday', easter: 'By Easter', blackFriday: 'By Thanksgiving', springFestival: 'Lunar calendar', tet: 'Lunar calendar, Hanoi time',
      ramadan: 'Umm al-Qura; elsewhere the moon may shift it by a day', eidAlFitr: 'Umm al-Qura; elsewhere the moon may shift it by a day', eidAlAdha: 'Umm al-Qura; elsewhere the moon may shift it by a day',
      deepavali: 'Tamil calendar; check with the gazette', announced: 'Announced each year', typed: 'Yours to type',
    },
  },
  sheets: { events: 'Event Calendar' },
  texts: {
    eventsTitle: 'Event calendar',
    eventsNote: 'Plan year first, then the base year, then the others from 2018 to 2031: filter by market and year. What is announced each year stays empty until you type its date; deadlines and window follow. Change the days behind them at the end of the row.',
    eventDateHint: 'First day. Type what the platform announces.',
    yearShareHint: 'Part of the year\'s sales that the event brings beyond usual days, such as 6%. Blank: none is taken out.',
    eventDaysHint: 'Days, counted from the date; negative before it.',
    bandDays: 'Days behind the dates',
  },
  settings: {
    eventSignUpDays: { label: 'Events: sign up so many days before', unit: 'days', origin: 'Platforms close lists four to eight weeks ahead' },
    eventStockDays: { label: 'Events: stock in the warehouse so many days before the window', unit: 'days', origin: 'Receiving takes two to four weeks in the season' },
    eventReviewDays: { label: 'Events: review so many days after the window', unit: 'days', origin: 'Returns of two weeks are in by then' },
  },
};
