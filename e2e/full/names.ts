/** Names as hard on a page as names get: very long, unbroken, right to left, composed of many signs, and very short. */

export type Name = { name: string; short: string };

export const partyNames: readonly Name[] = [
  { name: "اتحاد مدن الساحل الشمالي والجزر المجاورة", short: "اتحاد الساحل" },
  {
    name: "Permanent Conference of the Upland Cantons, Free Valleys and Associated River Districts of the Greater Ostermark Plateau",
    short: "Permanent Conference of the Upland Cantons",
  },
  { name: "ברית ערי הנמל החופשיות", short: "ברית הנמלים" },
  { name: "Ur", short: "Ur" },
  {
    name: "Wasserstraßenunterhaltungsverbandsgemeinschaftskonferenz",
    short: "Wasserstraßenunterhaltungsverbandsgemeinschaft",
  },
  {
    name: "Re\u0301publique de Tha\u0302n-Hoa\u0300 e\u0301t de l\u2019I\u0302le-No\u0302tre",
    short: "Tha\u0302n-Hoa\u0300",
  },
  { name: "Комиссия по судоходству верхней Сарны и её притоков", short: "Комиссия" },
  { name: "جماعة «الوادي» (الجناح الغربي)", short: "جماعة «الوادي»" },
  { name: "沿岸自治州連合会議", short: "沿岸連合" },
  {
    name: "League for the Defence of Fishing Grounds, Salt Marshes, Common Pastures and Ancient Rights of Way along the Lower Coast",
    short: "Fishing Grounds League",
  },
  ..."Arven Bellmar Corvane Dunmere Eskadale Fallow Gorsehold Hallin Istrane Jorunn"
    .split(" ")
    .map((name, i) => ({ name: `${i % 2 ? "Republic" : "Commonwealth"} of ${name}`, short: name })),
];

const family = "Aldane Brisk Corrow Dahlin Emberly Farrow Grent Hollis Ivarsen Jandre Korvin Lund".split(" ");
const given = "Ada Bruno Celia Dario Elin Fenn Greta Hugo Ines Jory".split(" ");

/** Persons' names that are not of the plain kind. */
const hard: readonly string[] = [
  "نوال بنت عبد الرحمن الساحلي",
  "שלמה בן־אברהם הכהן",
  "يوسف الأمين (أبو سالم)",
  "Maximiliana-Theodora Anastasia von und zu Hohenwaldeck-Strassoldo-Greifenberg, Countess of the Lower Marches and Dowager of Ost",
  "Nguye\u0302\u0303n Thi\u0323 Tha\u0306\u0301m",
  "Ó Conghaile",
  "רבקה לוי",
  "Аксинья Ветрова",
  "山田花子",
  "O",
];

/** The name of the person with this number. */
export const personName = (i: number): string =>
  hard[i] ?? `${given[i % given.length]} ${family[(i * 5 + Math.floor(i / 12)) % family.length]}`;

export const publisherNames: readonly string[] = [
  "صحيفة الساحل (مختلقة)",
  "The Associated Gazettes of the Plateau, the Valleys and the Lower Coast, Morning and Evening Editions (invented)",
  "עיתון הנמל (בדוי)",
  ..."Beacon Lantern Sluice Packet Tiller Ferryman Almanac Weir Quay"
    .split(" ")
    .map((name) => `The ${name} (invented)`),
];
