import type { Block } from "./blocks.ts";
import { pack } from "./packing.ts";
import type { Sentence } from "./sentences.ts";

/** Neighbouring whole sentences, embedded and searched as one. The passage is exactly `text.slice(start, end)`. */
export interface Passage {
  /** UTF-16 units into the article's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Places of its sentences among the article's, half-open: `[first, last + 1]`. */
  readonly sentences: readonly [number, number];
  /** Text of the nearest subheading before it: context to embed with, no part of any quote. */
  readonly heading: string | null;
}

export interface PassageOptions {
  /** The most tokens a passage may have; only a single sentence may have more. */
  readonly maxTokens: number;
  /** The size, in tokens, that short paragraphs are joined up to; half of `maxTokens` if left out. */
  readonly targetTokens?: number;
  /** How many sentences of the passage before it a passage repeats, as far as they fit; 0 if left out. */
  readonly overlap?: number;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Packs the sentences of a text into passages. A passage never crosses a heading, or any other words outside of the
 * sentences, such as a photo credit; it ends at the edge of a paragraph where that makes good sizes.
 *
 * @param tokens Token count of each sentence, by the tokenizer of the model that embeds the passages.
 * @throws RangeError when `tokens` and `sentences` differ in length, or an option makes no passages.
 */
export function passages(
  text: string,
  blocks: readonly Block[],
  sentences: readonly Sentence[],
  tokens: readonly number[],
  options: PassageOptions,
): readonly Passage[] {
  const { maxTokens, targetTokens = maxTokens / 2, overlap = 0 } = options;
  if (tokens.length !== sentences.length) {
    throw new RangeError(`${sentences.length} sentences, but token counts for ${tokens.length}.`);
  }
  if (!(maxTokens >= 1 && targetTokens > 0 && targetTokens <= maxTokens && overlap >= 0)) {
    throw new RangeError(`Passages can't be cut with ${JSON.stringify(options)}: 0 < targetTokens <= maxTokens.`);
  }

  const headings = headingsAbove(text, blocks);
  return sections(text, sentences).flatMap(([first, last]) => {
    const atEdge = (i: number): boolean => sentences[first + i]?.block !== sentences[first + i - 1]?.block;
    const heading = headings[sentences[first]?.block ?? 0] ?? null;
    return pack(tokens.slice(first, last), atEdge, { max: maxTokens, target: targetTokens }).map(([from, to]) => {
      const start = first + from - repeated(tokens, first, first + from, first + to, { maxTokens, overlap });
      return passage(sentences, start, first + to, heading);
    });
  });
}

/** Half-open ranges of sentences between which the text holds nothing but white space and bullets. */
function sections(text: string, sentences: readonly Sentence[]): readonly (readonly [number, number])[] {
  const starts = sentences.flatMap((sentence, i) => {
    const before = sentences[i - 1];
    return before === undefined || HAS_WORD.test(text.slice(before.end, sentence.start)) ? [i] : [];
  });
  return starts.map((start, i) => [start, starts[i + 1] ?? sentences.length] as const);
}

/** How many sentences before `from` can be repeated in the passage `[from, to)` without making it too large. */
function repeated(
  tokens: readonly number[],
  first: number,
  from: number,
  to: number,
  { maxTokens, overlap }: { readonly maxTokens: number; readonly overlap: number },
): number {
  let size = tokens.slice(from, to).reduce((sum, count) => sum + count, 0);
  let count = 0;
  while (count < overlap && from - count > first) {
    size += tokens[from - count - 1] ?? 0;
    if (size > maxTokens) break;
    count++;
  }
  return count;
}

function passage(sentences: readonly Sentence[], first: number, last: number, heading: string | null): Passage {
  return { start: sentences[first]?.start ?? 0, end: sentences[last - 1]?.end ?? 0, sentences: [first, last], heading };
}

/** For each block, the text of the nearest heading above it, or null. */
function headingsAbove(text: string, blocks: readonly Block[]): readonly (string | null)[] {
  let heading: string | null = null;
  return blocks.map((block) => {
    if (block.kind === "heading") heading = text.slice(block.start, block.end);
    return heading;
  });
}
