import type { Language } from "./grammar.ts";
import { tokenAt, type Words } from "./words.ts";

/** Tokens that a clause told in passing may take before its date, and after; and what stands in brackets. */
const reach = { before: 14, after: 6, bracket: 5 };

/**
 * Whether a date is not of the day that is told of: it bounds it ("since Saturday"), or stands in brackets ("at 4:50 on
 * Friday (15:50 GMT on Thursday)") or in a clause between commas ("The governor, who took over on Friday, spoke at noon").
 */
export function isInPassing(words: Words, from: number, to: number, { bounding, relatives }: Language): boolean {
  const at = tokenAt(words);
  const token = (i: number): string => at(i).toLowerCase();
  if (bounding.has(token(from - 1))) return true;
  for (let i = from - 1; i >= Math.max(0, from - reach.bracket) && !/^[).]$|\n/u.test(token(i)); i--) if (token(i) === "(") return true;
  const closes = Array.from({ length: reach.after }, (_, i) => token(to + i)).find((word) => /^[.!?;,]$/u.test(word));
  if (closes !== ",") return false;
  for (let i = from - 1; i >= Math.max(1, from - reach.before); i--) {
    const word = token(i);
    if (/^[.!?;,]$|\n/u.test(word)) return false;
    if (relatives.has(word)) return token(i - 1) === ",";
  }
  return false;
}

/** Whether a date only tells since when a thing has been what it is: "The plane, built in 1994, had been leased". */
export function isOfOrigin(words: Words, from: number, to: number, { participle }: Language): boolean {
  const token = tokenAt(words);
  return token(from - 3) === "," && participle.test(token(from - 2)) && token(to) === ",";
}
