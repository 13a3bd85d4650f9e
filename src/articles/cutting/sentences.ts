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

/** A sentence that holds nothing but this has said nothing yet: "1.", "(a).", "…". */
const ENUMERATOR = /^(?:\d{1,3}|\p{L})?$/u;
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
  let read = 0;
  let said = "";
  for (const stop of stops(body)) {
    if (stop.end === body.length) break;
    if (ENUMERATOR.test(said)) said += body.slice(read, stop.end).replace(/[^\p{L}\p{N}]+/gu, "");
    read = stop.end;
    if (ENUMERATOR.test(said) || !endsSentence(stop, cased)) continue;
    found.push({ start: offset + start, end: offset + stop.end, block });
    start = body.length - body.slice(stop.end).trimStart().length;
    said = "";
  }
  found.push({ start: offset + start, end, block });
  return found;
}
