import type { Tense } from "../grammar.ts";
import { set } from "../word-set.ts";
import type { Words } from "../words.ts";
import { callingOff, committing, past, scheduled, verbTense, type Token } from "./verbs.ts";

/** Verbs of attribution: between commas they say nothing of when the rest happens. */
const attributing = set("said says warned warns told added announced reported confirmed predicted forecast estimated noted explained");
const joining = set("and but while whereas so");
const rescheduling = set("moved postponed delayed rescheduled adjourned extended pushed deferred suspended");
/** What is fixed "for" a date is to come. */
const fixing = set("set sets announced announces called calls scheduled slated fixed timed booked planned promised");
const limiting = set("through until till by");
const stops = /^(?:[.!?;:]|\n[\s\S]*|"|”|“)$/u;

/**
 * Tense of the clause around an expression, by its nearest verb: before it inside the sentence, else after it. News
 * puts the date right behind its verb ("said Tuesday", "will meet on Friday"), so the nearest one governs in all but
 * a few sentences; measured against a part-of-speech tagger it costs nothing to load.
 */
export function englishTense(words: Words, from: number, to: number): Tense | null {
  const token = (i: number): string => (i < 0 || i >= words.codes.length ? "" : words.text.slice(words.start[i], words.end[i]).replace("’", "'"));
  if (goesBack(token, from) || wasTried(token, from, to)) return "past";
  if (cameToNothing(token, from, to) || cameAtLast(token, from, to)) return "named";
  if (isAnnounced(token, from)) return "scheduled";
  const tense = clauseTense(words, token, from, to);
  if (tense === "past" && (namesThing(token, from, to) || begins(token, from) || isInvitedTo(token, from))) return "named";
  return tense === "future" && !namesThing(token, from, to) && !happened(token, from) && !isLookedInto(token, from) ? "scheduled" : tense;
}

/** "will look into the clashes of Jan. 6", "will examine what was done on Jan. 20": not the verb's own date. */
function isLookedInto(token: Token, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 14) && !stops.test(token(i)); i--) {
    if (/^(?:look|looking|looks|examine|examines|investigate|investigates|review|reviews|cover|covers|probe|inquire|study|reconstruct)$/u.test(token(i))) return true;
  }
  return false;
}

/** "the vote of May 11", "the May 11 vote" */
const namesThing = (token: Token, from: number, to: number): boolean =>
  token(from - 1) === "of" || (/^(?:the|its|their|a)$/u.test(token(from - 1)) && /^\p{Ll}{3,}$/u.test(token(to)));

/** What people are called to, by its day. */
const convened = set("vote votes election elections referendum ballot talks summit meeting trial hearing match final congress conference march strike rally");

/** Place of what has its day behind it: "the vote on September 22", "a summit in Rome on March 7"; −1 where there is none. */
const placeOfConvened = (token: Token, from: number): number => {
  if (token(from - 1) !== "on") return -1;
  const back = [2, 4].find((n) => (n === 2 || /^(?:in|at)$/u.test(token(from - 3))) && convened.has(token(from - n)));
  return back === undefined ? -1 : from - back;
};

/** "before the vote on September 22", "an invitation to talks on July 4": what has a date to begin with. */
const isInvitedTo = (token: Token, from: number): boolean => {
  const at = placeOfConvened(token, from);
  return at >= 0 && [1, 2].some((n) => /^(?:before|to|about)$/u.test(token(at - n)));
};

/** "announced on Tuesday a summit on March 7": of a day and month, for "announced a strike on Monday" may say when. */
function isAnnounced(token: Token, from: number): boolean {
  const at = /day$/iu.test(token(from)) ? -1 : placeOfConvened(token, from);
  // "announced it at a meeting on Feb. 20"
  if ([1, 2, 3].some((n) => /^(?:at|during|after)$/u.test(token(at - n)))) return false;
  for (let i = at - 1; i >= Math.max(0, at - 8) && !stops.test(token(i)); i--) {
    if (/^(?:announced|announces|called|convened|proposed)$/u.test(token(i))) return true;
  }
  return false;
}

/** "agreed on a truce from 8 March", "on a visit from 10 to 14 March": what was spoken of may begin later. */
const begins = (token: Token, from: number): boolean =>
  token(from - 1) === "from" || (/^(?:to|until|till|through)$/u.test(token(from - 1)) && [3, 4].some((n) => token(from - n) === "from"));

/** What nobody announces: whenever it is spoken of, it has been. */
const unscheduled = set(
  "explosion explosions blast blasts attack attacks shooting shootings crash fire fires blaze quake earthquake aftershock flood floods killing killings " +
    "death deaths arrest arrests bombing bombings accident collapse disaster murder murders robbery theft collision massacre assassination coup clash " +
    "clashes riot riots ambush kidnapping stabbing landslide avalanche eruption ruling verdict defeat resignation decision outage derailment sinking spill " +
    "hold-up outbreak dead",
);

/** "because of the explosion on Thursday", "the attack on the column of buses in December" */
function happened(token: Token, from: number): boolean {
  if (!/^(?:on|in|of)$/u.test(token(from - 1).toLowerCase())) return false;
  for (let i = from - 2; i >= Math.max(0, from - 9); i--) {
    const word = token(i).toLowerCase();
    if (unscheduled.has(word)) return true;
    if (stops.test(word) || word === "," || verbTense(word, token, i) !== null) return false;
  }
  return false;
}

