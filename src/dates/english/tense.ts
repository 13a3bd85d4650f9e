import type { Tense } from "../grammar.ts";
import { set } from "../word-set.ts";
import { type Token, tokenAt, type Words } from "../words.ts";
import { begins, goesBack, happened, isLookedInto, namesThing, sourceOf } from "./dated-things.ts";
import { cameAtLast, cameToNothing, isAnnounced, isFixed, isInvitedTo, offBefore, setsDay, wasTried } from "./plans.ts";
import { committing, past, scheduled, stops } from "./verb-words.ts";
import { verbTense } from "./verbs.ts";

/** Verbs of attribution: between commas they say nothing of when the rest happens. */
const attributing = set("said says warned warns told added announced reported confirmed predicted forecast estimated noted explained");
const joining = set("and but while whereas so");
const rescheduling = set("moved postponed delayed rescheduled adjourned extended pushed deferred suspended");
const limiting = set("through until till by");

/**
 * Tense of the clause around an expression, by its nearest verb: before it inside the sentence, else after it. News
 * puts the date right behind its verb ("said Tuesday", "will meet on Friday"), so the nearest one governs in all but
 * a few sentences; measured against a part-of-speech tagger it costs nothing to load.
 */
export function englishTense(words: Words, from: number, to: number): Tense | null {
  const raw = tokenAt(words);
  const token: Token = (i) => raw(i).replace("’", "'");
  if (goesBack(token, from) || wasTried(token, from, to)) return "past";
  if (cameToNothing(token, from, to) || cameAtLast(token, from, to)) return "named";
  if (isAnnounced(token, from, to)) return "scheduled";
  const tense = clauseTense(words, token, from, to);
  if (tense === "past" && (namesThing(token, from, to) || begins(token, from) || isInvitedTo(token, from))) return "named";
  // "The trial will begin on 30 November": the verb's own date, and so the coming one, however lately it was there last.
  return tense === "future" && !namesThing(token, from, to) && !happened(token, from) && !isLookedInto(token, from) ? "scheduled" : tense;
}

/** "to November, when a royal decree moved the limit": what happened then tells whether it is past. */
function whenTense(words: Words, token: Token, to: number): Tense | null {
  const open = token(to) === "," && token(to + 1).toLowerCase() === "when" ? to + 2 : token(to) === "at" && token(to + 1) === "which" ? to + 2 : null;
  if (open === null) return null;
  for (let i = open; i < Math.min(words.codes.length, to + 16); i++) {
    const word = token(i).toLowerCase();
    if (stops.test(word)) return null;
    if (/^(?:is|are)$/u.test(word) && /^(?:to|expected|due|scheduled|likely|set)$/u.test(token(i + 1))) return "future";
    const tense = verbTense(word, token, i);
    if (tense !== null) return tense === "present" ? null : tense;
  }
  return null;
}

function clauseTense(words: Words, token: Token, from: number, to: number): Tense | null {
  const then = whenTense(words, token, to);
  if (then !== null) return then;
  const tense = verbsTense(words, token, from, to);
  if ((tense === null || tense === "present") && happened(token, from)) return "past";
  return tense;
}

function verbsTense(words: Words, token: Token, from: number, to: number): Tense | null {
  const limits = limiting.has(token(from - 1).toLowerCase());
  // "if there was no offer by Thursday"
  if (limits && isConditional(token, from)) return "future";
  // "The next election is in November"
  if (/^(?:is|are)$/u.test(token(from - 2)) && /^(?:in|on)$/u.test(token(from - 1))) return "scheduled";
  // "was moved to Saturday", "has been delayed until June"
  if (/^(?:to|until|till)$/iu.test(token(from - 1)) && [2, 3, 4].some((n) => rescheduling.has(token(from - n).toLowerCase()))) return "future";
  // "put off the vote from May to June"
  if (/^(?:to|until|till)$/iu.test(token(from - 1)) && offBefore(token, from - 2)) return "future";
  // "The judge set a hearing for Jan. 17", "called an election for May"
  if (token(from - 1) === "for" && isFixed(token, from)) return "future";
  // "issued a storm warning for Thursday"
  if (token(from - 1) === "for" && /^(?:warnings?|forecasts?|watch|alerts?)$/u.test(token(from - 2))) return "future";
  // "set a trial date of Jan. 13"
  if (token(from - 1) === "of" && token(from - 2) === "date" && [3, 4, 5, 6].some((n) => /^(?:sets?|fixed|chose|scheduled|announced|proposed)$/u.test(token(from - n)))) return "scheduled";
  // "set January 15 as the first day of the trial"
  if (/^(?:set|fixed|chose|proposed|named)$/u.test(token(from - 1)) && /^(?:as|for)$/u.test(token(to))) return "future";
  if (token(from - 1) === "for" && setsDay(token, from - 2)) return "future";
  if (sourceOf(token, from)) return "past";
  const lasting = limits ? limitTense(token, from) : null;
  if (lasting !== null) return lasting;
  // "Schools reopen after Labor Day": the word bounds the date, and its clause has a verb of its own.
  const nearest = beforeAside(token, token(from - 1).toLowerCase() === "after" ? from - 2 : from - 1);
  for (let i = nearest; i >= Math.max(0, from - 24); i--) {
    const word = token(i).toLowerCase();
    // "They won on Monday, and on Friday they will parade": a clause of its own begins here.
    if (stops.test(word) || word === "because" || (word === "," && i >= from - 3 && joining.has(token(i + 1).toLowerCase()))) break;
    // "a bill to fund the army through Sept. 30": what is to be done ends later than what was done.
    if (limits && word === "to" && /^\p{Ll}+$/u.test(token(i + 1)) && !/^(?:the|a|an|its|his|her)$/u.test(token(i + 1))) return "future";
    // "The bank wants an answer by June 30"
    if (limits && committing.has(word)) return "future";
    // "opened on Friday and runs through April 12"
    if (limits && i === from - 2 && scheduled.has(word)) return "scheduled";
    // "extended the deadline by a week in May": a thing, unless the date stands right behind it.
    if (word === "deadline" && i < from - 3) continue;
    // ", she said, …": between commas; but "announced, also on Tuesday" is when.
    if (attributing.has(word) && i + 1 < from - 2 && token(i + 1) === "," && !/^(?:also|again|late|early|on)$/u.test(token(i + 2))) continue;
    // "stayed open until 1 a.m. on Thursday"
    if (word === "until" && [1, 2].some((n) => wentOn.has(token(i - n).toLowerCase()))) return "past";
    if (word === "until" && mayGoOn(token, i)) return "future";
    // "is to answer for the attack of December"
    if (word === "answer" && token(i + 1) === "for") return "past";
    const tense = verbTense(word, token, i);
    if (tense !== null) return tense;
  }
  let comma = false;
  for (let i = to; i < Math.min(words.codes.length, to + 24); i++) {
    const word = token(i).toLowerCase();
    if (stops.test(word)) break;
    if (word === ",") comma = true;
    // ", the office has announced": who says so and when tells nothing of the date before the comma.
    if (comma && (attributing.has(word) || word === "according")) break;
    // "is thought to have saved hundreds"
    if (/^(?:is|are)$/u.test(word) && token(i + 2) === "to" && token(i + 3) === "have") return "past";
    const tense = verbTense(word, token, i);
    if (tense !== null) return tense;
  }
  return null;
}

