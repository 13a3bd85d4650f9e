import { set } from "../word-set.ts";
import type { Token } from "../words.ts";
import { past, stops } from "./verb-words.ts";
import { verbTense } from "./verbs.ts";

/*
 * Dates that are those of a thing and not of the verb beside them: "the vote of May 11", "the explosion on Thursday".
 * `from` is the date's first token, `to` the one behind it.
 */

/** "the vote of May 11", "the May 11 vote" */
export const namesThing = (token: Token, from: number, to: number): boolean =>
  token(from - 1) === "of" || (/^(?:the|its|their|a)$/u.test(token(from - 1)) && /^\p{Ll}{3,}$/u.test(token(to)));

/** "agreed on a truce from 8 March", "on a visit from 10 to 14 March": what was spoken of may begin later. */
export const begins = (token: Token, from: number): boolean =>
  token(from - 1) === "from" || (/^(?:to|until|till|through)$/u.test(token(from - 1)) && [3, 4].some((n) => token(from - n) === "from"));

/** What nobody announces: whenever it is spoken of, it has been. */
const unscheduled = set(
  "explosion explosions blast blasts attack attacks shooting shootings crash fire fires blaze quake earthquake aftershock flood floods killing killings " +
    "death deaths arrest arrests bombing bombings accident collapse disaster murder murders robbery theft collision massacre assassination coup clash " +
    "clashes riot riots ambush kidnapping stabbing landslide avalanche eruption ruling verdict defeat resignation decision outage derailment sinking spill " +
    "hold-up outbreak dead breakage breakdown",
);

/** "because of the explosion on Thursday", "the attack on the column of buses in December" */
export function happened(token: Token, from: number): boolean {
  if (!/^(?:on|in|of|at)$/u.test(token(from - 1).toLowerCase())) return false;
  for (let i = from - 2; i >= Math.max(0, from - 9); i--) {
    const word = token(i).toLowerCase();
    if (unscheduled.has(word)) return true;
    if (stops.test(word) || word === "," || verbTense(word, token, i) !== null) return false;
  }
  return false;
}

/** "also dates from June", "goes back to November", "as in March": then it was, however long it lasts. */
export function goesBack(token: Token, from: number): boolean {
  const [before, earlier, first] = [token(from - 1).toLowerCase(), token(from - 2).toLowerCase(), token(from - 3).toLowerCase()];
  if (before === "in" || before === "on") return earlier === "as" || (earlier === "like" && first === ",");
  if (before === "from") return /^(?:dates?|dated|dating|stems?)$/u.test(earlier);
  return before === "to" && earlier === "back" && /^(?:dates?|dating|goes|go|going)$/u.test(first);
}

/** "will look into the clashes of Jan. 6", "will examine what was done on Jan. 20": not the verb's own date. */
export function isLookedInto(token: Token, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 14) && !stops.test(token(i)); i--) {
    if (/^(?:look|looking|looks|examine|examines|investigate|investigates|inquire|reconstruct)$/u.test(token(i))) return true;
    // Nouns as well: "A second probe will be launched in November"
    if (/^(?:reviews?|covers?|probes?|study|studies)$/u.test(token(i)) && /^(?:to|will|would|should|must|it|he|she|which|that)$/u.test(token(i - 1))) return true;
  }
  return false;
}

/** "According to reports of February, he will attend": what somebody goes by has been said, whatever it says is to come. */
export function sourceOf(token: Token, from: number): boolean {
  if (token(from - 1) === "for") return false;
  for (let i = from - 1; i >= Math.max(1, from - 7) && token(i) !== "," && !stops.test(token(i)); i--) {
    const word = token(i).toLowerCase();
    if (word === "to" && token(i - 1).toLowerCase() === "according") return true;
    if (verbTense(word, token, i) !== null && !past.has(word) && !word.endsWith("ed")) return false;
  }
  return false;
}
