import type { Span } from "./lines.ts";
import { unwrap } from "./wrapping.ts";

/** One paragraph, line or list item of a text, without the mark that its writer put before it. */
export interface Piece extends Span {
  readonly mark: "bullet" | "hashes" | null;
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const MARK = /^(?:[-*•·‣◦▪●○]|(#{1,6}))\s+/;

/** The pieces of `text` from offset `from` on. Rules such as `-----` and `* * *` hold no word and are left out. */
export function pieces(text: string, from = 0): readonly Piece[] {
  return unwrap(text, from).flatMap((span) => {
    if (!HAS_WORD.test(text.slice(span.start, span.end))) return [];
    const match = MARK.exec(text.slice(span.start, span.start + 100));
    if (match === null) return { ...span, mark: null };
    return { start: span.start + match[0].length, end: span.end, mark: match[1] === undefined ? "bullet" : "hashes" };
  });
}
