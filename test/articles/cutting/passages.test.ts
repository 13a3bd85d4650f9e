import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { blocks } from "../../../src/articles/cutting/blocks.ts";
import { type PassageOptions, passages } from "../../../src/articles/cutting/passages.ts";
import { sentences } from "../../../src/articles/cutting/sentences.ts";
import { hostileNews, newsTexts } from "../news-texts.ts";

const countWords = (text: string): number => text.split(/\s+/).length;

/** Blocks, sentences and passages of `text`, with a token for every word. */
function cut(text: string, options: PassageOptions) {
  const all = blocks(text);
  const found = sentences(text, all);
  const tokens = found.map(({ start, end }) => countWords(text.slice(start, end)));
  return { blocks: all, sentences: found, tokens, passages: passages(text, all, found, tokens, options) };
}

const contents = (text: string, options: PassageOptions): string[] =>
  cut(text, options).passages.map(({ start, end }) => text.slice(start, end));

const anyText = fc.oneof(hostileNews, fc.constantFrom(...newsTexts.map(([, text]) => text)));

describe("passages", () => {
  const first = "The port of Manta reopened. Ships came.";
  const second = "Nobody spoke for the owners. They wait. The mayor waits too.";

  it("joins short paragraphs up to the target", () => {
    expect(contents(`${first}\n\n${second}`, { maxTokens: 40 })).toEqual([`${first}\n\n${second}`]);
  });

  it("breaks at the edge of a paragraph where it can", () => {
    expect(contents(`${first}\n\n${second}`, { maxTokens: 16, targetTokens: 9 })).toEqual([first, second]);
  });

  it("never crosses a heading, and names the nearest one above", () => {
    const text = `Port Reopens\n${first}\nWhat Comes Next\n${second}`;
    const found = cut(text, { maxTokens: 200 }).passages;
    expect(found.map(({ start, end, heading }) => [text.slice(start, end), heading])).toEqual([
      [first, null],
      [second, "What Comes Next"],
    ]);
  });

  it("never shows a credit or a byline, but may show a bullet", () => {
    const text = `Guards at a gate. | Ana Paz/AFP\n\nBy Ana Paz\n\n${first}\n- Two ships.\n- Three boats.`;
    expect(contents(text, { maxTokens: 200 })).toEqual(["Guards at a gate.", `${first}\n- Two ships.\n- Three boats.`]);
  });

  it("cover a text that is a list and nothing else", () => {
    for (const mark of ["1. ", "1) ", "(a) ", "- ", "• ", ""]) {
      const lines = ["Open the Port", "Pay the Fishermen", "Rebuild the Road"].map((line, i) => `${mark.replace("1", String(i + 1))}${line}`);
      for (const end of ["", "."]) {
        const quoted = contents(lines.map((line) => `${line}${end}`).join("\n"), { maxTokens: 200 }).join("\n");
        for (const word of ["Port", "Fishermen", "Road"]) expect(quoted).toContain(word);
      }
    }
  });

  it("repeats sentences where asked, as far as they fit", () => {
    const text = "One two three. Four five six. Seven eight nine. Ten eleven twelve.";
    expect(contents(text, { maxTokens: 9, targetTokens: 6, overlap: 1 })).toEqual([
      "One two three. Four five six.",
      "Four five six. Seven eight nine. Ten eleven twelve.",
    ]);
    expect(contents(text, { maxTokens: 8, targetTokens: 6, overlap: 1 })).toEqual([
      "One two three. Four five six.",
      "Seven eight nine. Ten eleven twelve.",
    ]);
  });

  it("refuses counts and options that make no sense", () => {
    const all = blocks(first);
    const found = sentences(first, all);
    expect(() => passages(first, all, found, [1], { maxTokens: 9 })).toThrow(RangeError);
    expect(() => passages(first, all, found, [5, 2], { maxTokens: 0 })).toThrow(RangeError);
    expect(() => passages(first, all, found, [5, 2], { maxTokens: 9, targetTokens: 10 })).toThrow(RangeError);
    expect(() => passages(first, all, found, [5, 2], { maxTokens: 9, overlap: -1 })).toThrow(RangeError);
  });

  it("cuts every text into whole sentences: each in one passage, within the limit, with no other word between", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 120 }), (text, maxTokens) => {
        const found = cut(text, { maxTokens });
        const covered = found.passages.flatMap(({ sentences: [from, to] }) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        );
        expect(covered).toEqual([...found.sentences.keys()]);
        for (const { start, end, sentences: [from, to] } of found.passages) {
          const own = found.sentences.slice(from, to);
          expect([start, end]).toEqual([own[0]?.start, own.at(-1)?.end]);
          expect(to - from === 1 || found.tokens.slice(from, to).reduce((sum, n) => sum + n, 0) <= maxTokens).toBe(true);
          for (const [i, sentence] of own.slice(1).entries()) {
            expect(text.slice(own[i]?.end, sentence.start)).not.toMatch(/[\p{L}\p{N}]/u);
          }
        }
      }),
    );
  });

  it("covers every sentence with overlap too, and passes the limit with no more than one", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 3 }), (text, maxTokens, overlap) => {
        const plain = cut(text, { maxTokens });
        const found = cut(text, { maxTokens, overlap });
        expect(found.passages.map(({ end }) => end)).toEqual(plain.passages.map(({ end }) => end));
        found.passages.forEach(({ sentences: [from, to] }, i) => {
          const alone = plain.passages[i]?.sentences[0] ?? 0;
          expect(from).toBeLessThanOrEqual(alone);
          expect(alone - from).toBeLessThanOrEqual(overlap);
          const size = found.tokens.slice(from, to).reduce((sum, n) => sum + n, 0);
          expect(to - from === 1 || size <= maxTokens).toBe(true);
        });
      }),
    );
  });
});
