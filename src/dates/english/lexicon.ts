import { shape, type Entries } from "../lexicon.ts";
import { holidayPieces, oneWordHolidays } from "./holidays.ts";

const numbered = (words: readonly string[], first = 1): Record<string, number> =>
  Object.fromEntries(words.map((word, i) => [word, first + i]));

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** "march", "may" and "august" have other meanings in lower case; the other months are found however they are written. */
const lowerCaseMonths = numbered(months.map((month) => month.toLowerCase()));
delete lowerCaseMonths["march"];
delete lowerCaseMonths["may"];
delete lowerCaseMonths["august"];

const units = {
  second: "TS", seconds: "TS", sec: "TS", secs: "TS",
  minute: "TM", minutes: "TM", min: "TM", mins: "TM",
  hour: "TH", hours: "TH", hr: "TH", hrs: "TH",
  day: "D", days: "D",
  week: "W", weeks: "W",
  fortnight: "2W", fortnights: "2W",
  month: "M", months: "M",
  year: "Y", years: "Y", yr: "Y", yrs: "Y",
  decade: "DE", decades: "DE",
  century: "CE", centuries: "CE",
  millennium: "ML", millennia: "ML",
}; // prettier-ignore

export const entries: Entries = {
  month: {
    ...numbered(months),
    ...lowerCaseMonths,
    "Jan.": 1, Jan: 1, "Feb.": 2, Feb: 2, "Mar.": 3, Mar: 3, "Apr.": 4, Apr: 4, "Jun.": 6, Jun: 6, "Jul.": 7, Jul: 7,
    "Aug.": 8, Aug: 8, "Sep.": 9, Sep: 9, "Sept.": 9, Sept: 9, "Oct.": 10, Oct: 10, "Nov.": 11, Nov: 11, "Dec.": 12, Dec: 12,
  },
  weekday: {
    ...numbered(weekdays),
    ...numbered(weekdays.map((day) => day.toLowerCase())),
    "Mon.": 1, "Tue.": 2, "Tues.": 2, "Wed.": 3, "Thu.": 4, "Thur.": 4, "Thurs.": 4, "Fri.": 5, "Sat.": 6, "Sun.": 7,
  },
  /** Undotted ones count only in front of a date: "the Sun", "sat". */
  shortWeekday: { Mon: 1, Tue: 2, Tues: 2, Wed: 3, Thu: 4, Thurs: 4, Fri: 5, Sat: 6, Sun: 7 },
  weekdays: numbered(weekdays.map((day) => `${day}s`)),
  season: { spring: "SP", summer: "SU", autumn: "FA", fall: "FA", winter: "WI", springtime: "SP", summertime: "SU", wintertime: "WI" },
  /** All but "fall", which is more often a verb. */
  clearSeason: { spring: "SP", summer: "SU", autumn: "FA", winter: "WI", springtime: "SP", summertime: "SU", wintertime: "WI" },
  /** All but "fall" and "spring", which are things as well. */
  longSeason: { summer: "SU", autumn: "FA", winter: "WI" },
  /** Things that a season qualifies without dating them: "summer camp", "winter coat". */
  seasonalThing: Object.fromEntries(
    (
      "camp house school job jobs intern interns internship coat break training olympics games olympic palace roll rolls water line " +
      "squash solstice equinox movie blockbuster storm sports sport semester term offensive clothes tires"
    )
      .split(" ")
      .map((word) => [word, word]),
  ),
  /** Things that "overnight" qualifies without dating them. */
  nightly: Object.fromEntries("success stay stays flight flights bag bags train trains hit hits celebrity guest guests delivery rate rates lending parking messenger courier shipping service".split(" ").map((word) => [word, word])),
  opening: { "(": "(" },
  closing: Object.fromEntries(Array.from(")”\"—–?!", (mark) => [mark, mark])),
  partOfDay: { morning: "TMO", afternoon: "TAF", evening: "TEV", night: "TNI", midday: "TMI", dawn: "TMO", overnight: "TNI" },
  partsOfDay: { mornings: "TMO", afternoons: "TAF", evenings: "TEV", nights: "TNI" },
  noon: { noon: "T12:00", noontime: "T12:00", midnight: "T24:00" },
  /** Units of a duration, as ISO 8601 designators. */
  unit: units,
  units: Object.fromEntries(Object.entries(units).filter(([word]) => /s$|centuries|millennia/u.test(word))),
  oneUnit: Object.fromEntries(Object.entries(units).filter(([word]) => !/s$|centuries|millennia/u.test(word))),
  /** Units that a calendar can be stepped by. */
  span: { day: "day", week: "week", weekend: "weekend", month: "month", quarter: "quarter", year: "year", decade: "decade", century: "century" },
  oneToNineteen: numbered(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]),
  tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  scale: { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 },
  ordinalWord: {
    ...numbered(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]),
    thirtieth: 30,
  },
  decadeWord: { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 },
  era: { BC: "BC", "B.C.": "BC", BCE: "BC", "B.C.E.": "BC" },
  meridiem: { "a.m.": 0, "a.m": 0, am: 0, AM: 0, "p.m.": 12, "p.m": 12, pm: 12, PM: 12 },
  zone: Object.fromEntries(["GMT", "BST", "UTC", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "PST", "PDT", "PT", "CET", "CEST", "IST", "JST", "HKT", "SGT", "AEST", "AEDT"].map((zone) => [zone, zone])),
  holiday: oneWordHolidays,
  /** Which one: "last year", "this year", "next year". */
  last: { last: -1, past: -1, previous: -1 },
  this: { this: 0 },
  next: { next: 1, coming: 1, upcoming: 1 },
  pastOrLast: { past: "past", last: "last" },
  the: { the: 1 },
  article: { a: 1, an: 1, one: 1 },
  partOfMonth: { week: "week", weeks: "weeks", days: "days" },
  earlier: { earlier: -1, before: -1 },
  often: { once: 1, twice: 2, thrice: 3 },
  regular: {
    hourly: "PT1H", daily: "P1D", nightly: "P1D", weekly: "P1W", biweekly: "P2W", fortnightly: "P2W", monthly: "P1M", bimonthly: "P2M", quarterly: "P1Q",
    yearly: "P1Y", annual: "P1Y", annually: "P1Y", biannual: "P6M", biannually: "P6M", biennial: "P2Y", everyday: "P1D",
  },
  oneWordLong: { yearlong: "P1Y", monthlong: "P1M", weeklong: "P1W", daylong: "P1D", hourlong: "PT1H", decadelong: "P1DE" },
  quarterOrdinal: { first: 1, second: 2, third: 3, fourth: 4, final: 4 },
  halfOrdinal: { first: 1, second: 2, latter: 2 },
  few: Object.fromEntries(["several", "many", "some", "few", "numerous", "countless", "multiple"].map((word) => [word, "X"])),
  fullness: Object.fromEntries(["more", "full", "straight", "consecutive", "additional", "whole", "long", "solid", "successive", "working", "business", "trading", "calendar", "further", "extra", "fiscal"].map((word) => [word, word])),
};

