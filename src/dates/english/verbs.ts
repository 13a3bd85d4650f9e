import type { Tense } from "../grammar.ts";
import type { Token } from "../words.ts";
import { infinitiveTense, missed } from "./infinitive.ts";
import { isAdjective, isDateName, isNoun, isSubject, onlyPluralVerbs } from "./look-alikes.ts";
import { ahead, alleging, arranging, auxiliary, callingOff, determiner, future, modal, noInfinitive, notPast, past, pictured, present, scheduled, scheduledPlural, unchanged } from "./verb-words.ts";

/** Tense that a word at a place gives its clause, as a verb or what looks ahead or back like one; null where it is no such word. */
export function verbTense(word: string, token: Token, i: number): Tense | null {
  const before = wordsBefore(token, i);
  const after = token(i + 1).toLowerCase();
  const recent = [before(1), before(2), before(3)];
  if (future.has(word)) return "future";
  // "the last time", "its last customers", "the next morning": no word of when the clause is.
  if ((word === "last" || word === "next") && determiner.test(before(1))) return null;
  if (word.length > 3 && word.endsWith("'ll")) return "future";
  // "ahead by 13 points", "proposed in late April"
  if (word === "ahead" && after !== "of") return null;
  if (word === "proposed" && /^(?:in|on|last)$/u.test(after)) return "past";
  // "are to set out on March 17"
  if (word === "set" && before(1) === "to") return infinitiveTense(token, i - 1);
  if (word === "until" || word === "deadline") return "open";
  // "had been scheduled for", "was due": looking ahead from the past.
  if (ahead.has(word)) return missed(word, before(1), recent) ? "named" : word === "set" && !/^(?:to|for)$/u.test(after) ? "past" : "future";
  if (word === "may" && token(i) === "May" && /\p{L}$/u.test(before(1))) return null;
  if (modal.has(word)) return after === "have" && token(i + 2) !== "to" ? "past" : after === "not" || !/^\p{Ll}+$/u.test(after) ? null : word === "could" ? "open" : "future";
  const participle = past.has(word) || (/\p{Ll}ed$/u.test(word) && word.length > 4 && !notPast.has(word) && /^\p{Ll}/u.test(token(i)));
  if (participle && isAdjective(word, token, i)) return null;
  if (participle) return participleTense(word, token, i);
  if (future.has(before(1)) && /^\p{Ll}+$/u.test(word)) return "future";
  // "from January to March" has no verb
  if (before(1) === "to" && /^\p{L}+$/u.test(word) && !isDateName(token(i))) return noInfinitive.has(word) ? null : infinitiveTense(token, i - 1);
  if (scheduled.has(word)) return isNoun(word, token, i) ? null : "scheduled";
  // "the Vermillion Head on Tuesday": with a capital it is more often part of a name.
  if (scheduledPlural.has(word) && !/^\p{Lu}/u.test(token(i))) return (isSubject(token(i - 1)) && !(before(1) === "that" && !/s$/u.test(before(2)))) || (token(i - 1) === "," && /^(?:their|the|against|on|at)$/u.test(after)) || onlyPluralVerbs.has(word) || (word === "go" && before(1) !== "let" && /^(?:on|up|down|into|live)$/u.test(after)) ? "scheduled" : null;
  // "at 3 am on Saturday"
  if (word === "am" && before(1) !== "i") return null;
  if (present.has(word)) return word === "has" || word === "have" ? null : "present";
  return null;
}

/** The words before a place, the nearest as 1; the month of May is none. */
const wordsBefore = (token: Token, i: number) => (n: number): string => (i - n < 0 || token(i - n) === "May" ? "" : token(i - n).toLowerCase());

/** The same of a past tense or a participle, by the auxiliaries before it. */
function participleTense(word: string, token: Token, i: number): Tense | null {
  const before = wordsBefore(token, i);
  const after = token(i + 1).toLowerCase();
  const recent = [before(1), before(2), before(3)];
  const infinitive = recent.findIndex((w) => w === "to" || w === "will" || w === "shall" || w.endsWith("'ll") || modal.has(w));
  // "was to resume Wednesday": ahead of what is told, and where its day has a name, mostly of the report, too.
  if (/^(?:was|were)$/u.test(word) && after === "to" && /^\p{Ll}+$/u.test(token(i + 2))) return token(i + 2) === "have" ? "named" : "future";
  // "having to let him go"
  if (infinitive === 0 && before(1) === "to" && unchanged.has(word)) return infinitiveTense(token, i - 1);
  // "will be hosted", "to be held", "is to be signed".
  if (before(1) === "be" && before(2) === "to") return infinitiveTense(token, i - 2) ?? "future";
  if (infinitive >= 0 && (recent.includes("be") || infinitive === 0) && !auxiliary.has(word)) return "future";
  // "will have closed by then"
  if (before(1) === "have" && future.has(before(2))) return "future";
  // "has invited the union to his office on Monday"
  if (/^(?:invited|summoned)$/u.test(word) && /^(?:has|have)$/u.test(before(1))) return "open";
  // "postponed on Friday" is when it was done; "was to have testified" is when it was to be
  if ((arranging.has(word) || callingOff(word, after)) && after !== "on" && after !== "in") return "named";
  if (before(1) === "have" && before(2) === "to" && /^(?:was|were)$/u.test(before(3))) return "named";
  if (/^(?:is|are)$/u.test(before(1)) && pictured.has(word)) return "past";
  if (/^(?:is|are|being)$/u.test(before(1))) return alleging.has(word) ? "past" : word === "forecast" ? "future" : "present";
  return "past";
}
