import { escape } from "./escape.ts";
import { type Markdown, trusted } from "./markdown.ts";

/** Embeddings, overrides and isolates: invisible, and able to turn round the text that follows them. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/gu;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Formatting characters, white space, and two letters that are drawn as nothing. */
const visible = /[^\p{Cf}\p{Cc}\s\u3164\u2800]/u;

/**
 * Makes a title, a source name or a question fit to stand on a line with other text: white space and control
 * characters become single spaces, directional controls go, and right-to-left text is isolated (U+2068 … U+2069,
 * Unicode Standard Annex 9), so that no source name can change how the date after it reads. Never used on a quote.
 *
 * @returns null where nothing visible is left, as for a title of spaces
 */
export function oneLine(text: string): string | null {
  const line = text
    .replace(bidiControls, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return visible.test(line) ? line : null;
}

/**
 * `oneLine`, escaped and cut to a length.
 *
 * @param most Greatest length of the result in UTF-16 units, backslashes included. A longer line ends in an ellipsis;
 *   the cut falls between characters as readers see them, so that no emoji or accent is split.
 */
export function escapeLine(text: string, most: number): Markdown | null {
  const line = oneLine(text);
  if (line === null) return null;
  const isolated = rightToLeft.test(line);
  const short = escapedWithin(line, isolated ? most - 2 : most);
  return isolated ? trusted(`\u2068${short}\u2069`) : short;
}

/** The same for places where Discord shows plain text, such as the label of a button. */
export function plainLine(text: string, most: number): string | null {
  const line = oneLine(text);
  return line === null ? null : cutWithin(line, most, (kept) => kept.length);
}

function escapedWithin(line: string, most: number): Markdown {
  return escape(cutWithin(line, most, (kept) => escape(kept).length));
}

const characters = new Intl.Segmenter();

function cutWithin(line: string, most: number, lengthOf: (kept: string) => number): string {
  if (lengthOf(line) <= most) return line;
  let kept = "";
  for (const { segment } of characters.segment(line)) {
    if (lengthOf(`${kept}${segment}…`) > most) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
