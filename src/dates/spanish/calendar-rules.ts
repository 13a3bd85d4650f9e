import { dateInFigures, isoDate } from "../figures.ts";
import { fullYear } from "../full-year.ts";
import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import type { Holiday } from "../holidays.ts";
import { set } from "../word-set.ts";
import { holding, named, onCalendar, type Meaning, type Season } from "../meaning.ts";
import { year } from "./years.ts";

function monthDay(match: Match): Meaning | null {
  const day = match.number("day");
  return day >= 1 && day <= 31 ? onCalendar({ month: match.number("month"), day, ...year(match) }) : null;
}

/** "el sábado 30": a number of people may stand behind a weekday, too ("el lunes 30 personas", "el martes 5 murieron"). */
function weekdayOfMonth(match: Match): Meaning | null {
  const [weekday, day] = [match.number("weekday"), match.number("day")];
  const after = match.around(0);
  const isDay = follows.has(after) || (/(?:á|án|ó|aron|ieron)$|^[^\p{L}\d%]*$/u.test(after) && !(day > 1 && ofPeople.has(after)));
  return day >= 1 && day <= 31 && isDay ? onCalendar({ day, falls: weekday }) : null;
}
const follows = set("a al ante con desde durante e en entre hasta o para por que se según sin sobre tras y no ya también cuando es hay va será fue hubo habrá");
/** What is told of so many people. */
const ofPeople = set("murieron fallecieron perecieron sobrevivieron desaparecieron resultaron quedaron perdieron huyeron lograron");

function dayOnly(match: Match): Meaning | null {
  const day = match.number("day");
  return day >= 1 && day <= 31 ? onCalendar({ day }) : null;
}

/** Months and weekdays are written small: "Santo Domingo" and "Julio Iglesias" are no dates. */
const asName = (match: Match): boolean =>
  /^\p{Lu}/u.test(match.text) && (/^\p{Lu}/u.test(match.around(-1, true)) || /^\p{Lu}/u.test(match.around(0, true)));

const month = (match: Match): Meaning | null =>
  asName(match) ? null : onCalendar({ month: match.number("month"), ...year(match) });

const isCounted = (match: Match): boolean =>
  /^(?:personas|millones|euros|dólares|pesos|metros|kilómetros|hombres|mujeres|soldados|años|días|%|km|m)$/u.test(match.around(0));

/** A bare number is a year only where a preposition or a bracket says so: "unas 2000 personas" are people. */
const years = (match: Match): Meaning | null =>
  /^(?:en|de|del|desde|hasta|entre|y|a|año|años|por|cerró|cierra|terminó|acabó|comenzó|empezó|inició|\(|-|–|,)$/u.test(match.around(-1)) &&
  !isCounted(match)
    ? onCalendar(year(match))
    : null;

const holiday = (names: string, day: Holiday): Rule => ({
  pattern: `( el | la )? ( ${names} ) ( de {year} )?`,
  read: (match) => (/\p{Lu}/u.test(match.text) ? onCalendar({ holiday: day, ...year(match) }) : null),
});

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function century(match: Match): Meaning | null {
  const digits = Array.from(match.text.split(" ").at(-1) ?? "", (letter) => roman[letter] ?? Number.NaN);
  const nth = digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0);
  return nth >= 1 && nth <= 30 ? onCalendar({ century: (nth - 1) * 100 }) : null;
}

