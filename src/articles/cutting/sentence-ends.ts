import { abbreviation } from "./abbreviations.ts";
import { startsPlainly } from "./starters.ts";
import type { Stop } from "./stops.ts";

const FULL_WIDTH = /^[。！？।؟]/u;
const ELLIPSIS = /…|\.\s*\.\s*\./;
/** A fourth dot is the sentence's own full stop after an ellipsis. */
const ELLIPSIS_AND_STOP = /(?:…|(?:\.\s*){3})\s*\./;
const CLOSED_QUOTE = /["'”’»]/;

const OPENERS = /^["“„'‘«([{¿¡\s]+/;
const FIGURE = /^(?:[$€£#]?\p{N}|(?!I\b)[IVXLC]+\b)/u;
/** A capital, a letter of a script without capitals, a handle, or a name such as iPhone. */
const CAPITAL = /^(?:\p{Lu}|\p{Lt}|\p{Lo}|[@#]\p{L}|\p{Ll}\p{Lu})/u;
const LOWER = /^\p{Ll}/u;

/** The word a stop belongs to: letters, figures and inner stops; of "mid-Feb" and "D-Calif" the last part. */
const LAST_WORD = /[\p{L}\p{M}\p{N}.'’]+$/u;
/** The one-letter name that ends sentences: "posted on X." */
const ON_X = /(?:^|\s)(?:on|to|via|en|por)\s+X$/;

/** "(max. 40 km)", "(lit. Great State)": no sentence is one short word, opened in brackets. */
const CUT_SHORT_IN_BRACKETS = /[([]\p{Ll}{1,5}$/u;

const EXCLAIMED = /(?:^|[\s"“(])(?:Yahoo|Yum|Jeopardy|Wham|Mamma\s+Mia)$/;
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,5}(?:said|says|asked|asks|told|added|wrote|writes|replied|answered|wondered|warned|declared|exclaimed|shouted|posted|tweeted|joked)\b/u;

/**
 * Whether a sentence ends at the stop. In doubt it doesn't: two sentences quoted as one stay true, half a sentence may not.
 *
 * @param cased Whether the text around holds a capital at all. Chat often doesn't, and lower case begins sentences there.
 */
export function endsSentence(stop: Stop, cased: boolean): boolean {
  if (FULL_WIDTH.test(stop.mark)) return true;
  if (!stop.spaced) return endsWithoutSpace(stop);

  const opened = stop.next.replace(OPENERS, "");
  const figure = FIGURE.test(opened);
  if (!figure && !CAPITAL.test(opened) && (cased || !LOWER.test(opened))) return false;

  if (/[?!]/.test(stop.mark)) {
    if (CLOSED_QUOTE.test(stop.closers)) return !isAttributed(stop);
    return !EXCLAIMED.test(stop.before) || startsPlainly(stop.next, false);
  }
  if (ELLIPSIS.test(stop.mark) && !ELLIPSIS_AND_STOP.test(stop.mark)) {
    if (CLOSED_QUOTE.test(stop.closers)) return !isAttributed(stop);
    return startsPlainly(stop.next, false);
  }
  return endsAtFullStop(stop, figure, cased);
}

function endsAtFullStop(stop: Stop, figure: boolean, cased: boolean): boolean {
  const word = lastWord(stop.before);
  switch (abbreviation(cased ? word : word.charAt(0).toUpperCase() + word.slice(1))) {
    case "title":
    case "latin":
      return false;
    case "numbered":
      return !figure;
    case "initial":
      return ON_X.test(stop.before) || startsPlainly(stop.next, true);
    case "short":
      return startsPlainly(stop.next, false);
    case null:
      return !CUT_SHORT_IN_BRACKETS.test(stop.before);
  }
}

/** A missing space, as in "in Florida.The army": a sentence ends only if nothing else can be meant. */
function endsWithoutSpace({ mark, closers, before, next }: Stop): boolean {
  if (!/^[.?!]$/.test(mark) || !/^[”»)\]]*$/.test(closers) || EXCLAIMED.test(before)) return false;
  const token = /\S*$/.exec(before)?.[0] ?? "";
  if (/[/@:_\\]|^www\./i.test(token)) return false;
  const opened = next.replace(OPENERS, "");
  const plain = startsPlainly(next, false);
  const word = lastWord(before);
  const wordBefore = closers !== "" || (/\p{Ll}{2}$/u.test(word) && abbreviation(word) === null) || (plain && /\d{2}$/.test(word));
  return wordBefore && (/^(?:\p{Lu}\.){2}/u.test(opened) || beginsWord(opened) || (plain && /^\p{Lu}\p{Ll}?\s/u.test(opened)));
}

/** Whether a word of prose begins here, not the second half of an address such as Booking.Com or John.Smith@mail.com. */
function beginsWord(next: string): boolean {
  const token = /^\S*/.exec(next)?.[0] ?? "";
  return /^\p{Lu}\p{Ll}{2}/u.test(token) && !/[@/_]|\.\w/.test(token) && !/^(?:com|net|org|gov|edu|info|tv|fm|io|ai|co)\b/i.test(token);
}

function isAttributed(stop: Stop): boolean {
  return !startsPlainly(stop.next, false) && ATTRIBUTION.test(stop.next);
}

function lastWord(before: string): string {
  return (LAST_WORD.exec(before)?.[0] ?? "").replace(/^[.'’]+/, "");
}
