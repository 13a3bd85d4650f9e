import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { duration, fixedDate, moment, named, onCalendar, shifted, stepped, thatTime, timeOfDay, type Anchor, type DateMeaning, type Fields, type Meaning, type Season } from "../meaning.ts";
import type { Grain } from "../period.ts";

const grains: Readonly<Record<string, Grain>> = { D: "day", W: "week", M: "month", Q: "quarter", Y: "year", DE: "decade", CE: "century" };
const lengths: Readonly<Partial<Record<Grain, string>>> = { day: "D", week: "W", month: "M", quarter: "Q", year: "Y", decade: "DE", century: "CE" };
const span = (match: Match): Grain => match.string("span") as Grain;
const part = (match: Match): string => match.value("partOfDay") as string;
const which = (match: Match): -1 | 0 | 1 => (match.has("last") ? -1 : match.has("next") ? 1 : 0);
const time = (meaning: DateMeaning, value: string): DateMeaning => ({ ...meaning, time: value });

/** Minutes of an hour's and a minute's designator; seconds are too short to move a clock that tells none. */
const minutes: Readonly<Record<string, number>> = { TH: 60, TM: 1 };

/** So many hours or minutes away: from the clock time told last, where there is one. */
function momentAway(unit: string, amount: number, from: Anchor): Meaning {
  const each = minutes[unit];
  return from === "reference" || each === undefined ? time(stepped("day", 0, from), "TXX") : moment(Math.round(amount * each));
}

function away(match: Match, sign: -1 | 1, from: Anchor): Meaning {
  const unit = match.string("unit");
  const vague = fixedDate(sign < 0 ? "PAST_REF" : "FUTURE_REF");
  const amount = match.number("number") + (match.has("half") ? 0.5 : 0);
  if (!match.has("number") && unit.startsWith("T") && from === "narrative") return time(stepped("day", 0, from), "TXX");
  if (!match.has("number") || Number.isNaN(amount)) return vague;
  const grain = unit === "2W" ? "week" : grains[unit];
  if (unit.startsWith("T")) return momentAway(unit, sign * amount, from);
  if (grain === undefined) return vague;
  if (!Number.isInteger(amount)) return grain === "year" ? stepped("month", sign * Math.round(amount * 12), from) : vague;
  return stepped(grain, sign * amount * (unit === "2W" ? 2 : 1), from);
}

function fields(match: Match): Fields {
  if (match.has("month")) return { month: match.number("month") };
  if (match.has("weekday")) return { weekday: match.number("weekday") };
  return { season: match.value("season") as Season };
}

const endsOf: Readonly<Record<string, Grain>> = { mes: "month", año: "year", siglo: "century" };

/** "el martes de la semana pasada" (-1), "de esta semana" (0), "de la próxima semana" (1) */
const whichWeek = ({ text }: Match): -1 | 0 | 1 => (/pasada/iu.test(text) ? -1 : /esta semana/iu.test(text) ? 0 : 1);

const aName = "( {month} | {weekday} | {season} )";

