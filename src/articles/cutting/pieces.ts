import { trim, type Span } from "./lines.ts";
import { BULLET, NUMBER, unwrap } from "./wrapping.ts";

/** One paragraph, line or list item of a text, without the mark that its writer put before it. */
export interface Piece extends Span {
  readonly mark: "bullet" | "hashes" | null;
}

const HAS_WORD = /[\p{L}\p{N}]/u;
const HASHES = /^#{1,6}\s/;

/** The pieces of `text` from offset `from` on. Rules such as `-----` and `* * *` hold no word and are left out. */
export function pieces(text: string, from = 0): readonly Piece[] {
  return unwrap(text, from)
    .filter(({ start, end }) => HAS_WORD.test(text.slice(start, end)))
    .map((span) => withoutMark(text, span));
}

/**
 * For each piece, whether it is an item of a numbered list: its number stands next to another one. A number alone may
 * open a heading as well.
 */
export function numberedItems(text: string, all: readonly Piece[]): readonly boolean[] {
  const numbered = all.map(({ start }) => NUMBER.test(text.slice(start, start + 8)));
  return numbered.map((own, i) => own && (numbered[i - 1] === true || numbered[i + 1] === true));
}

function withoutMark(text: string, { start, end }: Span): Piece {
  const opening = text.slice(start, start + 8);
  const hashes = HASHES.exec(opening);
  const mark = hashes ?? BULLET.exec(opening);
  if (mark === null) return { start, end, mark: null };
  return { ...trim(text, start + mark[0].length, end), mark: hashes === null ? "bullet" : "hashes" };
}
