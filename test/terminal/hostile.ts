import fc from "fast-check";
import stringWidth from "string-width";

/** Text as an enemy, a broken converter or another script would have it. */
const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 4 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  fc.constantFrom(
    "\u001b[2J", "\u001b]0;title\u0007", "\u001b]8;;http://evil.example\u001b\\", "\u001b[1m", "\u001b[22m", "\u009b31m", "\u0090q\u009c",
    "\r", "\r\n", "\n\n", "\t", "\b\b\b", "\u007f", "\u2028", "\u202e", "\u2066", "\ud800", "»", "«", ">>", "<<",
    "e\u0301", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "1️⃣", "🇪🇨", "東京都は日本の首都です", "한국어", "العربية", "a\u00a0b", "\u00ad", "\u200b", "extraordinarilylongunbrokenword".repeat(3),
  ),
);

export const hostile: fc.Arbitrary<string> = fc.array(fragment, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(" "));

const own = /\u001b\[(?:1|2|4|22|24|31|32|33|36|39)m/g;

/** Output without the styles that this program puts in. */
export function plain(output: string): string {
  return output.replace(own, "");
}

/** Control characters other than the line end that are left once our own styles are taken away. */
export function survivors(output: string): string[] {
  return plain(output).match(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu) ?? [];
}

/** Lines that are wider than they may be, save those that hold one of the strings that are never broken. */
export function tooWide(output: string, width: number, unbroken: readonly string[] = []): string[] {
  return plain(output)
    .split("\n")
    .filter((line) => stringWidth(line) > width && !unbroken.some((whole) => line.endsWith(whole)));
}

export const squeeze = (text: string): string => text.replace(/\s+/g, "");