/** Dates told by their distance from now, or from the date told before. */
export const spanishRelativeRules: readonly Rule[] = [
  { pattern: "hoy", read: () => stepped("day", 0) },
  { pattern: "ayer", read: () => stepped("day", -1) },
  { pattern: "( anteayer | antier | antes de ayer )", read: () => stepped("day", -2) },
  { pattern: "anoche", read: () => time(stepped("day", -1), "TNI") },
  // "mañana" is tomorrow unless an article makes it the morning
  { pattern: "(?<! ( la | esta | una | cada | aquella | esa | de ) ) mañana", read: () => stepped("day", 1) },
  { pattern: "pasado mañana", read: () => stepped("day", 2) },
  { pattern: "esta {partOfDay}", read: (match) => time(stepped("day", 0), part(match)) },
  // hoy martes · ayer lunes
  { pattern: "hoy {weekday}", read: () => stepped("day", 0) },
  { pattern: "ayer {weekday}", read: () => stepped("day", -1) },
  // mañana martes · la sesión de mañana martes; but "esta mañana martes"
  { pattern: "(?<! ( la | esta | una | cada | aquella | esa ) ) mañana {weekday}", read: () => stepped("day", 1) },
  { pattern: "esta {partOfDay} {weekday}", read: (match) => time(stepped("day", 0), part(match)) },
  { pattern: "( por | en | de | a ) la {partOfDay} (?! del | de )", read: (match) => timeOfDay(part(match)), loose: true },
  // el martes de la semana pasada
  {
    pattern: "el? {weekday} de ( la ( {last} | {next} ) semana | la semana ( {last} | {next} | que viene ) | esta semana )",
    read: (match) => ({ kind: "date", base: { at: "inside", outer: stepped("week", whichWeek(match)).base, fields: { weekday: match.number("weekday") } } }),
  },
  // esa misma noche
  { pattern: "( {that} ( mismo | misma )? | ( el | la ) ( mismo | misma ) ) {partOfDay}", read: (match) => time(stepped("day", 0, "narrative"), part(match)) },
  { pattern: "( al {partOfDay} )", read: (match) => timeOfDay(part(match)), loose: true },
  // el último año: the twelve months up to now
  { pattern: "( el | la ) {latest} {span}", read: (match) => duration(`P1${lengths[span(match)] ?? ""}`) },
  { pattern: `( el | la ) {latest} ${aName}`, read: (match) => named(-1, fields(match)) },
  // finales de año
  { pattern: "(?<= ( finales | fines | principios | comienzos | inicios | mediados ) de ) {span}", read: (match) => stepped(span(match), 0) },
  // en lo que va de año, en lo corrido del mes
  { pattern: "(?<= ( va | corrido ) ( de | del ) ) {span}", read: (match) => stepped(span(match), 0) },
  // a fin de mes, antes de final de año; but "a fin de semana" and "fin del día" are no such thing
  { pattern: "(?<= ( a | antes de | hasta | al | para | desde ) ( fin | final ) ( de | del ) ) ( mes | año | siglo )", read: (match) => stepped(endsOf[match.text.toLowerCase()] ?? "year", 0) },
  // este fin de semana
  { pattern: "( este | el ) fin de semana", read: (match) => (match.text.startsWith("este") ? stepped("weekend", 0) : onCalendar({ weekend: true })) },
  { pattern: "el fin de semana pasado", read: () => stepped("weekend", -1) },
  { pattern: "( el {last} fin de semana )", read: () => stepped("weekend", -1) },
  { pattern: "( el {next} fin de semana | el fin de semana que viene )", read: () => stepped("weekend", 1) },
  { pattern: "el futuro (?! de | {unknown} )", read: () => fixedDate("FUTURE_REF") },
  { pattern: "(?<= en ) el futuro", read: () => fixedDate("FUTURE_REF") },
  { pattern: "(?<= en ) el pasado (?! {unknown} )", read: () => fixedDate("PAST_REF") },
  // la semana pasada · el próximo mes · este año
  { pattern: "( el | la )? {span} {last}", read: (match) => stepped(span(match), -1) },
  { pattern: "( el | la )? ( {last} | {next} ) {span}", read: (match) => stepped(span(match), which(match)) },
  { pattern: "( el | la ) {span} ( que viene | {next} )", read: (match) => stepped(span(match), 1) },
  { pattern: "{this} ( mismo | misma )? {span}", read: (match) => stepped(span(match), 0) },
  { pattern: "el presente {span}", read: (match) => stepped(span(match), 0) },
  // el pasado septiembre · septiembre pasado · el próximo martes · este invierno
  { pattern: `( el | la )? ( {last} | {next} ) ${aName}`, read: (match) => named(which(match), fields(match)) },
  { pattern: `( el | la )? ${aName} ( {last} | {next} )`, read: (match) => named(which(match), fields(match)) },
  { pattern: `( el | la ) ${aName} que viene`, read: (match) => named(1, fields(match)) },
  // el pasado mes de abril · este mes de mayo
  { pattern: "( el | la )? ( {last} | {next} ) mes de {month}", read: (match) => named(which(match), fields(match)) },
  { pattern: "( {this} | el presente ) mes de {month}", read: (match) => named(0, fields(match)) },
  // el sábado siguiente: counted from the date told before
  { pattern: `( el | la ) ${aName} ( siguiente | posterior )`, read: (match) => named(1, fields(match), "narrative") },
  { pattern: `( el | la ) ${aName} ( anterior | previo | previa )`, read: (match) => named(-1, fields(match), "narrative") },
  { pattern: `{this} ${aName}`, read: (match) => named(0, fields(match)) },
  // ese mismo día · el mismo año · al día siguiente · el año anterior
  {
    pattern: "( {that} ( mismo | misma )? | ( el | la ) ( mismo | misma ) ) {span}",
    read: (match) => stepped(span(match), 0, "narrative"),
  },
  { pattern: "(?<= al ) {span} siguiente", read: (match) => stepped(span(match), 1, "narrative") },
  { pattern: "( el | la ) {span} siguiente", read: (match) => stepped(span(match), 1, "narrative") },
  { pattern: "( el | la )? {span} ( anterior | previo | previa )", read: (match) => stepped(span(match), -1, "narrative") },
  // la mañana siguiente · la noche anterior
  { pattern: "( la | el )? {partOfDay} siguiente", read: (match) => time(stepped("day", 1, "narrative"), part(match)) },
  { pattern: "( la | el )? {partOfDay} ( anterior | previa )", read: (match) => time(stepped("day", -1, "narrative"), part(match)) },
  { pattern: "la víspera (?! del | de ( la | las | los | el | su | sus | {name} ) )", read: () => stepped("day", -1, "narrative") },
  { pattern: "( el mismo | igual | similar ) ( periodo | período | lapso ) ( del año ( pasado | anterior | previo ) )", read: () => ({ ...stepped("year", -1, "quarter"), aside: true }) },
  // hace dos años · dos años después · dentro de tres días
  { pattern: "hace ( {number} | {few} ) {unit} ( y {half} )?", read: (match) => away(match, -1, "reference") },
  // hace tres viernes: the last one, and as many weeks before it as there are others
  {
    pattern: "hace {number} ( {weekday} | {weekdays} )",
    read: (match) => shifted(named(-1, { weekday: match.number(match.has("weekday") ? "weekday" : "weekdays") }).base, "week", 1 - match.number("number")),
  },
  { pattern: "(?<= desde ) entonces", read: () => thatTime("AFTER") },
  { pattern: "(?<= ( hasta | para ) ) entonces", read: () => thatTime("BEFORE") },
  { pattern: "(?<= ( por | aquel | de ) ) entonces", read: () => thatTime() },
  { pattern: "hace {unit} y {half}", read: (match) => (match.string("unit") === "Y" ? stepped("month", -18) : fixedDate("PAST_REF")) },
  { pattern: "hace {units}", read: () => fixedDate("PAST_REF") },
  { pattern: "( hace tiempo | hace mucho tiempo | hace poco )", read: () => fixedDate("PAST_REF") },
  { pattern: "dentro de ( {number} | {few} ) {unit} ( y {half} )?", read: (match) => away(match, 1, "reference") },
  {
    pattern: "( ( {number} | {few} ) {unit} ( y {half} )? | {unit=units} ) ( después | más tarde )",
    read: (match) => (/^del?$/u.test(match.around(0)) ? null : away(match, 1, "narrative")),
  },
  {
    pattern: "( ( {number} | {few} ) {unit} ( y {half} )? | {unit=units} ) ( antes | atrás )",
    read: (match) => (/^del?$/u.test(match.around(0)) ? null : away(match, -1, match.text.endsWith("atrás") ? "reference" : "narrative")),
  },
  // ahora, recientemente
  { pattern: "( ahora | actualmente | hoy en día | en la actualidad )", read: () => fixedDate("PRESENT_REF") },
  { pattern: "(?<= en ) ( este momento | estos momentos )", read: () => fixedDate("PRESENT_REF") },
  { pattern: "( actual )", read: () => fixedDate("PRESENT_REF") },
  { pattern: "( recientemente | últimamente | anteriormente )", read: () => fixedDate("PAST_REF") },
  { pattern: "( reciente | recientes )", read: () => fixedDate("PAST_REF") },
  {
    pattern: "( pronto | próximamente )",
    read: (match) => (match.around(-1) === "tan" || match.around(-1) === "de" ? null : fixedDate("FUTURE_REF")),
  },
];
