import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { duration, fixedDate, named, onCalendar, shifted, stepped, thatTime, timeOfDay, type Anchor, type DateMeaning, type Fields, type Meaning, type Season } from "../meaning.ts";
import type { Grain } from "../period.ts";

const grains: Readonly<Record<string, Grain>> = { D: "day", W: "week", M: "month", Q: "quarter", Y: "year", DE: "decade", CE: "century" };
const lengths: Readonly<Partial<Record<Grain, string>>> = { day: "D", week: "W", month: "M", quarter: "Q", year: "Y", decade: "DE", century: "CE" };
const span = (match: Match): Grain => match.string("span") as Grain;
const part = (match: Match): string => match.value("partOfDay") as string;
const which = (match: Match): -1 | 0 | 1 => (match.has("last") ? -1 : match.has("next") ? 1 : 0);
const time = (meaning: DateMeaning, value: string): DateMeaning => ({ ...meaning, time: value });

function away(match: Match, sign: -1 | 1, from: Anchor): Meaning {
  const unit = match.string("unit");
  const vague = fixedDate(sign < 0 ? "PAST_REF" : "FUTURE_REF");
  const amount = match.number("number");
  if (!match.has("number") || Number.isNaN(amount)) return vague;
  const grain = unit === "2W" ? "week" : grains[unit];
  if (grain === undefined) return unit.startsWith("T") ? time(stepped("day", 0, from), "TXX") : vague;
  if (!Number.isInteger(amount)) return grain === "year" ? stepped("month", sign * Math.round(amount * 12), from) : vague;
  return stepped(grain, sign * amount * (unit === "2W" ? 2 : 1), from);
}

function fields(match: Match): Fields {
  if (match.has("month")) return { month: match.number("month") };
  if (match.has("weekday")) return { weekday: match.number("weekday") };
  return { season: match.value("season") as Season };
}

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
  { pattern: "( por | en | de ) la {partOfDay} (?! del )", read: (match) => timeOfDay(part(match)), loose: true },
  { pattern: "( al {partOfDay} )", read: (match) => timeOfDay(part(match)), loose: true },
  // el último año: the twelve months up to now
  { pattern: "( el | la ) {latest} {span}", read: (match) => duration(`P1${lengths[span(match)] ?? ""}`) },
  { pattern: `( el | la ) {latest} ${aName}`, read: (match) => named(-1, fields(match)) },
  // finales de año
  { pattern: "(?<= ( finales | fines | principios | comienzos | inicios | mediados ) de ) {span}", read: (match) => stepped(span(match), 0) },
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
  { pattern: `{this} ${aName}`, read: (match) => named(0, fields(match)) },
  // ese mismo día · el mismo año · al día siguiente · el año anterior
  {
    pattern: "( {that} ( mismo | misma )? | ( el | la ) ( mismo | misma ) ) {span}",
    read: (match) => stepped(span(match), 0, "narrative"),
  },
  { pattern: "(?<= al ) {span} siguiente", read: (match) => stepped(span(match), 1, "narrative") },
  { pattern: "( el | la ) {span} siguiente", read: (match) => stepped(span(match), 1, "narrative") },
  { pattern: "( el | la )? {span} ( anterior | previo | previa )", read: (match) => stepped(span(match), -1, "narrative") },
  // hace dos años · dos años después · dentro de tres días
  { pattern: "hace ( {number} | {few} ) {unit}", read: (match) => away(match, -1, "reference") },
  // hace tres viernes: the last one, and as many weeks before it as there are others
  {
    pattern: "hace {number} ( {weekday} | {weekdays} )",
    read: (match) => shifted(named(-1, { weekday: match.number(match.has("weekday") ? "weekday" : "weekdays") }).base, "week", 1 - match.number("number")),
  },
  { pattern: "(?<= desde ) entonces", read: () => thatTime("AFTER") },
  { pattern: "(?<= ( hasta | para ) ) entonces", read: () => thatTime("BEFORE") },
  { pattern: "(?<= ( por | aquel | de ) ) entonces", read: () => thatTime() },
  { pattern: "hace {units}", read: () => fixedDate("PAST_REF") },
  { pattern: "( hace tiempo | hace mucho tiempo | hace poco )", read: () => fixedDate("PAST_REF") },
  { pattern: "dentro de ( {number} | {few} ) {unit}", read: (match) => away(match, 1, "reference") },
  {
    pattern: "( {number} | {few} ) {unit} ( después | más tarde )",
    read: (match) => (match.around(0) === "de" ? null : away(match, 1, "narrative")),
  },
  {
    pattern: "( {number} | {few} ) {unit} ( antes | atrás )",
    read: (match) => (match.around(0) === "de" ? null : away(match, -1, match.text.endsWith("atrás") ? "reference" : "narrative")),
  },
  // ahora, recientemente
  { pattern: "( ahora | actualmente | hoy en día | en la actualidad | en este momento )", read: () => fixedDate("PRESENT_REF") },
  { pattern: "( actual )", read: () => fixedDate("PRESENT_REF") },
  { pattern: "( recientemente | últimamente | anteriormente )", read: () => fixedDate("PAST_REF") },
  { pattern: "( reciente | recientes )", read: () => fixedDate("PAST_REF") },
  {
    pattern: "( pronto | próximamente )",
    read: (match) => (match.around(-1) === "tan" || match.around(-1) === "de" ? null : fixedDate("FUTURE_REF")),
  },
];
