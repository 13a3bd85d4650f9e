import type { Holiday } from "../holidays.ts";
import type { Pieces } from "../pattern.ts";

/** Holidays named by one word. */
export const oneWordHolidays: Readonly<Record<string, Holiday>> = {
  Christmas: { month: 12, day: 25 },
  Xmas: { month: 12, day: 25 },
  Christmastime: { month: 12, day: 25 },
  Thanksgiving: { month: 11, weekday: 4, nth: 4 },
  Halloween: { month: 10, day: 31 },
  Easter: { fromEaster: 0 },
  Pentecost: { fromEaster: 49 },
  Juneteenth: { month: 6, day: 19 },
  Epiphany: { month: 1, day: 6 },
};

/** Names of several words. An apostrophe-s is a word of its own, as the tokenizer cuts it. */
export const holidayNames: readonly (readonly [pattern: string, holiday: Holiday])[] = [
  ["New Year ( 's | s )? Day", { month: 1, day: 1 }],
  ["New Year ( 's | s )? Eve", { month: 12, day: 31 }],
  ["New Year 's", { month: 1, day: 1 }],
  ["Christmas Day", { month: 12, day: 25 }],
  ["Christmas Eve", { month: 12, day: 24 }],
  ["Boxing Day", { month: 12, day: 26 }],
  ["Martin Luther King ,? ( Jr. | Jr )? Day", { month: 1, weekday: 1, nth: 3 }],
  ["MLK Day", { month: 1, weekday: 1, nth: 3 }],
  ["Groundhog Day", { month: 2, day: 2 }],
  ["( St. | St | Saint )? Valentine ( 's | s )? Day", { month: 2, day: 14 }],
  ["( Presidents | President ) ( 's | ' | ’ )? Day", { month: 2, weekday: 1, nth: 3 }],
  ["International Women 's Day", { month: 3, day: 8 }],
  ["( St. | St | Saint ) Patrick ( 's | s )? Day", { month: 3, day: 17 }],
  ["April ( Fools | Fool ) ( 's | ' | ’ )? Day", { month: 4, day: 1 }],
  ["Earth Day", { month: 4, day: 22 }],
  ["ANZAC Day", { month: 4, day: 25 }],
  ["Anzac Day", { month: 4, day: 25 }],
  ["May Day", { month: 5, day: 1 }],
  ["Cinco de Mayo", { month: 5, day: 5 }],
  ["Mother 's Day", { month: 5, weekday: 7, nth: 2 }],
  ["Memorial Day", { month: 5, weekday: 1, nth: -1 }],
  ["Flag Day", { month: 6, day: 14 }],
  ["Father 's Day", { month: 6, weekday: 7, nth: 3 }],
  ["Canada Day", { month: 7, day: 1 }],
  ["Independence Day", { month: 7, day: 4 }],
  ["the Fourth of July", { month: 7, day: 4 }],
  ["Bastille Day", { month: 7, day: 14 }],
  ["( Labor | Labour ) Day", { month: 9, weekday: 1, nth: 1 }],
  ["( Columbus | Indigenous ( Peoples | People ) ( 's | ' | ’ )? ) Day", { month: 10, weekday: 1, nth: 2 }],
  ["Guy Fawkes ( Night | Day )", { month: 11, day: 5 }],
  ["All Saints ( ' | ’ | 's )? Day", { month: 11, day: 1 }],
  ["All Souls ( ' | ’ | 's )? Day", { month: 11, day: 2 }],
  ["Election Day", { month: 11, weekday: 1, nth: 1, after: 1 }],
  ["( Veterans | Veteran | Armistice | Remembrance ) ( 's | ' | ’ )? Day", { month: 11, day: 11 }],
  ["Thanksgiving Day", { month: 11, weekday: 4, nth: 4 }],
  ["Black Friday", { month: 11, weekday: 4, nth: 4, after: 1 }],
  ["Cyber Monday", { month: 11, weekday: 4, nth: 4, after: 4 }],
  ["Ash Wednesday", { fromEaster: -46 }],
  ["Palm Sunday", { fromEaster: -7 }],
  ["( Maundy | Holy ) Thursday", { fromEaster: -3 }],
  ["Good Friday", { fromEaster: -2 }],
  ["Holy Saturday", { fromEaster: -1 }],
  ["Easter Sunday", { fromEaster: 0 }],
  ["Easter Monday", { fromEaster: 1 }],
];

/** The names as pieces of one pattern: each costs far less so than as a pattern of its own. */
export const holidayPieces: Pieces = Object.fromEntries(holidayNames.map(([name], i) => [`holiday${i}`, name]));
