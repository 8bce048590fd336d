/**
 * What people type, written before the search was built: each wording with the records, as kind/id, that must all be
 * among the first three hits in the order in which they are shown.
 */
export type Wording = readonly [dossier: "russia-ukraine" | "sample", words: string, finds: readonly string[]];

const zelensky = ["speaker/zelensky"];
const south = ["issue/khzap"];

export const wordings: readonly Wording[] = [
  // Other spellings, transliterations and scripts.
  ["russia-ukraine", "Zelensky", zelensky],
  ["russia-ukraine", "Zelenskiy", zelensky],
  ["russia-ukraine", "Zelenskyy", zelensky],
  ["russia-ukraine", "Zelenskyj", zelensky],
  ["russia-ukraine", "Zelenski", zelensky],
  ["russia-ukraine", "Зеленський", zelensky],
  ["russia-ukraine", "Владимир Путин", ["speaker/putin"]],
  ["russia-ukraine", "Zaporizhia", south],
  ["russia-ukraine", "Zaporizhzhya", south],
  ["russia-ukraine", "Zaporozhye", south],
  ["russia-ukraine", "Запоріжжя", south],
  ["russia-ukraine", "Запорожье", south],
  ["russia-ukraine", "Kyiv", ["party/ukraine"]],
  ["russia-ukraine", "Kiev", ["party/ukraine"]],
  ["russia-ukraine", "Київ", ["party/ukraine"]],
  ["russia-ukraine", "Лавров", ["speaker/lavrov"]],
  ["russia-ukraine", "Sergej Lawrow", ["speaker/lavrov"]],
  ["russia-ukraine", "Дональд Трамп", ["speaker/trump"]],
  ["russia-ukraine", "Lugansk", ["issue/donbas"]],
  ["russia-ukraine", "Kharkov", ["issue/ksd"]],
  ["russia-ukraine", "Dniepropetrovsk", ["issue/ksd"]],
  ["russia-ukraine", "Ouchakov", ["speaker/ushakov"]],
  ["russia-ukraine", "Єрмак", ["speaker/yermak"]],
  ["russia-ukraine", "Krimea", ["issue/crimea"]],
  ["sample", "Ilze Marrant", ["speaker/marant"]],
  // Accents, and letters in the wrong case.
  ["russia-ukraine", "Émmanuel Macrón", ["speaker/macron"]],
  ["russia-ukraine", "rUSSIA", ["party/russia"]],
  ["sample", "DÓVIK", ["speaker/dovik"]],
  // Typing errors: one edit, two edits, in several words.
  ["russia-ukraine", "Zelenksy", zelensky],
  ["russia-ukraine", "Lavorv", ["speaker/lavrov"]],
  ["russia-ukraine", "Witcof", ["speaker/witkoff"]],
  ["russia-ukraine", "nuetrality", ["issue/neutral"]],
  ["russia-ukraine", "secruity guarantes", ["issue/secguar"]],
  ["russia-ukraine", "Istambul", ["event/istanbul-2022", "proposal/istanbul-2022"]],
  ["russia-ukraine", "Krygystan", ["event/kyrgyzstan-visit"]],
  ["russia-ukraine", "coaltion of the wiling", ["party/coalition-of-the-willing"]],
  ["russia-ukraine", "reasurance force", ["proposal/reassurance-force"]],
  ["sample", "inspecters", ["issue/monitors"]],
  ["sample", "comission draft", ["proposal/commission-draft"]],
  // Aliases and names of parties.
  ["russia-ukraine", "Moscow", ["party/russia"]],
  ["russia-ukraine", "white house", ["party/united-states"]],
  ["russia-ukraine", "U.S.", ["party/united-states"]],
  ["russia-ukraine", "Britain", ["party/united-kingdom"]],
  ["russia-ukraine", "north atlantic treaty organisation", ["party/nato"]],
  ["russia-ukraine", "european un", ["party/eu"]],
  ["sample", "Sarn Basin", ["party/commission"]],
  // Offices.
  ["russia-ukraine", "foreign minister", ["speaker/lavrov"]],
  ["russia-ukraine", "press secretary", ["speaker/leavitt"]],
  ["russia-ukraine", "secretary of state", ["speaker/rubio"]],
  ["russia-ukraine", "president France", ["speaker/macron"]],
  ["sample", "water minister", ["speaker/marant"]],
  // Proposals and events by what they are called.
  ["russia-ukraine", "28 point plan", ["proposal/us-28-points", "event/plan-leak"]],
  ["russia-ukraine", "alaska offer", ["proposal/putin-alaska"]],
  ["russia-ukraine", "summit in Anchorage", ["event/alaska-summit"]],
  ["sample", "second round", ["event/round-2"]],
  // Words of issues.
  ["russia-ukraine", "frozen assets", ["issue/assets"]],
  ["russia-ukraine", "sanctions", ["issue/econ"]],
  ["russia-ukraine", "western troop", ["issue/troops"]],
  ["sample", "200 m3/s", ["issue/flow"]],
  // Words of summaries, notes and passages.
  ["russia-ukraine", "constitution NATO", ["position/ukraine-natoua-1"]],
  ["russia-ukraine", "peacekeepers", ["position/russia-troops-1"]],
  ["russia-ukraine", "corruption", ["event/yermak-resignation"]],
  ["russia-ukraine", "son-in-law", ["event/moscow-meeting-2025-12"]],
  ["russia-ukraine", "no better than surrender", ["response/ukraine-putin-2024-06"]],
  ["russia-ukraine", "Lavrov authority sign", ["position/russia-legit-1"]],
  ["sample", "Rehn five years", ["position/veldra-filling-2"]],
  // Phrases in quotes.
  ["russia-ukraine", '"legitimate targets"', ["position/russia-troops-2"]],
  ["russia-ukraine", "“prepared to meet”", ["position/russia-leaders-1"]],
  ["sample", '"keys to Kelder"', ["position/veldra-monitors-1"]],
  ["sample", '"short temper"', ["source/courier-2031-03-14"]],
  // Dates.
  ["russia-ukraine", "15 August 2025", ["event/alaska-summit"]],
  ["russia-ukraine", "August 15", ["event/alaska-summit"]],
  ["russia-ukraine", "2025-08", ["event/zelensky-remarks-2025-08", "event/oval-office-2025-08"]],
  ["russia-ukraine", "August 2025", ["event/zelensky-remarks-2025-08", "event/oval-office-2025-08"]],
  [
    "russia-ukraine",
    "1 Dec",
    ["event/macron-zelensky-briefing", "event/consultations-2025-12-01", "event/kallas-remarks-2025-12-01"],
  ],
  ["russia-ukraine", "20 Nov. 2025", ["event/plan-leak", "proposal/us-28-points"]],
  ["russia-ukraine", "June 2024", ["event/june-2024-demands", "proposal/putin-2024-06"]],
  ["russia-ukraine", "Macron 2025-12-01", ["event/macron-zelensky-briefing"]],
  ["sample", "19 May", ["event/round-2", "proposal/commission-draft"]],
];