/** "would go if there was no offer by Thursday", "lapses if it is not paid by June 30"; but "unclear if he was killed by Thursday". */
function isConditional(token: Token, from: number): boolean {
  for (let i = from - 2; i >= Math.max(0, from - 14) && !stops.test(token(i)); i--) {
    if (!/^(?:if|unless)$/iu.test(token(i))) continue;
    const [before, verb] = [token(i - 1).toLowerCase(), token(i + 2).toLowerCase()];
    if (/^(?:is|are|isn't|has|have|does|no)$/u.test(verb)) return true;
    return [1, 2, 3, 4, 5].some((n) => /^(?:would|could|might|will|must|should)$/u.test(token(i - n))) && !/^(?:unclear|know|asked|sure|wonder|see)$/u.test(before);
  }
  return false;
}

/** "He found the box, which holds the voices, on Thursday": the place before the aside, where one ends right before the date. */
function beforeAside(token: Token, at: number): number {
  const end = token(at) === "," ? at : token(at - 1) === "," && /^(?:on|in|at|of|late|early)$/u.test(token(at)) ? at - 1 : -1;
  for (let i = end - 1; end > 0 && i >= Math.max(1, end - 14) && !stops.test(token(i)); i--) {
    if (token(i) === ",") return /^(?:which|who|whose|where)$/u.test(token(i + 1)) ? i - 1 : at;
  }
  return at;
}

/** What holds until some day, from when it was put up. */
const inForce = set("warning warnings watch watches advisory alert alerts ban bans curfew order orders restrictions emergency notice");
/** What went on until some day, where no "was" makes it a state that lasts. */
const wentOn = set("lived served worked stayed waited continued reigned ruled fished taught played fought ran led held kept remained lasted survived");

/** "would fly home and sleep until Thursday", "has until Friday"; but "conferred until Thursday". */
function mayGoOn(token: Token, until: number): boolean {
  for (let i = until - 1; i >= Math.max(0, until - 12) && !stops.test(token(i)); i--) {
    if (/^(?:will|would|can|could|may|might|must|should|has|have|had|given|gives?|is|are|to|\p{Ll}+['’]ll)$/u.test(token(i))) return true;
  }
  return false;
}

/** "posted a warning through Wednesday", "worked until January"; "had been open until Friday", but not "had until Friday". */
function limitTense(token: Token, from: number): Tense | null {
  const [before, earlier] = [token(from - 2).toLowerCase(), token(from - 3).toLowerCase()];
  if (inForce.has(before)) return "future";
  if (token(from - 1).toLowerCase() === "by") return null;
  if (wentOn.has(before) && !/^(?:is|are|was|were|be|been|being|to|will|would)$/u.test(earlier)) return "past";
  for (let i = from - 2; i >= Math.max(1, from - 14) && !/^[.;:,]$/u.test(token(i)); i--) {
    if (i >= from - 8 && token(i) === "had" && token(i + 1) === "been") return "past";
    // "did not admit it until March 6": then he did.
    if (/^(?:did|had)$/u.test(token(i)) && /^(?:not|nothing|never|no)$/u.test(token(i + 1)) && token(i + 2) !== "been") return "past";
    if (/^(?:didn't|hadn't|nothing|never)$/u.test(token(i)) && clauseIsPast(token, i)) return "past";
  }
  return null;
}

const clauseIsPast = (token: Token, at: number): boolean => /n't$/u.test(token(at)) || past.has(token(at - 1).toLowerCase()) || /\p{Ll}ed$/u.test(token(at + 1));
