import { clockTime } from "../figures.ts";
import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { bareHour, timeOfDay, type Meaning } from "../meaning.ts";

function clock(match: Match): Meaning | null {
  const written = [...match.tokens("clock"), ...match.tokens("decimal")].join("");
  const [hour = 0, minute = 0] = written === "" ? [match.number("hour") || match.number("small")] : written.split(/[:.]/u).map(Number);
  const minutes = /\by media\b/u.test(match.text) ? 30 : /\by cuarto\b/u.test(match.text) ? 15 : minute;
  return clockTime(hour, minutes, match.has("tarde") ? 12 : (match.value("meridiem") as number | undefined));
}

const partOfDay = (match: Match): Meaning => timeOfDay(match.string("partOfDay"));

const opening = (match: Match): Meaning => bareHour(match.number("hour"));

/** Hours of the day. */
export const spanishClockRules: readonly Rule[] = [
  // las 7:42 horas · las 20.45 horas · las 9 de la mañana · las tres y media de la tarde
  { pattern: "(?<= ( a | de | desde | hasta | sobre | hacia | y | , ) ) las? {clock} ( horas | h )?", read: clock },
  { pattern: "{clock} ( horas | h )", read: clock },
  { pattern: "las? {decimal} ( horas | h )", read: clock },
  { pattern: "( las | la )? {hour} ( {meridiem} | horas | de la ( mañana | madrugada ) | {tarde} )", read: (match) => (/horas$/u.test(match.text) && !/^las/u.test(match.text) ? null : clock(match)) },
  { pattern: "( las | la ) {small} ( y media | y cuarto )? ( de la ( mañana | madrugada ) | {tarde} )", read: clock },
  // de 9 a 14 horas: of no one day
  { pattern: "(?<= de ) {hour} (?= a {other=hour} horas )", read: opening },
  { pattern: "(?<= de {other=hour} a ) {hour} horas", read: opening },
  // la noche del viernes · el domingo de madrugada
  { pattern: "( la | el )? {partOfDay} (?= ( del | de este | de ayer | de hoy ) )", read: partOfDay, loose: true },
  { pattern: "de {partOfDay}", read: partOfDay, loose: true },
  { pattern: "(?<= ( al | a ) ) ( mediodía )", read: () => timeOfDay("T12:00") },
  { pattern: "( medianoche )", read: () => timeOfDay("T24:00") },
];
