import type { LanguageCode } from "../../dates/tag.ts";
import { putOff } from "./plans.ts";

/** What stands between two dates of which one goes on to the other: "from October 3 to 6", "Oct. 3-6". */
const upTo: Readonly<Record<LanguageCode, RegExp>> = {
  en: /^(?:[-–—]|\s+(?:to|through|until|till)\s+(?:the\s+)?)$/iu,
  es: /^(?:[-–—]|\s+(?:al?|hasta)\s+(?:el\s+)?)$/iu,
};

/** The same behind a word that opens it: "between May 9 and May 12". */
const opening: Readonly<Record<LanguageCode, RegExp>> = { en: /\bbetween\s+(?:the\s+)?$/iu, es: /\bentre\s+(?:el\s+)?$/iu };
const joining: Readonly<Record<LanguageCode, RegExp>> = { en: /^\s+and\s+(?:the\s+)?$/iu, es: /^\s+y\s+(?:el\s+)?$/iu };

/** "postponed the vote on March 10 to May 20": one day takes the other's place. */
const moving = new RegExp(String.raw`\b(?:${putOff}|put\s+back|moved|delayed|shifted|(?:aplaz|posterg|traslad|pospus)\p{L}+)\b[^.;:]*$`, "iu");

/**
 * What two neighbouring dates of a sentence are to each other: the beginning and the end of a stretch, a day and the one
 * that it was moved to, or null for two that each date something.
 *
 * @param before the sentence as far as the first, and `between` what stands between them
 * @param follows whether the second is the day after the first: "a visit on 27 and 28 September" is one
 */
export function spanOf(before: string, between: string, follows: boolean, language: LanguageCode): "stretch" | "move" | null {
  if (joining[language].test(between) && (follows || opening[language].test(before))) return "stretch";
  if (!upTo[language].test(between)) return null;
  return moving.test(before) ? "move" : "stretch";
}
