import { isByline, isSignOff } from "./bylines.ts";
import { creditStart } from "./credits.ts";
import { looksLikeHeading, looksLikeHeadline } from "./headings.ts";
import { numberedItems, pieces, type Piece } from "./pieces.ts";
import { isProse } from "./prose.ts";
import { stamp } from "./stamp.ts";

/** A run of text that stands by itself on the page. Offsets are UTF-16 units, half-open, with no white space at the ends. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

/**
 * - `stamp`: a machine-written prefix such as ` date 2026-03-04 `: metadata, never quoted
 * - `headline`: the article's own title at the top of its text, never quoted
 * - `byline`: "By …" under the headline or "(Reporting by …)" under the report, never quoted
 * - `heading`: a subheading between paragraphs, never quoted
 * - `caption`: the line under a photograph: quoted like a paragraph, its credit outside of every block
 * - `paragraph`: running text, or one item of a list without its bullet
 */
export type BlockKind = "stamp" | "headline" | "byline" | "heading" | "caption" | "paragraph";

const HAS_WORD = /[\p{L}\p{N}]/u;

/** A caption and a kicker may stand above the headline. */
const LAST_HEADLINE = 3;

/** A byline stands near the top, after a headline, a standfirst and a caption at most. */
const LAST_BYLINE = 8;

/** More headings in a row than these are a list or a table, and someone may ask about what is in it. */
const HEADINGS_IN_A_ROW = 2;

/**
 * The blocks of an article's text, in order, not overlapping. Outside of every block are white space, photo credits,
 * bullets and rules of dashes or stars.
 *
 * A heading is never quoted, so calling a paragraph one would lose it: a line is a heading only if something follows
 * it, and only in a text where full sentences are the rule.
 *
 * @param title The article's title where known: a line at the top that equals it is the headline.
 */
export function blocks(text: string, title: string | null = null): readonly Block[] {
  const mark = stamp(text);
  const all = pieces(text, mark?.end);
  const plain = all.map((piece, place) => plainBlock(text, piece, place));
  const found: Block[] = mark === null ? [] : [{ kind: "stamp", start: mark.start, end: mark.end }];
  const headings = headingKinds(text, all, plain, title);
  all.forEach(({ start, end }, i) => {
    const kind = headings[i] ?? null;
    const block = kind === null ? plain[i] : { kind, start, end };
    if (block) found.push(block);
  });
  return found;
}

/** What the piece is if it is no heading: null for a credit that stands alone. */
function plainBlock(text: string, piece: Piece, place: number): Block | null {
  const { start, end } = piece;
  if (isSignOff(text, piece) || (place < LAST_BYLINE && isByline(text, piece))) return { kind: "byline", start, end };
  const credit = creditStart(text, piece);
  if (credit === null) return { kind: "paragraph", start, end };
  return HAS_WORD.test(text.slice(start, credit)) ? { kind: "caption", start, end: credit } : null;
}

/** For each piece, what sort of heading it is, or null. */
function headingKinds(
  text: string,
  all: readonly Piece[],
  plain: readonly (Block | null)[],
  title: string | null,
): readonly (BlockKind | null)[] {
  const kinds: (BlockKind | null)[] = all.map((piece) => (piece.mark === "hashes" ? "heading" : null));
  const listed = numberedItems(text, all);
  const candidates = all.map((piece, i) => {
    if (listed[i] === true) return false;
    if (piece.mark !== null || plain[i]?.kind !== "paragraph") return piece.mark === "hashes";
    return i === 0 ? looksLikeHeadline(text, piece) : looksLikeHeading(text, piece);
  });
  const others = all.filter((_, i) => candidates[i] === false);
  const prose = others.filter((piece) => isProse(text, piece)).length;
  const proseRules = prose > 0 && 2 * prose >= others.length;

  for (let row = 0, next = 0; proseRules && row < all.length; row = next + 1) {
    next = row;
    while (candidates[next] === true) next++;
    const most = row === 0 ? HEADINGS_IN_A_ROW + 1 : HEADINGS_IN_A_ROW;
    if (next < all.length && next - row <= most) kinds.fill("heading", row, next);
  }
  const titled = all.slice(0, LAST_HEADLINE).findIndex((piece) => isTitle(text, piece, title));
  if (all.length > 1 && titled >= 0) kinds[titled] = "headline";
  else if (kinds[0] === "heading") kinds[0] = "headline";
  return kinds;
}

function isTitle(text: string, piece: Piece, title: string | null): boolean {
  const line = text.slice(piece.start, piece.end);
  return title !== null && !line.endsWith(".") && plainWords(line) === plainWords(title);
}

function plainWords(line: string): string {
  return line.trim().replace(/\s+/g, " ").toLowerCase();
}
