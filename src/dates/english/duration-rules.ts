import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { isoDuration } from "../iso-duration.ts";
import { duration, fixedDate, type Meaning } from "../meaning.ts";
import { isNoLength } from "./not-a-length.ts";
import { closes, startsPhrase } from "./phrase-ends.ts";

/** A number, an article or a vague "several" of units. */
export function counted(match: Match): Meaning | null {
  const unit = match.string("unit");
  if (match.has("number") && !Number.isNaN(match.number("number"))) return duration(isoDuration(match.number("number"), unit));
  return duration(isoDuration("X", unit));
}

const one = (match: Match): Meaning => duration(isoDuration(1, match.string("oneUnit")));
function some(match: Match): Meaning | null {
  // "shares fell after hours": when the exchange had closed
  if (match.text === "hours" && match.around(-1) === "after" && closes(match)) return null;
  return duration(isoDuration("X", match.string("units")));
}

/** What may stand before a bare plural for it to measure time: "for years", "in weeks", "months of talks". */
const measuring =
  "( for | in | over | after | within | during | took | take | takes | taken | taking | spent | spend | spends | spending | lasted | last | lasting | wait | waited | despite | following | through | through | by | or | even | perhaps | maybe | than | amid | with | into | of | worked | had | until | to | have )";

/** Lengths of time. */
export const durationRules: readonly Rule[] = [
  // the next three to five years
  {
    pattern: "the? ( {last} | {next} | first | final ) {number} (?= ( to | or | - | – ) {other=number} -? {unit} )",
    read: counted,
  },
  { pattern: "the ( {last} | {next} | first | final ) ( half - hour | half hour | hour )", read: (match) => duration(/half/u.test(match.text) ? "PT30M" : "PT1H") },
  // two years · 30 more days · the three months · another two weeks
  { pattern: "{number} -? {fullness}? {unit}", read: plainCount },
  { pattern: "( the | another | those | these ) {number} {fullness}? {unit}", read: plainCount },
  // three or four years: two lengths, the first without its unit
  { pattern: "{number} (?= ( to | or | - | – | and ) {other=number} -? {fullness}? {unit} )", read: counted },
  {
    pattern: "( several | many | some | numerous | countless | multiple | a few | few | the few | a number of | hundreds of | thousands of | dozens of | a couple of | a couple | a good many | quite a few ) {fullness}? {unit=units}",
    read: vague,
  },
  { pattern: "( a | an | one | another | each ) ( full | whole | single | entire | solid | mere | extra )? {oneUnit}", read: article },
  // a year and a half · half a year · half an hour · half-century
  { pattern: "( a | an | one ) {oneUnit} and a half", read: (match) => duration(isoDuration(1.5, match.string("oneUnit"))) },
  {
    pattern: "( ( a | the | another )? half ( a | an )? | half - ) {oneUnit}",
    read: (match) => duration(halfOf(match.string("oneUnit"))),
  },
  { pattern: "half - ( a - )? {oneUnit} - ( long | old )", read: (match) => duration(halfOf(match.string("oneUnit"))) },
  { pattern: "( three quarters of an hour | three - quarters of an hour )", read: () => duration("PT45M") },
  { pattern: "a quarter ( of a )? -? century", read: () => duration("P25Y") },
  // all day · all week
  { pattern: "(?<! not | of | at ) all {oneUnit} (?! - )", read: (match) => (/^(?:D|W|M|Y)$/u.test(match.string("oneUnit")) ? duration(isoDuration(1, match.string("oneUnit"))) : null) },
  // years · decades of war
  { pattern: `(?<= ${measuring} ) {units} (?! ago | later | earlier | {integer} | old )`, read: some },
  { pattern: "{units} (?= of )", read: (match) => (startsPhrase(match) ? some(match) : null) },
  // "was seconds from the runway", "years in the making"
  { pattern: "(?<= ( is | are | was | were | been | be ) ) {units} (?= from | in the making | into )", read: some },
  { pattern: "(?<= ( over | in | through | during | for ) ) the {units} (?! of | when | that | to )", read: some },
  { pattern: "{units} (?= ( after | before | away ) )", read: (match) => (determined.has(match.around(-1)) ? null : some(match)) },
  {
    pattern: "( the? ( {last} | {next} | first ) )? {number} ( consecutive | straight | successive )? quarters",
    read: (match) => (match.text.split(" ").length > 2 || /^(?:in|for|over)$/u.test(match.around(-1)) ? duration(isoDuration(match.number("number"), "Q")) : null),
  },
  // the last three months · the past year · the next few weeks
  {
    pattern: "the ( {last} | {next} | first | final | following | previous | preceding | opening | closing | coming ) {number} {fullness}? {unit} ( or so )?",
    read: counted,
  },
  {
    pattern: "( its | his | her | their | our | my )? ( {last} | {next} | first | final | previous ) {number} {fullness}? {unit=units}",
    read: (match) => (isVerbLast(match) ? null : counted(match)),
  },
  {
    pattern: "the ( {last} | {next} | first | final | following | previous ) ( few | several | couple of | couple | many ) {unit=units} ( or so )?",
    read: vague,
  },
  { pattern: "the ( {last} | {next} ) fortnight", read: () => duration("P2W") },
  { pattern: "{number} ( straight | successive | consecutive ) nights", read: (match) => duration(isoDuration(match.number("number"), "D")) },
  // a two-year-old boy · 25 years old · an 18-month-old
  { pattern: "{number} -? {unit} -? old", read: counted },
  { pattern: "{number} {unit} of age", read: counted },
  // week-long · yearlong · decades-old
  { pattern: "{oneUnit} - ( long | old )", read: one },
  { pattern: "{number} -? {unit} -? long", read: counted },
  { pattern: "{number} - odd {unit}", read: (match) => duration(isoDuration(match.number("number"), match.string("unit"))) },
  { pattern: "{units} - ( long | old )", read: some },
  { pattern: "{long=oneWordLong}", read: (match) => duration(match.string("long")) },
  { pattern: "( a | an | one ) {oneUnit} ( , | and )? {other=number} {otherUnit=unit}", read: (match) => compound(match, 1) },
  // 2 hours, 30 minutes · 1 hour and 20 minutes · a three-year period
  { pattern: "{number} {unit} ( , | and )? {other=number} {otherUnit=unit}", read: compound },
  { pattern: "( a | an | the ) {number} -? {unit} period", read: counted },
  // recent years, the coming weeks: when, not how long
  { pattern: "recent {units}", read: () => fixedDate("PAST_REF") },
  { pattern: "(?<! the | {integer} | {oneToNineteen} | {few} ) ( past | previous ) {units}", read: () => fixedDate("PAST_REF") },
  { pattern: "the ( past | last | recent | final ) {units}", read: some },
  { pattern: "those days", read: () => fixedDate("PAST_REF") },
  { pattern: "the {units} ( ahead | to come )", read: () => fixedDate("FUTURE_REF") },
  {
    pattern: "( the )? ( coming | upcoming | ensuing ) {units}",
    read: (match) => fixedDate(/ensuing/u.test(match.text) ? "PAST_REF" : "FUTURE_REF"),
  },
  { pattern: "( the )? ( following | intervening | succeeding ) {units}", read: some },
];

