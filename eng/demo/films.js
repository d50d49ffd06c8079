// The three films: who draws them, how long they last, and what is said, in each language. [from, to] are seconds.
export const films = [
  {
    name: "khorasan-on-the-map", module: "maps", draw: "khorasanMap", seconds: 25,
    cues: [
      [0.4, 4.6, { en: "You will not find Khorasan on a map of today's states.", prs: "خراسان را در نقشهٔ دولت‌های امروز نمی‌یابید." }],
      [5.2, 9.8, { en: "For many centuries it was the name of the lands east of the Persian plateau.", prs: "قرن‌های زیاد، این نامِ سرزمین‌هایی بود که در شرق فلات ایران قرار داشتند." }],
      [11.4, 16, { en: "Its four great cities were Nishapur, Merv, Herat and Balkh.", prs: "چهار شهر بزرگ آن نیشاپور، مرو، هرات و بلخ بودند." }],
      [16.6, 20.2, { en: "Today they lie in Iran, Turkmenistan and Afghanistan.", prs: "امروز این شهرها در ایران، ترکمنستان و افغانستان‌اند." }],
      [20.6, 25, { en: "The region never had one fixed border. This outline is approximate.", prs: "این سرزمین هیچ‌گاه یک مرز ثابت نداشت. این خط تقریبی است." }],
    ],
  },
  {
    name: "group-in-seven-dates", module: "charts", draw: "groupInSevenDates", seconds: 30,
    cues: [
      [0.4, 5, { en: "Islamic State-Khorasan announced itself in January 2015.", prs: "شاخهٔ خراسان داعش در جنوری ۲۰۱۵ اعلام موجودیت کرد." }],
      [5.4, 9.2, { en: "A year later Washington listed it as a terrorist organisation.", prs: "یک سال بعد، ایالات متحده آن را در فهرست سازمان‌های تروریستی گذاشت." }],
      [9.8, 16.4, { en: "Its cave base was bombed in 2017, yet it stayed among the four deadliest groups in the world.", prs: "در سال ۲۰۱۷ پایگاه آن در غارها بمباران شد، اما همچنان از چهار گروه مرگبار جهان بود." }],
      [16.9, 23.2, { en: "By early 2020 its strongholds were lost. A new leader kept it alive in small cells.", prs: "تا آغاز ۲۰۲۰ پایگاه‌هایش از دست رفت. زیر فرمان رهبری تازه، در هسته‌های کوچک ادامه یافت." }],
      [23.6, 29.6, { en: "On August 26, 2021, it attacked the crowd at Kabul airport.", prs: "در ۲۶ اگست ۲۰۲۱ به جمعیت در میدان هوایی کابل حمله کرد." }],
    ],
  },
  {
    name: "how-a-river-rises", module: "rising", draw: "riverRises", seconds: 27, crf: 30,
    cues: [
      [0.4, 5, { en: "Rain begins over the hills. Dry ground drinks the first of it.", ru: "Над холмами начинается дождь. Сухая земля выпивает первую воду.", prs: "باران بر تپه‌ها آغاز می‌شود. زمین خشک نخستین آب را می‌نوشد." }],
      [5.6, 9.8, { en: "After some hours the soil is full. Every new drop runs off.", ru: "Через несколько часов почва полна. Каждая новая капля стекает.", prs: "پس از چند ساعت خاک پُر است. هر قطرهٔ تازه روان می‌شود." }],
      [10.4, 14.8, { en: "Small streams fill, and their water reaches the town together.", ru: "Ручьи наполняются, и вся их вода приходит в город одновременно.", prs: "جوی‌ها پُر می‌شوند و آب‌شان یکجا به شهر می‌رسد." }],
      [15.4, 20.2, { en: "The rain has stopped. But the peak is only now passing under the bridge.", ru: "Дождь кончился. Но пик только сейчас проходит под мостом.", prs: "باران ایستاده است. اما اوج سیلاب تازه اکنون از زیر پل می‌گذرد." }],
      [20.8, 26.6, { en: "The river falls more slowly than it rose. The ground gives its water back.", ru: "Река спадает медленнее, чем поднималась. Земля отдаёт свою воду.", prs: "دریا آهسته‌تر از آن‌که بالا آمد پایین می‌رود. زمین آب خود را پس می‌دهد." }],
    ],
  },
];
