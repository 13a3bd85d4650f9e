import { set } from "../word-set.ts";
import type { Token } from "../words.ts";
import { determiner, future, notPast, past, present, stops, unchanged } from "./verb-words.ts";

/* Words that look like verbs and are none where they stand. */

/** "the flooded part", "the exiled marshal", "to let treated water in", "will stay closed": what is so, and no verb of when. */
export function isAdjective(word: string, token: Token, i: number): boolean {
  if (!word.endsWith("ed")) return false;
  const [before, earlier, after] = [token(i - 1).toLowerCase(), token(i - 2).toLowerCase(), token(i + 1)];
  if (/^(?:stay|stays|remain|remains|keep|keeps)$/u.test(before)) return true;
  // "a meeting for displaced residents"
  if (/^(?:for|of|from|with|by|among|between|against)$/u.test(before) && /^\p{Ll}{2,}s$/u.test(after)) return true;
  const isBeforeNoun = /^\p{L}{3,}$/u.test(after) && !/^(?:the|and|but|for|from|with|into|over|after|before|that|his|her|its|their|him|them|out|off|down|back|away|again)$/iu.test(after);
  // "the next allied exercise"; but "He first visited China"
  const ofThing = /^(?:the|a|an|its|his|her|their)$/u.test(/^(?:next|first|last|latest|new)$/u.test(before) ? earlier : before);
  return isBeforeNoun && (ofThing || (/^(?:to|will|would|could|should|might)$/u.test(earlier) && unchanged.has(before)));
}

/** A word for a day, a month or a year, or the end of what tells one: "last year", "two weeks ago". */
export const isDateName = (token: string): boolean =>
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?|winter|spring|summer|autumn|fall|(?:1[5-9]|20)\d\d|\d{1,2}|day|week|month|year|ago|today|yesterday|tonight)$/u.test(token);

const counting = /^(?:of|one|two|three|four|five|six|seven|eight|nine|ten|few|many|several|more|most|some|all|no|only|\d[\d,.]*)$/u;

/** "its returns", "three starts", "visits and plays", "on the courthouse steps": these verbs are nouns as well. */
export function isNoun(word: string, token: Token, i: number): boolean {
  const [before, earlier, first] = [1, 2, 3].map((n) => token(i - n).toLowerCase()) as [string, string, string];
  if (/^(?:the|a|an|its|his|her|their|these|those)$/u.test(before)) return true;
  // "The decision follows Saturday's collision": what it follows has been.
  if (word === "follows" && !/^(?:on|in|at|next|later|.?)$/u.test(token(i + 1))) return true;
  // "since 1990 starts", "Flight 204 lands"
  if (counting.test(before)) return !isDateName(token(i - 1)) && !(/^\d/u.test(before) && /^\p{Lu}/u.test(token(i - 2)));
  // "closed in April and returns"; "visits and plays"
  if (before === "and") return !onlyVerbs.has(word) && !determiner.test(token(i + 1).toLowerCase()) && !isDateName(token(i - 2)) && !/^\p{Lu}/u.test(token(i - 2));
  // "told them on the courthouse steps"; but "The trial of the mayor starts"
  return /^(?:the|a|its|his|her)$/u.test(earlier) && /^(?:on|at|in|of|from|near|outside|by)$/u.test(first) && hasVerbBefore(token, i - 3);
}

/** Whether a part of a sentence has a verb already. */
function hasVerbBefore(token: Token, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 16); i--) {
    const word = token(i).toLowerCase();
    if (stops.test(word) || /^(?:,|and|but|that|which|who)$/u.test(word)) return false;
    if (past.has(word) || present.has(word) || future.has(word) || (/\p{Ll}{2}ed$/u.test(word) && !notPast.has(word))) return true;
  }
  return false;
}

export const onlyPluralVerbs = set("begin reopen resume conclude arrive expire convene reconvene depart");
const onlyVerbs = set("takes ends closes leaves joins restarts faces begins opens reopens meets expires arrives reaches goes becomes resumes concludes departs convenes performs appears");

/** What may stand right before a plural verb: "polls open", "we leave", "England play". */
export const isSubject = (token: string): boolean => {
  const word = token.toLowerCase();
  return /^(?:they|we|you|i|who|which|that)$/u.test(word) || (!noSubject.has(word) && (/^\p{Lu}/u.test(token) || /\p{Ll}(?<!ou|s|u|i)s$/u.test(word)));
};
const noSubject = set(
  "the a an this these those his her its their our my your no every each any some another as is was has does us thus plus less unless perhaps across " +
    "towards besides always sometimes yes versus",
);