const { upTo12, upTo24, upTo31, upTo99, threeDigits, year, bigNumber, zero } = shape;

export const shapes = {
  year,
  isoDate: shape.isoDate,
  slashDate: shape.slashDate,
  dottedDate: shape.dottedDate,
  clock: shape.clock,
  decade: shape.decade,
  shortDecade: shape.shortDecade,
  shortYear: shape.shortYear,
  ordinalDay: shape.ordinalUpTo31,
  ordinalDigit: shape.ordinalUpTo31 + shape.ordinal,
  dayNumber: upTo12 + upTo24 + upTo31 + shape.ordinalUpTo31,
  hour: zero + upTo12 + upTo24,
  twoDigits: zero + upTo12 + upTo24 + upTo31 + upTo99,
  upTo12,
  integer: zero + upTo12 + upTo24 + upTo31 + upTo99 + threeDigits + year + bigNumber,
  decimal: shape.decimal,
  unknown: shape.word + shape.name,
  name: shape.name,
  word: shape.word,
  paragraph: shape.paragraph,
};

export const pieces = {
  ...holidayPieces,
  smallNumber: "( {upTo12} | {oneToNineteen} )",
  /** Whose clock it is: "local time", "Moscow time", "Eastern Standard Time". */
  place: "( local | {name} | {name} {name} ) time",
  number:
    "( {integer} -? {upTo12} / {upTo12} | {upTo12} / {upTo12} | {integer} ½ | {integer} | {decimal} | {tens} -? {oneToNineteen} | {tens} | {oneToNineteen} | ( a | an )? ( dozen | half - dozen | hundred | thousand ) ) ( -? {scale} | dozen )? ( and a half | - and - a - half )?",
};
