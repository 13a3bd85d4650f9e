import { blocks as blocksOf, type Block } from "./blocks.ts";
import { endsSentence } from "./sentence-ends.ts";
import { stops } from "./stops.ts";

/** One sentence of a paragraph or caption. Offsets are UTF-16 units into the text, half-open, no white space at the ends. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Place of the sentence's block among the blocks given. */
  readonly block: number;
}

/** Up to here a sentence has said nothing: "1", "(a", "…". */
const SAYS_NOTHING = /^[^\p{L}\p{N}]*(?:\d{1,3}|\p{L})?[^\p{L}\p{N}]*$/u;
const CAPITAL = /\p{Lu}/u;

/**
 * The sentences of an article's quotable blocks, in order. Together they hold every character of those blocks but the
 * white space between them.
 */
export function sentences(text: string, blocks: readonly Block[] = blocksOf(text)): readonly Sentence[] {
  return blocks.flatMap((block, place) =>
    block.kind === "paragraph" || block.kind === "caption" ? split(text, block, place) : [],
  );
}

function split(text: string, { start: offset, end }: Block, block: number): readonly Sentence[] {
  const body = text.slice(offset, end);
  const cased = CAPITAL.test(body);
  const found: Sentence[] = [];
  let start = 0;
  for (const stop of stops(body)) {
    if (stop.end === body.length) break;
    if (!endsSentence(stop, cased) || (stop.end - start < 8 && SAYS_NOTHING.test(body.slice(start, stop.end)))) continue;
    found.push({ start: offset + start, end: offset + stop.end, block });
    start = body.length - body.slice(stop.end).trimStart().length;
  }
  found.push({ start: offset + start, end, block });
  return found;
}