/** Dates that a calendar names. */
export const spanishCalendarRules: readonly Rule[] = [
  { pattern: "( el | este | hoy | ayer | mañana )? ( {weekday} ,? )? el? {day} de {month} ( ( de | del | del año | , ) {year} )?", read: monthDay },
  { pattern: "( el | este )? {weekday} {day}", read: weekdayOfMonth },
  // EFE datelines: "Madrid, 2 oct (EFE)"
  { pattern: "{day} {month=shortMonth} (?= {opening} )", read: monthDay },
  { pattern: "el? {day} (?= ( y | al | - | – | a ) el? {other=day} de {month} ( ( de | del ) {year} )? )", read: monthDay },
  // el pasado 3 de mayo · el próximo 5 de junio · el día 14
  {
    pattern: "el ( {last} | {next} ) ( día | {weekday} )? {day} de {month} ( ( de | del ) {year} )?",
    read: (match) =>
      match.has("year") ? monthDay(match) : named(match.has("last") ? -1 : 1, { month: match.number("month"), day: match.number("day") }),
  },
  // la semana del 3 de junio
  { pattern: "la semana del {day} de {month} ( ( de | del ) {year} )?", read: (match) => holding("week", onCalendar({ month: match.number("month"), day: match.number("day"), ...year(match) }).base) },
  { pattern: "el ( {last} | {next} )? día {day} (?! de )", read: (match) => dayOnly(match) },
  { pattern: "( el? mes de )? {month} ( ( de | del | del año ) {year} )?", read: month },
  { pattern: "el? {weekday}", read: (match) => (asName(match) ? null : onCalendar({ weekday: match.number("weekday") })) },
  { pattern: "{isoDate}", read: (match) => isoDate(match.text) },
  { pattern: "( {slashDate} | {dottedDate} )", read: (match) => dateInFigures(match.text, "day") },
  { pattern: "{year}", read: years },
  // desde el 2019
  { pattern: "(?<= ( en | desde | hasta | para | durante ) ) el {year}", read: (match) => (isCounted(match) ? null : onCalendar(year(match))) },
  { pattern: "{month} del {twoDigits}", read: (match) => onCalendar({ month: match.number("month"), year: fullYear(match.number("twoDigits")) }) },
  { pattern: "( el mismo | igual | similar ) ( periodo | período | lapso ) ( de | del ) {year}", read: (match) => onCalendar(year(match)) },
  { pattern: "el año {year}", read: (match) => onCalendar(year(match)) },
  {
    pattern: "( la década de | la década del | los años | los ) {year}",
    read: (match) => (match.number("year") % 10 === 0 ? onCalendar({ decade: match.number("year") }) : null),
  },
  {
    pattern: "( los | la década de los ) ( años )? {twoDigits}",
    read: (match) => (match.number("twoDigits") % 10 === 0 && /años|década/u.test(match.text) ? onCalendar({ decade: match.number("twoDigits") }) : null),
  },
  { pattern: "(?<= ( principios | comienzos | inicios | mediados | finales | fines ) de ) los {twoDigits}", read: (match) => (match.number("twoDigits") % 10 === 0 ? onCalendar({ decade: match.number("twoDigits") }) : null) },
  { pattern: "( los | la década de los ) años? {tens}", read: (match) => onCalendar({ decade: match.number("tens") }) },
  { pattern: "( el )? siglo {name}", read: century },
  {
    pattern: "( el )? {ordinal} trimestre ( ( de | del ) ( año )? {year} | del año )?",
    read: (match) => onCalendar({ quarter: match.number("ordinal"), ...year(match) }),
  },
  {
    pattern: "( el )? {ordinal} semestre ( ( de | del ) ( año )? {year} | del año )?",
    read: (match) => (match.number("ordinal") < 3 ? onCalendar({ half: match.number("ordinal"), ...year(match) }) : null),
  },
  {
    pattern: "( el | la )? {season} de {year}",
    read: (match) => onCalendar({ season: match.value("season") as Season, ...year(match) }),
  },
  {
    pattern: "(?<= ( en | desde | hasta | durante | del | de ) ) ( el | la )? {season}",
    read: (match) => onCalendar({ season: match.value("season") as Season }),
  },
  {
    pattern: "la? {holiday} ( de {year} )?",
    read: (match) => onCalendar({ holiday: match.value("holiday") as Holiday, ...year(match) }),
  },
  holiday("año nuevo", { month: 1, day: 1 }),
  holiday("día de la hispanidad", { month: 10, day: 12 }),
  holiday("viernes santo", { fromEaster: -2 }),
  holiday("jueves santo", { fromEaster: -3 }),
  holiday("domingo de ramos", { fromEaster: -7 }),
  holiday("domingo de resurrección | domingo de pascua", { fromEaster: 0 }),
  holiday("día de reyes", { month: 1, day: 6 }),
];

