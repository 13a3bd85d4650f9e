import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { isoDuration } from "../iso-duration.ts";
import { duration, fixedDate, onCalendar, type Fields, type FixedMeaning, type Meaning } from "../meaning.ts";
import { twoDigits } from "../two-digits.ts";

const set = (value: string, quant?: string): FixedMeaning => ({ kind: "fixed", type: "SET", value, ...(quant && { quant }) });
/** "dos años y medio" */
const amount = (match: Match): number | "X" => (match.has("number") ? match.number("number") + (match.has("half") ? 0.5 : 0) : "X");
const counted = (match: Match): Meaning => duration(isoDuration(amount(match), match.string("unit")));
/** "es un día histórico", "fue un año difícil": how long it lasts is not what is told. */
const isPredicate = (match: Match): boolean => /^una? /u.test(match.text) && /^(?:es|fue|era|será|sea|como|sido|ser)$/u.test(match.around(-1));

/** "los primeros seis meses de 2011": as long as a half-year, and one. */
function firstMonths(match: Match): Meaning {
  const parts: Readonly<Record<number, Fields>> = { 3: { quarter: 1 }, 6: { half: 1 } };
  const part = match.string("unit") === "M" ? parts[match.number("number")] : undefined;
  return part === undefined ? counted(match) : onCalendar({ ...part, ...(match.has("year") && { year: match.number("year") }) });
}

/** A newspaper is no set: "un diario", "el semanal". */
const isPaper = (match: Match): boolean => /^(?:el|un|los|unos|este|otro|del|al|su|varios|dos)$/u.test(match.around(-1)) && /^(?:diario|semanal|mensual|diarios)$/iu.test(match.text);

const one = (match: Match): string => isoDuration(1, match.string("unit"));

/** Lengths of time and times that return. */
export const spanishDurationRules: readonly Rule[] = [
  { pattern: "{number} {unit} ( y {half} )?", read: (match) => (match.text.startsWith("segundo") || isPredicate(match) ? null : counted(match)) },
  // entre seis y ocho semanas: two lengths, the first without its unit
  { pattern: "{number} (?= ( y | o | a ) {other=number} {unit} )", read: counted },
  { pattern: "{few} {unit=units}", read: counted },
  { pattern: "{unit} y {half}", read: (match) => duration(isoDuration(1.5, match.string("unit"))) },
  { pattern: "media hora", read: () => duration("PT30M") },
  { pattern: "medio ( año | siglo )", read: (match) => duration(match.text.endsWith("siglo") ? "P50Y" : "P6M") },
  { pattern: "( los | las ) ( {lasts} | {nexts} ) {number} {unit}", read: counted },
  { pattern: "los primeros {number} {unit} ( de {year} | del año )", read: firstMonths },
  // los doce meses cerrados en junio · los tres días previos
  { pattern: "( los | las ) {number} {unit} (?= ( cerrados | terminados | finalizados | transcurridos | hasta ) )", read: counted },
  { pattern: "( los | las ) {number} {unit} ( previos | previas | anteriores | siguientes | posteriores )", read: counted },
  { pattern: "( los | las ) {number} ( {lasts} | {nexts} ) {unit}", read: counted },
  {
    pattern: "( los | las ) {lasts} {unit=units}",
    read: (match) => (/últim|pasad/u.test(match.text) ? fixedDate("PAST_REF") : duration(isoDuration("X", match.string("unit")))),
  },
  { pattern: "( los | las ) {nexts} {unit=units}", read: () => fixedDate("FUTURE_REF") },
  {
    pattern:
      "(?<= ( durante | por | en | tras | desde hace | después de | hace | pasan | pasaron | pasarán | lleva | llevan | llevaba | llevaban | llevamos | tarda | tardan | tardó | tardaron | tardará | duró | dura | durará | faltan ) ) {units}",
    read: (match) => duration(isoDuration("X", match.string("units"))),
  },
  { pattern: "{number} {unit} de edad", read: counted },
  { pattern: "cada {unit}", read: (match) => set(one(match), "EACH") },
  { pattern: "cada {number} {unit}", read: (match) => set(isoDuration(match.number("number"), match.string("unit")), "EACH") },
  { pattern: "cada {weekday}", read: (match) => set(`XXXX-WXX-${match.number("weekday")}`, "EACH") },
  { pattern: "cada {season}", read: (match) => set(`XXXX-${match.string("season")}`, "EACH") },
  { pattern: "cada {partOfDay}", read: (match) => set(`XXXX-XX-XX${match.string("partOfDay")}`, "EACH") },
  { pattern: "cada {month}", read: (match) => set(`XXXX-${twoDigits(match.number("month"))}`, "EACH") },
  { pattern: "los ( {weekday} | {weekdays} )", read: (match) => set(`XXXX-WXX-${match.number(match.has("weekday") ? "weekday" : "weekdays")}`) },
  { pattern: "los fines de semana", read: () => set("XXXX-WXX-WE") },
  // 900 euros al mes · tres veces a la semana
  {
    pattern: "( al | a la | por ) {unit} (?! siguiente | de | que )",
    read: (match) => ([-1, -2, -3].some((place) => /^\d/u.test(match.around(place)) || match.around(place) === "veces") ? set(one(match)) : null),
  },
  { pattern: "todos los ( días | años | meses )", read: (match) => set(everyUnit(match), "EVERY") },
  { pattern: "todas las semanas", read: () => set("P1W", "EVERY") },
  { pattern: "todos los {weekday}", read: (match) => set(`XXXX-WXX-${match.number("weekday")}`, "EVERY") },
  {
    pattern: "{number} veces ( al | a la | por ) {unit}",
    read: (match) => ({ ...set(one(match)), freq: String(match.number("number")) }),
  },
  { pattern: "{regular}", read: (match) => (/^\p{Lu}/u.test(match.text) || isPaper(match) ? null : set(match.string("regular"))) },
];

const everyUnit = (match: Match): string => (match.text.endsWith("días") ? "P1D" : match.text.endsWith("meses") ? "P1M" : "P1Y");
