import type { Role } from "./mention.ts";
import { isGivenUp, isMovedTo } from "./plans.ts";

/** The words around a date in its sentence. */
export interface DateContext {
  readonly before: string;
  readonly expression: string;
  readonly after: string;
  /** Whether it gives a time of day. */
  readonly timed: boolean;
  /** Whether it lies after the publication of the article. */
  readonly ahead?: boolean;
  /** Whether its day is told by nothing but the publication of the article. */
  readonly needsReference?: boolean;
  /** Whether it is part of a quotation; asked only where it decides. */
  readonly quoted?: () => boolean;
}

/** What may stand between a verb and its date: "late", "on". */
const lead = String.raw`(?:(?:on|in|late|early|earlier|el|en)\s+)*$`;
const words = (most: number): string => String.raw`(?:[\p{L}\p{N}'’.&-]+\s+){1,${most}}?`;

/**
 * Where nothing but the saying is dated: "said Wednesday", "told reporters on Tuesday", "said in a statement late
 * Tuesday", "according to a report released Monday". Not "said the dam broke on Monday".
 */
const spoken = [
  String.raw`\b(?:said|says|saying|added|adds|wrote|stated|testified|tweeted|dijo|afirmó|señaló|declaró)\s+(?:(?:in|at|during|via|to|through)\s+${words(4)})?`,
  String.raw`\b(?:told|tells|informed)\s+${words(3)}`,
  String.raw`\baccording\s+to\s+${words(6)}`,
  String.raw`\b(?:reported|published|posted|publicado|publicada)\s+`,
].map((pattern) => new RegExp(pattern + lead, "iu"));

/** "…, officials disclosed on Monday": where nothing follows, nothing else is dated. */
const disclosed = new RegExp(String.raw`,\s+(?:[\p{L}.'’-]+\s+){1,6}?(?:disclosed|announced|confirmed|acknowledged|revealed)\s+${lead}`, "iu");
const ends = /^\s*(?:[.,;]|$)/u;

/** "CAIRO, Feb. 11 (Reuters) -", "CAIRO (Feb. 11) -": where and when a report was filed. */
const filed = /^\s*(?:\([\p{Lu}][\p{L}\s]{1,20}\)|\))\s*[-–—]/u;

/** "as of Wednesday": what is known that day, not what happened on it. */
const asOf = /\bas\s+of\s+(?:late\s+|early\s+)?$/iu;

/** Words after which a date bounds something, and says nothing of what happened on it. */
const bound = /\b(?:before|after|than|until|till|by|unlike|versus|vs\.?|instead of|antes de|después de|hasta)(?:\s+(?:in|on|at|the|el))*\s+$/iu;

/** "unlike the one in February", "more orderly than the hearing on Monday": what something is measured against. */
const unlike = /\b(?:unlike|(?<!other\s)than)\s+(?:(?:the|that|those)\s+(?:\p{L}+\s+)?)?(?:(?:in|on|of)\s+)?$/iu;

/** "must report by 30 November", "has until Friday to pay": what is due on a day to come is on it. */
const due = /\bby(?:\s+(?:the\s+end\s+of|late|early|mid|the))*\s+$|\b(?:has|have|had|given|bailed|remanded|custody|bail)\s+until(?:\s+(?:late|early))*\s+$/iu;

