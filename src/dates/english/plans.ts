import { set } from "../word-set.ts";
import type { Token } from "../words.ts";
import { callingOff, stops } from "./verb-words.ts";

/*
 * Plans, by the words around their day: what is announced, fixed, put off, and what came of it. `from` is the first token
 * of the day, `to` the one behind it.
 */

/** What is fixed "for" a date is to come. */
const fixing = set("set sets announced announces called calls scheduled slated fixed timed booked planned promised arranged reserved");

/** What people are called to, by its day. */
const convened = set("vote votes election elections referendum ballot talks summit meeting trial hearing match final congress conference march strike rally demonstration protest walkout");

/** Place of what has its day behind it: "the vote on September 22", "a summit in Rome on March 7"; −1 where there is none. */
const placeOfConvened = (token: Token, from: number): number => {
  if (token(from - 1) !== "on") return -1;
  const back = [2, 4].find((n) => (n === 2 || /^(?:in|at)$/u.test(token(from - 3))) && convened.has(token(from - n)));
  return back === undefined ? -1 : from - back;
};

/** "before the vote on September 22", "an invitation to talks on July 4": what has a date to begin with. */
export const isInvitedTo = (token: Token, from: number): boolean => {
  const at = placeOfConvened(token, from);
  return at >= 0 && [1, 2].some((n) => /^(?:before|to|about)$/u.test(token(at - n)));
};

/** "have called a rally outside the embassy in their capital on Friday": had it been, they would have held it. */
function haveCalled(token: Token, from: number, to: number): boolean {
  if (token(from - 1) !== "on" || /^(?:that|which|who)$/u.test(token(to))) return false;
  for (let i = from - 3; i >= Math.max(1, from - 16) && !stops.test(token(i)) && token(i) !== ","; i--) {
    const what = [2, 3, 4].some((n) => i + n < from && convened.has(token(i + n)));
    if (/^(?:announced|called|organi[sz]ed|convened|scheduled)$/u.test(token(i)) && /^(?:a|an|another|the|new|fresh)$/u.test(token(i + 1))) return what && /^(?:has|have)$/u.test(token(i - 1));
  }
  return false;
}

/** "announced on Tuesday a summit on March 7": of a day and month, for "announced a strike on Monday" may say when. */
export function isAnnounced(token: Token, from: number, to: number): boolean {
  if (haveCalled(token, from, to)) return true;
  const at = /day$/iu.test(token(from)) ? -1 : placeOfConvened(token, from);
  // "announced it at a meeting on Feb. 20"
  if ([1, 2, 3].some((n) => /^(?:at|during|after)$/u.test(token(at - n)))) return false;
  for (let i = at - 1; i >= Math.max(0, at - 8) && !stops.test(token(i)); i--) {
    if (/^(?:announced|announces|called|convened|proposed)$/u.test(token(i))) return true;
  }
  return false;
}

/** "set a vote for May", "has called a march through the city for Tuesday", "wait for Wednesday" */
export function isFixed(token: Token, from: number): boolean {
  if (/^records?$/u.test(token(from - 2)) || (token(from - 3) === "been" && token(from - 4) === "had" && token(from) !== "this")) return false;
  if (/^(?:wait|waits|waiting)$/iu.test(token(from - 2))) return true;
  if ([2, 3, 4, 5].some((n) => fixing.has(token(from - n).toLowerCase()))) return true;
  for (let i = from - 6; i >= Math.max(0, from - 9) && !stops.test(token(i)); i--) {
    if (/^(?:called|scheduled|planned)$/u.test(token(i)) && /^(?:a|an|the|another|new|its|their)$/u.test(token(i + 1))) return true;
  }
  return false;
}

const heard = set("hearing hearings trial vote session meeting sentencing date election arraignment talks deadline");

/** "set a hearing on a motion to dismiss the charges for Oct. 1" */
export function setsDay(token: Token, from: number): boolean {
  for (let i = from; i >= Math.max(0, from - 14) && !stops.test(token(i)); i--) {
    if (/^(?:set|sets|scheduled|fixed)$/u.test(token(i))) return [1, 2, 3].some((n) => heard.has(token(i + n)));
  }
  return false;
}

/** Whether something was put off, called off or pushed back in the clause before. */
export function offBefore(token: Token, from: number): boolean {
  for (let i = from; i >= Math.max(0, from - 12) && !stops.test(token(i)); i--) {
    const word = token(i).toLowerCase();
    if (/^(?:postponed|rescheduled|deferred)$/u.test(word) || callingOff(word, token(i + 1).toLowerCase())) return true;
  }
  return false;
}

/** "planned for September, was called off", "repairs planned for May never took place" */
export function cameToNothing(token: Token, from: number, to: number): boolean {
  if (!/^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)/u.test(token(from))) return false;
  const at = token(to) === "," ? to + 1 : to;
  if (token(at) === "never") return true;
  return /^(?:was|were)$/u.test(token(at)) && (/^(?:scrapped|abandoned|cancell?ed)$/u.test(token(at + 1)) || (token(at + 1) === "called" && token(at + 2) === "off"));
}

/** "promised for Aug. 20, arrived last Wednesday": the plan's day may be over. */
export const cameAtLast = (token: Token, from: number, to: number): boolean =>
  token(from - 1) === "for" && token(to) === "," && /^(?:came|went|took|began|\p{Ll}{3,}ed)$/u.test(token(to + 1));

/** "an attempt to bring her down in March was beaten off": what was tried has been, though an infinitive looks ahead. */
export function wasTried(token: Token, from: number, to: number): boolean {
  if (!/^(?:was|were|had|did|failed|fell|came|ended|collapsed|succeeded)$/u.test(token(to))) return false;
  for (let i = from - 1; i >= Math.max(1, from - 14) && !stops.test(token(i)) && token(i) !== ","; i--) {
    if (token(i) === "to" && /^(?:attempts?|bids?|efforts?|motions?|refusal|failure)$/u.test(token(i - 1))) return true;
  }
  return false;
}
