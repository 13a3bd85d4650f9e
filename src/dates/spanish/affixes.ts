import type { Affix, Join } from "../grammar.ts";
import { isOneDay, type DateMeaning, type Meaning } from "../meaning.ts";

const dated =
  (mod: "START" | "MID" | "END"): Affix["read"] =>
  (meaning) =>
    meaning.kind === "date" && meaning.mod === undefined ? { ...meaning, mod } : null;

const amount =
  (mod: "MORE_THAN" | "LESS_THAN" | "EQUAL_OR_MORE" | "APPROX"): Affix["read"] =>
  (meaning: Meaning) =>
    meaning.kind === "fixed" && meaning.type === "DURATION" && meaning.mod === undefined ? { ...meaning, mod } : null;

/** Words beside an expression that belong to it. */
export const spanishAffixes: readonly Affix[] = [
  {
    side: "before",
    pattern: "( principios | comienzos | inicios | el principio | el comienzo | el inicio ) ( de | del )",
    read: dated("START"),
  },
  { side: "before", pattern: "mediados ( de | del )", read: dated("MID") },
  { side: "before", pattern: "( finales | fines | el final | el fin ) ( de | del )", read: dated("END") },
  { side: "before", pattern: "( más de )", read: amount("MORE_THAN") },
  { side: "before", pattern: "( menos de | casi | apenas )", read: amount("LESS_THAN") },
  { side: "before", pattern: "( al menos | por lo menos )", read: amount("EQUAL_OR_MORE") },
  { side: "before", pattern: "( unos | unas | cerca de | alrededor de | aproximadamente )", read: amount("APPROX") },
];

const isDay = ({ base, time }: DateMeaning): boolean => time === undefined && isOneDay(base);

/** "el martes por la noche". */
const dayThenTime = (left: DateMeaning, right: DateMeaning): DateMeaning | null =>
  isDay(left) && right.base.at === "clock" && right.time !== undefined ? { ...left, time: right.time } : null;

/** "septiembre del año pasado". */
function partOfLonger(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  if (left.base.at !== "calendar" || right.base.at !== "step" || right.base.unit !== "year" || right.time !== undefined) return null;
  const { year, weekday, century, decade } = left.base.fields;
  if (year !== undefined || weekday !== undefined || century !== undefined || decade !== undefined || left.time !== undefined) return null;
  return { ...left, base: { at: "inside", outer: right.base, fields: left.base.fields } };
}

/** "la noche del viernes". */
const timeThenDay = (left: DateMeaning, right: DateMeaning): DateMeaning | null =>
  left.base.at === "clock" && left.time !== undefined && isDay(right) ? { ...right, time: left.time } : null;

export const spanishJoins: readonly Join[] = [
  { between: "( del | de )", read: timeThenDay },
  { between: ",?", read: dayThenTime },
  { between: "( del | de | de el )", read: partOfLonger },
];