/** "will not open until Friday": that day it does. */
const notUntil = /\b(?:not|never|nobody|nothing|no one|\p{L}+n['’]t)\b[^.;:]{0,80}\buntil\s+(?:(?:the|late|early|mid)\s+)*$/iu;

/** "shortly before dawn on Sunday": on Sunday all the same. */
const aroundTime = /\b(?:before|after|antes del?|después del?)\s+(?:(?:the|el|la)\s+)?$/iu;

/** "on Saturday, not on Friday": what a sentence denies. */
const denied = /\bnot\s+(?:(?:on|in|at)\s+)?$/iu;

/** "six months of the year", "most of 2019", "the hottest night of the year": the year tells which months, and dates nothing itself. */
const partOf = /\b(?:\p{L}{2,}est|worst|best)\s+(?:days?|nights?|weeks?|months?|mornings?|weekends?)\s+of\s+$|\b(?:months|weeks|days|quarters|half|part|rest|remainder|most|much|all)\s+of\s+$/iu;
const aYear = /\byear$|^\d{4}$/iu;

/** "first-quarter profit", "third quarter results": what figures are of, and not when something happened. */
const ofFigures = /[-‐](?:quarter|half|year)$/iu;
const figures = /^\s+(?:results|figures|numbers|profits?|earnings|sales|revenues?|loss(?:es)?|reports?)\b/iu;

/**
 * "the lowest since 1985", "for the first time since November", "has not met since June": the sentence measures what it
 * tells of by the date, and says nothing of what happened on it.
 */
const measure =
  /\b(?!(?:west|east|arrest|protest|request|test|interest|rest|forest|suggest|contest|harvest|guest|quest|invest|honest)s?\b)(?<!\bat\s)(?:\p{L}{2,}est|first|worst|best|(?<=\bthe\s)(?:most|least)|only|seen|heard|peor|mejor|mayor|menor|primera?)\b[^.,;:]{0,60}\s(?:since|desde)\s+(?:(?:the|last|early|late|mid|el)\s+)*$|\blast\s+(?:seen|heard|recorded|reached)\s+(?:in|on)\s+$|\b(?:ha(?:s|ve|d)\s+(?:not|never)|(?:has|have|had)n['’]t)\b[^.,;:]{0,60}\ssince\s+(?:(?:the|last|early|late|mid)\s+)*$/iu;

/** "the first since June 2021, when two men swam away": what happened then is told after all. */
const retold = /^,\s+when\b/iu;

/** "from 2.6 percent the month before", "against 14 last year": what a figure is compared with. */
const compared =
  /\b(?:from|against|versus|compared\s+(?:with|to))\s+[$€£]?\d[\d.,]*\s+(?:(?:percent|per\s+cent|%|million|billion|cents)\s+)?(?:(?:at\s+the\s+same\s+time|in|for)\s+)?$/iu;

/** “Today is a day of justice”: of the day on which it was said, which need not be that of publication. */
const day = /^(?:today|tonight|yesterday|tomorrow|this\s+(?:morning|afternoon|evening)|hoy|ayer|mañana|anoche|esta\s+(?:mañana|tarde|noche))$/iu;

/** A time of day by itself: its day is the one spoken of, and where a text speaks of none, it is nobody's ("The clinic opens at 8 a.m."). */
const clock = /^(?:\p{L}+\s+)*(?:\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?|noon|midnight)(?:\s+\p{Lu}{2,4})?$/iu;

/** "in time for the Christmas markets": a thing named after a day, which need not be on it. */
const namedAfter = /^\s+(?:markets?|trees?|shopping|lights?|dinners?|sales?|holidays?|break|rush|season|cards?|presents?|gifts?|parad(?:e|es)|weekend|message|speech)\b/iu;
const holiday = /^(?:the\s+)?(?:\p{Lu}\p{L}*\s)*(?:Christmas|Easter|Thanksgiving|Halloween|Hanukkah|New\s+Year(?:['’]s)?)$/u;

/** A year that stands alone dates a sentence as "in 2019" does, and not in "the 2019 law" or "2,019 seats in 2019 prices". */
const beforeYear = /(?:\b(?:in|since|during|of|from|around|early|late|mid|en|desde|durante|de)\s+|[-–—(,]\s*)$/iu;

/** "1896: 65 dead at Brunner": of a list of years. */
const headsLine = (before: string, after: string): boolean => /^\s*(?:[•*–—-]\s*)?$/u.test(before) && /^\s*[:–—]/u.test(after);

/**
 * What the date in a sentence is the date of; null where it dates nothing.
 */
export function roleOf({ before, expression, after, timed, ahead = false, needsReference = false, quoted }: DateContext): Extract<Role, "event" | "aside"> | null {
  const owns = /^['’]s?(?!\p{L})/u.test(after) || /['’]s?$/u.test(expression);
  const bounds = (bound.test(before) || (unlike.test(before) && !retold.test(after))) && !owns && !(ahead && due.test(before)) && !notUntil.test(before) && !isMovedTo(before) && !(timed && aroundTime.test(before));
  if (bounds || (measure.test(before) && !retold.test(after)) || compared.test(before) || denied.test(before)) return null;
  if (isGivenUp(before, after)) return null;
  if (day.test(expression) && quoted?.() === true) return null;
  // At the head of an entry of a live report, an hour is of the day of the report.
  if (needsReference && clock.test(expression) && !/^\s*$/u.test(before)) return null;
  if (holiday.test(expression) && namedAfter.test(after)) return null;
  if (partOf.test(before) && aYear.test(expression)) return null;
  if (ofFigures.test(expression) || (/\bquarter$/iu.test(expression) && figures.test(after))) return null;
  // "It is a year today since the quake": the quake was not today.
  if (/^today$/iu.test(expression) && /^\s+since\b/iu.test(after)) return null;
  if (/^this day$/iu.test(expression) && /^\s+in\s+\d{4}/u.test(after)) return null;
  // The "13" of "the 2012-13 season" ends something longer.
  if (/^\d\d$/u.test(expression) && /\d{4}[-–]$/u.test(before)) return null;
  if (/^\d{4}$/u.test(expression) && !beforeYear.test(before) && !headsLine(before, after)) return null;
  if (owns) return "aside";
  if (asOf.test(before) || filed.test(after) || clock.test(expression)) return "aside";
  return spoken.some((pattern) => pattern.test(before)) || (disclosed.test(before) && ends.test(after)) ? "aside" : "event";
}

/** Told by letters, since `\b` takes the accent of "prevé" for the end of the word before it. */
const future =
  /(?<!\p{L})(?:will|shall|would(?!\s+have(?!\p{L}))|is to|are to|plans? to|planned|expects?|expected|scheduled|due to|set to|upcoming|intends?|going to|va a|van a|prevé|previsto|tendrá|será)(?!\p{L})/iu;

/** Whether a sentence speaks of what is still to come. */
export function speaksOfFuture(sentence: string): boolean {
  return future.test(sentence);
}
