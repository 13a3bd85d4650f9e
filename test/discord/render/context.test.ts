import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { renderContext, type Quoted, type Span } from "../../../src/discord/render/context.ts";
import { hostileText } from "../hostile-text.ts";
import { shown } from "../shown.ts";
import { expectAccepted } from "./accepted.ts";
import { reader } from "./arbitrary.ts";
import { textOf } from "./texts.ts";

const article = { id: "1", title: "A title", source: "The Wire", url: null, published: "2026-03-04", file: "1.txt" };
const english = { reader: { language: "en", locale: "en-GB" }, surface: "components", answers: true } as const;

function withParagraphs(paragraphs: readonly string[]): { readonly text: string; readonly spans: readonly Span[] } {
  const text = paragraphs.join("\n\n");
  const ends = paragraphs.map((_, index) => paragraphs.slice(0, index + 1).join("\n\n").length);
  return { text, spans: ends.map((end, index) => ({ start: end - (paragraphs[index]?.length ?? 0), end })) };
}

function quotedIn(text: string, words: string): Quoted {
  const start = text.indexOf(words);
  return { text: words, start, end: start + words.length, article, alsoIn: [] };
}

describe("renderContext", () => {
  it("shows two paragraphs on either side, and the quote in bold", () => {
    const { text, spans } = withParagraphs(["One.", "Two.", "Three.", "Before. The quote. After.", "Five.", "Six.", "Seven."]);
    expect(textOf(renderContext(quotedIn(text, "The quote."), text, spans, english))).toContain(
      "-# 1 paragraph before this isn't shown\n> Two.\n> \n> Three.\n> \n> Before. **The quote.** After.\n> \n> Five.\n> \n> Six.\n-# 1 paragraph after this isn't shown\n-# A title\nThe Wire · 4 March 2026",
    );
  });

  it("leaves out a long neighbour and keeps a short one", () => {
    const { text, spans } = withParagraphs(["Long ".repeat(1000).trim(), "The quote.", "Short."]);
    const seen = textOf(renderContext(quotedIn(text, "The quote."), text, spans, english));
    expect(seen).toContain("> **The quote.**\n> \n> Short.");
    expect(seen).not.toContain("Long");
  });

  it("attaches a paragraph longer than a message", () => {
    const { text, spans } = withParagraphs([`The quote. ${"And more. ".repeat(600).trim()}`]);
    const reply = renderContext(quotedIn(text, "The quote."), text, spans, english);
    expect(reply.files).toEqual([{ name: "context.txt", text }]);
    expectAccepted(reply);
  });

  it("says of a nearest passage that it doesn't answer", () => {
    const { text, spans } = withParagraphs(["The quote."]);
    const reply = renderContext(quotedIn(text, "The quote."), text, spans, { ...english, answers: false });
    expect(textOf(reply)).toContain("It doesn't answer the question.");
  });

  it("is within Discord's limits, and shows the quote word for word or attaches it", () => {
    const paragraph = fc.oneof(hostileText, fc.constant("word ".repeat(400))).map((text) => text.trim() || "x");
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 7 }),
        fc.nat(),
        reader,
        fc.constantFrom("components", "plain"),
        (paragraphs, chosen, as, surface) => {
          const { text, spans } = withParagraphs(paragraphs);
          const span = spans[chosen % spans.length] ?? { start: 0, end: text.length };
          const quote = { text: text.slice(span.start, span.end), ...span, article, alsoIn: [] };
          const reply = renderContext(quote, text, spans, { reader: as, surface, answers: true });
          expectAccepted(reply);
          const words = quote.text.replaceAll(/\r\n?/gu, "\n").replaceAll(/\p{Cs}/gu, "\uFFFD");
          const lines = textOf(reply).split("\n").filter((line) => line.startsWith("> "));
          const seen = shown(lines.map((line) => line.slice(2)).join("\n"));
          expect(reply.files.some((file) => "text" in file && file.text.includes(quote.text)) || seen.includes(`**${words}**`)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
