import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { fixedDate, thatTime, type Meaning } from "../meaning.ts";

const past = (): Meaning => fixedDate("PAST_REF");
const present = (): Meaning => fixedDate("PRESENT_REF");
const future = (): Meaning => fixedDate("FUTURE_REF");

/** "as soon as" compares; "Now" before a capital is often a name ("Act Now"). */
const soon = (match: Match): Meaning | null =>
  ["as", "too", "so", "how", "sooner"].includes(match.around(-1)) || !looksAhead(match) ? null : future();

/** In a tale of the past, "soon" only says that the next thing followed. */
const looksAhead = (match: Match): boolean =>
  !/^(?:as|after|afterwards?)$/u.test(match.around(0)) &&
  (/^(?:be|to|is|are|very|pretty|coming|back|may|can)$/u.test(match.around(0)) ||
    [-1, -2, -3, -4, -5, -6].some((place) => /^(?:will|'ll|may|might|can|could|would|should|must|to|is|are|'s|'re|expected|hope|hopes|likely)$/u.test(match.around(place))));

/** "now and then", "every now and again" */
const isSometimes = (match: Match): boolean => match.around(0) === "and" && /^(?:then|again)$/u.test(match.around(1));

/** Words for now, then and some day: they date no event, and are marked so that nothing mistakes them for a date. */
export const vagueRules: readonly Rule[] = [
  {
    pattern: "( right now | now | just now )",
    read: (match) => (match.around(0) === "-" || match.around(-1) === "-" || isSometimes(match) ? null : present()),
  },
  { pattern: "( currently | presently | nowadays | these days | at present )", read: present },
  {
    pattern: "current",
    read: (match) => (["-", "account"].includes(match.around(0)) || match.around(-1) === "-" ? null : present()),
  },
  { pattern: "(?<= ( at | for ) ) ( the moment | the present | the present time | the time being | present )", read: present },
  { pattern: "( the present day | present - day | modern - day | modern day | the present time )", read: present },
  {
    pattern: "( recently | lately | formerly | previously )",
    read: (match) => (match.around(0) === "-" || match.around(0) === "as" ? null : past()),
  },
  {
    pattern: "( most recent | recent )",
    read: (match) => (match.around(0) === "-" || /^most/u.test(match.text) ? null : past()),
  },
  { pattern: "the ( recent | distant | not - too - distant | immediate )? past (?! {unknown} | {number} )", read: past },
  { pattern: "the past (?= that | when | and | or | but | he | she | they | it | with | by | as | to | for )", read: past },
  { pattern: "( soon | shortly )", read: (match) => (/^shortly/iu.test(match.text) ? null : soon(match)) },
  { pattern: "the ( near | foreseeable | distant | not - too - distant | not too distant | immediate )? future", read: future },
  { pattern: "( near | foreseeable ) future", read: future },
  { pattern: "(?<= in ) future", read: future },
  { pattern: "the other day", read: past },
  // A word for what lies around the date it stands for, whose date no event has.
  { pattern: "(?<= since ) then", read: () => thatTime("AFTER") },
  { pattern: "(?<= ( by | until | till | before ) ) then (?! {name} )", read: () => thatTime("BEFORE") },
  { pattern: "(?<= back ) then", read: () => thatTime() },
];
