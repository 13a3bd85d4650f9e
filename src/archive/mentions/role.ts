import type { Role } from "./mention.ts";

/** The words around a date in its sentence. */
export interface DateContext {
  readonly before: string;
  readonly expression: string;
  readonly after: string;
}

const speech = "said|says|saying|told|tells|added|adds|wrote|stated|according to|reported|published|posted|tweeted|testified|dijo|afirmó|señaló|declaró";

/** "said Wednesday", "told reporters on Tuesday", "said in a statement late Tuesday": nothing but the saying is dated. */
const spoken = new RegExp(`\\b(?:${speech})\\b(?:\\s+[\\p{L}'’.&]+){0,5}\\s+$|\\b(?:${speech})\\s+$`, "iu");

/** "as of Wednesday": what is known that day, not what happened on it. */
const asOf = /\bas\s+of\s+(?:late\s+|early\s+)?$/iu;

/** Words after which a date bounds something, and says nothing of what happened on it. */
const bound = /\b(?:before|after|than|until|till|by|unlike|versus|vs\.?|antes de|después de|hasta)(?:\s+(?:in|on|the|el))*\s+$/iu;

/** A year that stands alone dates a sentence as "in 2019" does, and not in "the 2019 law" or "2,019 seats in 2019 prices". */
const beforeYear = /(?:\b(?:in|since|during|of|from|around|early|late|mid|en|desde|durante|de)\s+|[-–—(,]\s*)$/iu;

/**
 * What the date in a sentence is the date of; null where it dates nothing.
 */
export function roleOf({ before, expression, after }: DateContext): Extract<Role, "event" | "aside"> | null {
  if (bound.test(before)) return null;
  if (/^\d{4}$/u.test(expression) && !beforeYear.test(before)) return null;
  if (/^['’]s?(?!\p{L})/u.test(after) || /['’]s?$/u.test(expression)) return "aside";
  if (asOf.test(before)) return "aside";
  return spoken.test(before) && !/\bthat\b/iu.test(before.slice(before.search(spoken))) ? "aside" : "event";
}

const future =
  /\b(?:will|shall|would(?!\s+have\b)|is to|are to|plans? to|planned|expects?|expected|scheduled|due to|set to|upcoming|intends?|going to|va a|van a|prevé|previsto|tendrá|será)\b/iu;

/** Whether a sentence speaks of what is still to come. */
export function speaksOfFuture(sentence: string): boolean {
  return future.test(sentence);
}