/** "also dates from June", "goes back to November", "as in March": then it was, however long it lasts. */
function goesBack(token: Token, from: number): boolean {
  const [before, earlier, first] = [token(from - 1).toLowerCase(), token(from - 2).toLowerCase(), token(from - 3).toLowerCase()];
  if (before === "in" || before === "on") return earlier === "as" || (earlier === "like" && first === ",");
  if (before === "from") return /^(?:dates?|dated|dating|stems?)$/u.test(earlier);
  return before === "to" && earlier === "back" && /^(?:dates?|dating|goes|go|going)$/u.test(first);
}

/** "planned for September, was called off", "repairs planned for May never took place" */
function cameToNothing(token: Token, from: number, to: number): boolean {
  if (!/^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)/u.test(token(from))) return false;
  const at = token(to) === "," ? to + 1 : to;
  if (token(at) === "never") return true;
  return /^(?:was|were)$/u.test(token(at)) && (/^(?:scrapped|abandoned|cancell?ed)$/u.test(token(at + 1)) || (token(at + 1) === "called" && token(at + 2) === "off"));
}

/** "promised for Aug. 20, arrived last Wednesday": the plan's day may be over. */
const cameAtLast = (token: Token, from: number, to: number): boolean =>
  token(from - 1) === "for" && token(to) === "," && /^(?:came|went|took|began|\p{Ll}{3,}ed)$/u.test(token(to + 1));

/** "an attempt to bring her down in March was beaten off": what was tried has been, though an infinitive looks ahead. */
function wasTried(token: Token, from: number, to: number): boolean {
  if (!/^(?:was|were|had|did|failed|fell|came|ended|collapsed|succeeded)$/u.test(token(to))) return false;
  for (let i = from - 1; i >= Math.max(1, from - 14) && !stops.test(token(i)) && token(i) !== ","; i--) {
    if (token(i) === "to" && /^(?:attempts?|bids?|efforts?|motions?|refusal|failure)$/u.test(token(i - 1))) return true;
  }
  return false;
}

/** "to November, when a royal decree moved the limit": what happened then tells whether it is past. */
function whenTense(words: Words, token: Token, to: number): Tense | null {
  const open = token(to) === "," && token(to + 1).toLowerCase() === "when" ? to + 2 : token(to) === "at" && token(to + 1) === "which" ? to + 2 : null;
  if (open === null) return null;
  for (let i = open; i < Math.min(words.codes.length, to + 16); i++) {
    const word = token(i).toLowerCase();
    if (stops.test(word)) return null;
    if (/^(?:is|are)$/u.test(word) && token(i + 1) === "to") return "future";
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
  // "was moved to Saturday", "has been delayed until June"
  if (/^(?:to|until|till)$/iu.test(token(from - 1)) && [2, 3, 4].some((n) => rescheduling.has(token(from - n).toLowerCase()))) return "future";
  // "put off the vote from May to June"
  if (/^(?:to|until|till)$/iu.test(token(from - 1)) && offBefore(token, from - 2)) return "future";
  // "The judge set a hearing for Jan. 17", "called an election for May"
  if (token(from - 1) === "for" && isFixed(token, from)) return "future";
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
    if (attributing.has(word) && i + 1 < from && token(i + 1) === ",") continue;
    // "stayed open until 1 a.m. on Thursday"
    if (word === "until" && [1, 2].some((n) => wentOn.has(token(i - n).toLowerCase()))) return "past";
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

/** "According to reports of February, he will attend": what somebody goes by has been said, whatever it says is to come. */
function sourceOf(token: Token, from: number): boolean {
  if (token(from - 1) === "for") return false;
  for (let i = from - 1; i >= Math.max(1, from - 7) && token(i) !== "," && !stops.test(token(i)); i--) {
    const word = token(i).toLowerCase();
    if (word === "to" && token(i - 1).toLowerCase() === "according") return true;
    if (verbTense(word, token, i) !== null && !past.has(word) && !word.endsWith("ed")) return false;
  }
  return false;
}

/** "set a vote for May", "has called a march through the city for Tuesday", "wait for Wednesday" */
function isFixed(token: Token, from: number): boolean {
  if (/^records?$/u.test(token(from - 2)) || (token(from - 3) === "been" && token(from - 4) === "had" && token(from) !== "this")) return false;
  if (/^(?:wait|waits|waiting)$/iu.test(token(from - 2))) return true;
  if ([2, 3, 4, 5].some((n) => fixing.has(token(from - n).toLowerCase()))) return true;
  for (let i = from - 6; i >= Math.max(0, from - 9) && !stops.test(token(i)); i--) {
    if (/^(?:called|scheduled|planned)$/u.test(token(i)) && /^(?:a|an|the|another|new|its|their)$/u.test(token(i + 1))) return true;
  }
  return false;
}

/** "set a hearing on a motion to dismiss the charges for Oct. 1" */
function setsDay(token: Token, from: number): boolean {
  for (let i = from; i >= Math.max(0, from - 14) && !stops.test(token(i)); i--) {
    if (/^(?:set|sets|scheduled|fixed)$/u.test(token(i))) return /^(?:hearings?|trial|vote|session|meeting|sentencing|date|election|arraignment|talks)$/u.test(token(i + 1)) || /^(?:hearing|trial|vote|session|meeting|date|election|arraignment|deadline)$/u.test(token(i + 2));
  }
  return false;
}

/** Whether something was put off, called off or pushed back in the clause before. */
function offBefore(token: Token, from: number): boolean {
  for (let i = from; i >= Math.max(0, from - 12) && !stops.test(token(i)); i--) {
    const word = token(i).toLowerCase();
    if (/^(?:postponed|rescheduled|deferred)$/u.test(word) || callingOff(word, token(i + 1).toLowerCase())) return true;
  }
  return false;
}
