import { clockTime } from "../figures.ts";
import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { bareHour, timeOfDay, type Meaning } from "../meaning.ts";

function clock(match: Match): Meaning | null {
  const written = [...match.tokens("clock"), ...match.tokens("decimal")].join("");
  const [hour = 0, minute = 0] = written === "" ? [match.number("hour") || match.number("small"), minutes(match)] : written.split(/[:.]/u).map(Number);
  const [hours, rest] = minute < 0 ? [hour - 1, minute + 60] : [hour, minute];
  return clockTime(hours, rest, match.has("pm") ? 12 : match.has("am") ? 0 : undefined);
}

/** "y media", "y cuarto", "menos diez" */
function minutes(match: Match): number {
  const told = match.has("half") ? 30 : match.has("minutes") ? match.number("minutes") : /\bcuarto\b/u.test(match.text) ? 15 : 0;
  return /\bmenos\b/u.test(match.text) ? -told : told;
}

const partOfDay = (match: Match): Meaning => timeOfDay(match.string("partOfDay"));

const opening = (match: Match): Meaning => bareHour(match.number("hour"));

/** "a las 16 de ayer", but "a las 16 provincias": no noun may follow. */
const hourOnly = (match: Match): Meaning | null =>
  /^(?:[.,;:)”"]|y|o|en|del|hasta|con|cuando|para|por|al|el|este|pero|)$/u.test(match.around(0)) || (match.around(0) === "de" && /^(?:hoy|ayer|mañana|este|esta)$/u.test(match.around(1)))
    ? timeOfDay(`T${match.string("hour").padStart(2, "0")}:00`)
    : null;

const at = "(?<= ( a | de | desde | hasta | sobre | hacia | y | , ) )";
const half = "( {pm} | {am} )";
/** What shows that an hour follows: "las 20" alone may count ("tres de las 20"), but behind another hour it does not. */
const beforeHour =
  "(?<= ( a | desde | hasta | sobre | hacia | ( cerca | alrededor | partir | antes | después | luego | eso ) de | " +
  `( las | la ) ( {told=hour} | {told=clock} | {told=decimal} ) ( horas | h | ${half} )? ( y | , ) ) )`;
const fraction = "( y {half} | ( y | menos ) ( cuarto | {minutes=small} ) )";
const day = "(?= ( del | de este | de ayer | de hoy | de mañana ) )";

/** Hours of the day. */
export const spanishClockRules: readonly Rule[] = [
  // las 7:42 horas · la 1:20 a. m. · las 20.45 horas
  { pattern: `${at} ( las | la )? {clock} ( horas | h | ${half} )?`, read: clock },
  { pattern: `( las | la )? {clock} ( horas | h | ${half} )`, read: clock },
  { pattern: `( las | la )? {decimal} ( horas | h | ${half} )`, read: clock },
  // las 9 de la mañana · 11 p. m.
  { pattern: `( las | la )? {hour} ( ${half} | horas )`, read: (match) => (/horas$/u.test(match.text) && !/^las/u.test(match.text) ? null : clock(match)) },
  { pattern: `${beforeHour} las {hour}`, read: hourOnly },
  // las tres y media de la tarde · las diez menos diez
  { pattern: `( las | la ) {small} ${fraction}? ${half}`, read: clock },
  { pattern: `${at} ( las | la ) {small} ${fraction}`, read: clock },
  // de 9 a 14 horas: of no one day
  { pattern: "(?<= de ) {hour} (?= a {other=hour} horas )", read: opening },
  { pattern: `(?<= de ) {hour} (?= a {other=hour} {pm} )`, read: opening },
  { pattern: "(?<= de {other=hour} a ) {hour} horas", read: opening },
  // la noche del viernes · el domingo de madrugada
  { pattern: `( la | el )? {partOfDay} ${day}`, read: partOfDay, loose: true },
  { pattern: "de {partOfDay}", read: partOfDay, loose: true },
  // a primera hora del lunes · última hora de la tarde
  { pattern: `( las )? ( primera hora | primeras horas ) ${day}`, read: () => timeOfDay("TMO"), loose: true },
  { pattern: `( las )? ( última hora | últimas horas ) ${day}`, read: () => timeOfDay("TNI"), loose: true },
  { pattern: "( las )? ( primera hora | primeras horas | última hora | últimas horas ) de la {partOfDay}", read: partOfDay },
  // hasta el amanecer
  { pattern: "(?<= ( hasta | desde | antes de ) ) el {partOfDay}", read: partOfDay },
  { pattern: "(?<= ( al | a ) ) ( mediodía )", read: () => timeOfDay("T12:00") },
  { pattern: "( medianoche )", read: () => timeOfDay("T24:00") },
];
