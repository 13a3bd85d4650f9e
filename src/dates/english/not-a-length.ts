import type { Match } from "../match.ts";
import { startsPhrase } from "./phrase-ends.ts";

/** Whether "a day" or "one day" is some day, or a thing, and not how long something takes. */
export function isNoLength(match: Match): boolean {
  if (/^one day$/iu.test(match.text)) return isSomeDay(match);
  if (!/^a day$/iu.test(match.text)) return false;
  const [before, after] = [match.around(-1), match.around(0)];
  // "called it a day", "a day out", "on a day when it rained"
  if (before === "it" || /^(?:out|off|trip|job|care|release|trader|traders|when|that|where)$/u.test(after)) return true;
  // "A day on Mars lasts longer"
  if (/^(?:on|in|of)$/u.test(after) && startsPhrase(match)) return true;
  // "declared Friday a day of mourning"; but "after a day of talks"
  return after === "of" && !measuring.test(before);
}

const measuring = /^(?:for|in|within|after|during|than|over|took|takes|spent|spend|lasted|following|half|with|about|nearly|almost)$/u;

/** "One day he will": some day. */
const isSomeDay = (match: Match): boolean =>
  !/^(?:in|for|within|after|only|just|than|least|-)$/u.test(match.around(-1)) &&
  /^(?:i|he|she|it|we|you|they|the|a|,|be|when|\p{L}+ed)$/u.test(match.around(0));