/** "It would last 10 years": a verb. */
const isVerbLast = (match: Match): boolean =>
  match.tokens("last")[0] === "last" && /^(?:to|would|will|can|could|may|might|should|must|not|they|which|that)$/u.test(match.around(-1));

const determined = new Set("the these those his her its their our my first last next past coming early other many several few some no working business such".split(" "));

function plainCount(match: Match): Meaning | null {
  const unit = match.string("unit");
  const number = match.tokens("number");
  // "one second" and "a second" are more often "another" than a length; "a" and "an" have a rule of their own.
  if (number.length === 1 && (number[0] === "a" || number[0] === "an")) return null;
  if (isNoLength(match)) return null;
  // "the Thirty Years' War", "the Six-Day War"; but "the eight-day war"
  if (/^['’]?War$/u.test(match.around(0, true)) || (/^['’]$/u.test(match.around(0)) && match.around(1) === "war")) return null;
  if (unit === "TS" && !/\d|seconds/u.test(match.text) && match.around(0) !== "-" && !match.text.includes("-")) return null;
  return counted(match);
}

function vague(match: Match): Meaning | null {
  // "in as many weeks" counts, but does not say how many.
  if (match.around(-1) === "as") return null;
  return duration(isoDuration("X", match.has("unit") ? match.string("unit") : match.string("units")));
}

function article(match: Match): Meaning | null {
  const unit = match.string("oneUnit");
  if ((unit === "TS" && match.around(-1) !== "than") || /^each/iu.test(match.text)) return null;
  if (isNoLength(match)) return null;
  // "an hour-long", "a day-old": the longer expression has its own rule, without the article.
  return match.around(0) === "-" ? null : one(match);
}

function halfOf(unit: string): string {
  const halves: Readonly<Record<string, string>> = { Y: "P6M", TH: "PT30M", D: "PT12H", DE: "P5Y", CE: "P50Y", ML: "P500Y", TM: "PT30S" };
  return halves[unit] ?? isoDuration(0.5, unit);
}

function compound(match: Match, count = match.number("number")): Meaning | null {
  const [first, second] = [match.string(match.has("unit") ? "unit" : "oneUnit"), match.string("otherUnit")];
  const order = ["Y", "M", "W", "D", "TH", "TM", "TS"];
  if (order.indexOf(first) < 0 || order.indexOf(first) >= order.indexOf(second)) return null;
  const head = isoDuration(count, first);
  const tail = isoDuration(match.number("other"), second).slice(1);
  return duration(head.startsWith("PT") ? head + tail.slice(1) : head + tail);
}
