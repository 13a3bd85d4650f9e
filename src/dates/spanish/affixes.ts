import type { Affix } from "../grammar.ts";
import type { Meaning } from "../meaning.ts";

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
  // antes de final de mes; but "la final de 2010" is a match
  { side: "before", pattern: "(?<= ( a | antes de | hasta | al | para | desde ) ) ( fin | final ) ( de | del )", read: dated("END") },
  { side: "before", pattern: "(?<= ( al | del ) ) ( inicio | comienzo | principio ) ( de | del )", read: dated("START") },
  { side: "before", pattern: "( más de )", read: amount("MORE_THAN") },
  { side: "before", pattern: "( menos de | casi | apenas )", read: amount("LESS_THAN") },
  { side: "before", pattern: "( al menos | por lo menos )", read: amount("EQUAL_OR_MORE") },
  { side: "before", pattern: "( unos | unas | cerca de | alrededor de | aproximadamente )", read: amount("APPROX") },
];
