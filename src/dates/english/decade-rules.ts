import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { fixedDate, onCalendar, stepped, type Meaning } from "../meaning.ts";
import { twoDigits } from "../two-digits.ts";

/** "The 1800s" are a century; "the 2000s" were ten years so far. */
function decade(match: Match): Meaning {
  const first = Number(/\d+/u.exec(match.text)?.[0]);
  return onCalendar(first % 100 === 0 && first >= 1000 && first < 2000 ? { century: first } : { decade: first });
}

function century(match: Match): Meaning | null {
  const digits = match.number("ordinalDigit");
  const words = match.has("tens") ? match.number("tens") + match.number("unitOrdinal") : match.number("ordinalWord");
  const nth = Number.isNaN(digits) ? words : digits;
  if (!(nth >= 1 && nth <= 30)) return null;
  return match.has("era") ? fixedDate(`BC${twoDigits(nth - 1)}`) : onCalendar({ century: (nth - 1) * 100 });
}

/** "in his 30s" is an age and "highs in the 40s" is the weather: a short decade needs its apostrophe or its article. */
const shortDecade = (match: Match): Meaning | null =>
  !measures(match) && (/['’‘]/u.test(match.text) || match.has("the")) ? decade(match) : null;

/** "Shares in the mid-30s", "lows in the 40s": prices and degrees come in tens too. */
const measured = new Set(
  "price prices priced share shares stock stocks cents dollars trading traded temperatures temperature highs lows degrees readings age aged ages ratings percent".split(" "),
);
const measures = (match: Match): boolean =>
  !/^(?:the )?['’‘]/u.test(match.text) && [-1, -2, -3, -4, -5, -6, -7, -8].some((place) => measured.has(match.around(place)));

/** Decades and centuries. */
export const decadeRules: readonly Rule[] = [
  // the 1990s · the '90s · mid-90s · the nineteen-sixties · the sixties
  { pattern: "the? {decade}", read: decade },
  { pattern: "(?<! ( upper | lower ) ) {the}? {shortDecade}", read: shortDecade },
  { pattern: "(?<= ( mid | early | late ) - ) {shortDecade}", read: (match) => (measures(match) ? null : decade(match)) },
  { pattern: "the? nineteen -? {decadeWord}", read: (match) => onCalendar({ decade: 1900 + match.number("decadeWord") }) },
  { pattern: "mid - decade", read: () => ({ ...stepped("decade", 0), mod: "MID" }) },
  { pattern: "the {decadeWord}", read: (match) => onCalendar({ decade: match.number("decadeWord") }) },
  // the 19th century · the twenty-first century · the fourth century BC
  { pattern: "the? ( {ordinalDigit} | {tens} - {unitOrdinal=ordinalWord} | {ordinalWord} ) -? century {era}?", read: century },
  // the 10th and 11th centuries
  { pattern: "the? ( {ordinalDigit} | {ordinalWord} ) (?= ( and | or | to | - | – ) the? ( {other=ordinalDigit} | {otherWord=ordinalWord} ) ( century | centuries ) )", read: century },
  { pattern: "(?<= ( {other=ordinalDigit} | {otherWord=ordinalWord} ) ( and | or | to | - | – ) the? ) ( {ordinalDigit} | {ordinalWord} ) centuries", read: century },
];
