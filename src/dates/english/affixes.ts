import type { Modifier } from "../expression.ts";
import type { Affix } from "../grammar.ts";
import type { Match } from "../match.ts";
import { holding, isOneDay, shifted, type DateMeaning, type Meaning } from "../meaning.ts";

/** "early", "the end of": parts of a date. */
const part =
  (mod: Modifier): Affix["read"] =>
  (meaning) =>
    meaning.kind === "date" && meaning.mod === undefined ? { ...meaning, mod } : null;

const partOf =
  (mod: Modifier): Affix["read"] =>
  (meaning) =>
    meaning.kind === "date" && meaning.mod === undefined && longerThanDay(meaning) ? { ...meaning, mod } : null;

/** "more than", "about": of a length, or of how long ago. */
const amount =
  (mod: Modifier): Affix["read"] =>
  (meaning, match) =>
    (isLength(meaning) || (isAgo(meaning) && !comparesAmount(match))) && counts(match, mod) ? ({ ...meaning, mod }) : null;

/** After these, "over" is no measure: "over the next two weeks" is during them, "over two weeks" more than them. */
const definite = new Set("the this that these those last past next recent following its his her their".split(" "));
/** Before these "over five years" measures ("for over five years"); elsewhere it spreads ("paid over five years"). */
const measuring = new Set(
  ("for of in after took takes taken lasted last lasting spent spend just well been be is was a little by to than had has have served ago " +
    "since from at waited or . , ( — – \" “").split(" "),
);

const counts = (match: Match, mod: Modifier): boolean =>
  mod !== "MORE_THAN" || (!definite.has(match.around(0)) && !(/^over$/iu.test(match.text) && spreads(match.around(-1))));
/** "45 cents less than a year ago": less than then, and not less long ago. */
const comparesAmount = (match: Match): boolean =>
  /than$/iu.test(match.text) && /^(?:cents?|dollars?|percent|points?|%|million|billion|\d.*)$/u.test(match.around(-1));
const spreads = (before: string): boolean => before.trim() !== "" && !measuring.has(before);

const about: Affix["read"] = (meaning) =>
  isLength(meaning) || isAgo(meaning) || isClock(meaning) ? ({ ...meaning, mod: "APPROX" }) : null;

const isLength = (meaning: Meaning): boolean =>
  meaning.kind === "fixed" && meaning.type === "DURATION" && meaning.mod === undefined;
const isAgo = (meaning: Meaning): boolean =>
  (meaning.kind === "fixed" && meaning.distance === true && meaning.mod === undefined) ||
  (meaning.kind === "date" && meaning.base.at === "moment") ||
  (meaning.kind === "date" && meaning.base.at === "step" && Math.abs(meaning.base.count) >= 1 && meaning.mod === undefined);
const isClock = (meaning: Meaning): boolean => meaning.kind === "date" && (meaning.time?.includes(":") ?? false);

const longerThanDay = ({ time, base }: DateMeaning): boolean => time === undefined && base.at !== "clock" && !isOneDay(base);

/** "Labor Day weekend": the nearest to the day, which its week, counted from Monday, may not hold. */
const weekendOf: Affix["read"] = (meaning) =>
  meaning.kind === "date" && meaning.base.at === "calendar" && meaning.base.fields.holiday !== undefined
    ? holding("weekend", shifted(meaning.base, "day", -2).base)
    : null;

/** Words beside an expression that belong to it. The ones that stand nearest are tried first and may stack. */
export const affixes: readonly Affix[] = [
  {
    side: "before",
    pattern: "( the )? ( early -? | earlier | earlier in | early in | early on | earlier on )",
    read: part("START"),
  },
  { side: "before", pattern: "( the )? ( late -? | later | later in | late in | late on | later on )", read: part("END") },
  { side: "before", pattern: "( the )? ( mid -? )", read: part("MID") },
  { side: "before", pattern: "the? ( beginning | start | dawn | onset ) of", read: partOf("START") },
  { side: "before", pattern: "the? ( middle ) of", read: partOf("MID") },
  { side: "before", pattern: "the? ( end | close ) of", read: partOf("END") },
  {
    side: "before",
    pattern: "( the )? ( rest | remainder ) of",
    read: (meaning) => (meaning.kind === "date" && longerThanDay(meaning) ? { ...meaning, mod: "END" } : null),
  },
  {
    side: "before",
    pattern: "( ( a ( little | bit ) | little | slightly | well | just )? ( more than | over ) | longer than | greater than | upwards of )",
    read: amount("MORE_THAN"),
  },
  {
    side: "before",
    pattern: "( ( a ( little | bit ) | little | slightly | well | just )? ( less than | under ) | fewer than | nearly | almost | shorter than | close to )",
    read: amount("LESS_THAN"),
  },
  { side: "before", pattern: "( at least | no less than | no fewer than | a minimum of )", read: amount("EQUAL_OR_MORE") },
  {
    side: "before",
    pattern: "( up to | at most | no more than | not more than | no longer than | as long as | as many as | a maximum of )",
    read: amount("EQUAL_OR_LESS"),
  },
  { side: "before", pattern: "( about | around | approximately | roughly | some | an estimated | circa )", read: about },
  { side: "after", pattern: "weekend", read: weekendOf },
  { side: "after", pattern: "( or so )", read: about },
  { side: "after", pattern: "( or more )", read: amount("EQUAL_OR_MORE") },
  { side: "after", pattern: "( or less )", read: amount("EQUAL_OR_LESS") },
];

