import type { Tense } from "../grammar.ts";
import { set } from "../word-set.ts";
import type { Token } from "../words.ts";
import { ahead, committing, determiner, future, past } from "./verb-words.ts";

/** Nouns of what is yet to be done: "accepted an invitation to meet". */
const intended = set("invitation invitations offer offers proposal proposals intention request requests appeal appeals");
/** Of these, the ones that take no object before their infinitive: "voted down a motion to end it" decides nothing of when it ends. */
const intransitive = set("vowed pledged agreed decided voted threatened");

/** "had been due", "was originally scheduled for": what was to come then. */
export const missed = (word: string, before: string, recent: readonly string[]): boolean =>
  /^(?:originally|initially|previously|first|once)$/u.test(before) || (recent.includes("had") && !recent.includes("not") && /^(?:scheduled|due|set|expected|planned|slated)$/u.test(word));

/** "to meet" takes its time from what it hangs on: "plans to meet", "is to meet" and "managed to meet" differ. */
export function infinitiveTense(token: Token, to: number): Tense | null {
  // "the first to die", "the only ones to vote": whenever that was, or will be.
  if (/^(?:first|last|only|one|ones)$/u.test(token(to - 1).toLowerCase())) return null;
  for (let i = to - 1; i >= Math.max(0, to - 4); i--) {
    const word = token(i).toLowerCase();
    if (ahead.has(word) && missed(word, token(i - 1).toLowerCase(), [1, 2, 3].map((n) => token(i - n).toLowerCase()))) return "past";
    // "had meant to leave in March", "was meant to"
    if (/^(?:meant|hoped)$/u.test(word)) return "named";
    if (intransitive.has(word) && i < to - 3) return null;
    if (word === "called" && token(i + 1) === "on") return "future";
    if (intended.has(word) && i === to - 1) return "open";
    if (committing.has(word)) return /ed$|^told$/u.test(word) ? "open" : "future";
    if (ahead.has(word) || future.has(word) || word === "is" || word === "are") return "future";
    if (past.has(word) || /\p{Ll}ed$/u.test(word)) return null;
    // "for jury selection to start", "Chipmaker to shut plant": a headline has no other verb.
    if (word === "for" && i < to - 1) return "future";
    if (/^\p{Lu}/u.test(token(i)) && !determiner.test(word) && !token(i).endsWith("ing") && (i === 0 || /^(?:[.!?]|\n[\s\S]*)$/u.test(token(i - 1)))) return "future";
  }
  return null;
}
