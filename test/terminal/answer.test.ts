import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Answer, CitedArticle, Quote } from "../../src/answer/answer.ts";
import { renderAnswer } from "../../src/terminal/answer.ts";
import { neutralise } from "../../src/terminal/neutral.ts";
import type { Passage } from "../../src/terminal/quote.ts";
import { reports, textsOf } from "../fixtures/reports.ts";
import { hostile, plain, squeeze, survivors, tooWide } from "./hostile.ts";

const article: CitedArticle = {
  id: "a",
  title: "Ferry service returns",
  source: "Harbour Times",
  url: "https://harbour.example/ferry",
  published: "2026-03-04T09:30:00-05:00",
  file: "ferry.md",
};
const text = "The ferry sailed again. It carried ninety people. Fares stay as they were.";
const passage: Passage = { text, start: 0, end: text.length };
const cutOut = (start: number, end: number, more: Partial<Quote> = {}): Quote => ({
  text: text.slice(start, end), start, end, article, score: 1, alsoIn: [], ...more,
});
const coverage = { articles: 5, oldest: "2024-01-09", newest: "2026-03-04", indexedAt: "2026-03-05T10:00:00Z" };
const answer: Answer = {
  question: "How many sailed?", status: "answered", confidence: 0.9, quotes: [cutOut(24, 49)], nearest: [], coverage,
};
const plainly = { width: 80, color: false, passageOf: () => passage };

describe("an answer", () => {
  it("marks the quote in its passage and cites it", () => {
    expect(renderAnswer(answer, plainly)).toBe(`1  The ferry sailed again. »It carried ninety people.« Fares stay as they were.

   — Ferry service returns
     Harbour Times · 4 March 2026
     https://harbour.example/ferry

Searched 5 articles, dates given: 9 January 2024 to 4 March 2026; index written
5 March 2026, 10:00 UTC.`);
  });

  it("lets the quote stand out by colour alone, so that it can be copied", () => {
    const rendered = renderAnswer(answer, { ...plainly, color: true });
    expect(rendered).toContain("\u001b[1mIt carried ninety people.\u001b[22m");
    expect(rendered).toContain("\u001b[2mThe ferry sailed again. \u001b[22m");
    expect(rendered).not.toMatch(/[»«]/);
  });

  it("says what isn't known instead of leaving it out", () => {
    const bare = { ...article, title: null, source: null, url: null, published: null };
    const rendered = renderAnswer({ ...answer, quotes: [cutOut(24, 49, { article: bare })] }, plainly);
    expect(rendered).toContain("— untitled\n     source not given · undated\n     in ferry.md\n");
  });

  it("names the others that carry the story", () => {
    const copy = { ...article, source: "Coast Wire", title: null, published: "2026-03-05" };
    const rendered = renderAnswer({ ...answer, quotes: [cutOut(24, 49, { alsoIn: [copy] })] }, plainly);
    expect(rendered).toContain("     also in Coast Wire · 5 March 2026\n");
  });

  it("prints the quote alone where the passage isn't the one it was cut from", () => {
    const rendered = renderAnswer(answer, { ...plainly, passageOf: () => ({ text, start: 3, end: text.length + 3 }) });
    expect(rendered).toMatch(/^1 {2}»It carried ninety people\.«\n/);
  });

  it("marks with signs that the passage doesn't use itself", () => {
    const quote = { ...cutOut(0, 0), text: "dijo «no» ayer", start: 0, end: 14 };
    const own = { text: "Ella dijo «no» ayer", start: -5, end: 14 };
    expect(renderAnswer({ ...answer, quotes: [quote] }, { ...plainly, passageOf: () => own })).toContain("Ella >>dijo «no» ayer<<");
  });

  it("keeps to ASCII in its own signs when asked to", () => {
    const rendered = renderAnswer(answer, { ...plainly, unicode: false });
    expect(rendered).toContain(">>It carried ninety people.<<");
    expect(rendered).toMatch(/^[\n -~]*$/);
  });

  it("tells the age of the index when it knows the hour", () => {
    const at = (now: string): string => renderAnswer(answer, { ...plainly, width: Infinity, now: new Date(now) });
    expect(at("2026-03-05T10:00:30Z")).toContain("index written just now.");
    expect(at("2026-03-05T10:59:59Z")).toContain("index written 59 minutes ago.");
    expect(at("2026-03-06T11:00:00Z")).toContain("index written 25 hours ago.");
    expect(at("2026-04-06T11:00:00Z")).toContain("index written 5 March 2026, 10:00 UTC.");
    expect(at("2026-03-01T11:00:00Z")).toContain("index written 5 March 2026, 10:00 UTC.");
  });
});

describe("no answer", () => {
  const none: Answer = { ...answer, status: "insufficient", quotes: [], nearest: [cutOut(24, 49)] };

  it("says so, labels what came nearest, and says what was searched", () => {
    expect(renderAnswer(none, plainly)).toBe(`The coverage does not answer “How many sailed?”

What comes nearest, none of which answers the question:

1  It carried ninety people.
   — Ferry service returns
     Harbour Times · 4 March 2026
     https://harbour.example/ferry

Searched 5 articles, dates given: 9 January 2024 to 4 March 2026; index written
5 March 2026, 10:00 UTC.`);
  });

  it("doesn't let what came nearest stand out", () => {
    expect(renderAnswer(none, { ...plainly, color: true })).not.toContain("\u001b[1mIt carried");
  });

  it("says that nothing passed the filters, or that nothing is dated", () => {
    const searched = (articles: number): string =>
      renderAnswer({ ...none, nearest: [], coverage: { ...coverage, articles, oldest: null, newest: null } }, plainly);
    expect(searched(0)).toContain("Searched no article: none passed the filters;");
    expect(searched(1)).toContain("Searched 1 article, none of them dated;");
    expect(searched(1)).not.toContain("nearest");
  });
});

const cited: fc.Arbitrary<CitedArticle> = fc.record({
  id: hostile,
  title: fc.option(hostile),
  source: fc.option(hostile),
  url: fc.option(fc.webUrl({ withQueryParameters: true })),
  published: fc.option(fc.oneof(fc.constant("2026-03-04"), hostile)),
  file: fc.constant("a/rather/long/path/to/the/file/of/an/article.html"),
});

/** A quote and its passage, cut from one text at random. */
const quoted = fc.tuple(hostile, hostile, hostile, cited, fc.array(cited, { maxLength: 2 })).map(([before, words, after, from, alsoIn]) => {
  const start = before.length + 1;
  const end = start + words.length;
  const quote: Quote = { text: words, start, end, article: from, score: 1, alsoIn };
  return { quote, passage: { text: `${before} ${words} ${after}`, start: 0, end: end + 1 + after.length } };
});

const anything = fc.record({
  quotes: fc.array(quoted, { minLength: 1, maxLength: 3 }),
  question: hostile,
  insufficient: fc.boolean(),
  width: fc.integer({ min: 20, max: 160 }),
  color: fc.boolean(),
  unicode: fc.boolean(),
});

describe("whatever the articles hold", () => {
  const render = ({ quotes, question, insufficient, width, color, unicode }: typeof anything extends fc.Arbitrary<infer T> ? T : never): string => {
    const cutOuts = quotes.map(({ quote }) => quote);
    const passages = new Map(quotes.map(({ quote, passage: own }) => [quote, own]));
    return renderAnswer(
      { ...answer, question, ...(insufficient ? { status: "insufficient", quotes: [], nearest: cutOuts } : { quotes: cutOuts }) },
      { width, color, unicode, passageOf: (quote) => passages.get(quote) ?? passage },
    );
  };

  it("obeys none of it and never runs over the edge", () => {
    fc.assert(
      fc.property(anything, (given) => {
        const rendered = render(given);
        expect(survivors(rendered)).toEqual([]);
        if (!given.color) expect(rendered).not.toContain("\u001b");
        const unbroken = given.quotes.flatMap(({ quote }) => [quote.article.url ?? quote.article.file]);
        expect(tooWide(rendered, given.width, unbroken)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("shows every word of every quote in order", () => {
    fc.assert(
      fc.property(anything, (given) => {
        const shown = squeeze(plain(render(given)));
        for (const { quote } of given.quotes) expect(shown).toContain(squeeze(neutralise(quote.text)));
      }),
    );
  });

  it("makes the quote, and nothing but the quote, stand out", () => {
    fc.assert(
      fc.property(quoted, fc.integer({ min: 20, max: 160 }), ({ quote, passage: own }, width) => {
        const rendered = renderAnswer({ ...answer, quotes: [quote] }, { width, color: true, passageOf: () => own });
        const bright = [...rendered.matchAll(/\u001b\[1m([^\u001b]*)\u001b\[22m/g)].map(([, words]) => words).join("");
        expect(squeeze(bright)).toBe(squeeze(neutralise(quote.text)));
      }),
    );
  });

  it.each(reports)("leaves $name in one searchable piece when it isn't wrapped", (given) => {
    for (const [, report] of textsOf(given)) {
      for (const { 0: paragraph, index } of report.matchAll(/.+/g)) {
        const sentence = /[^.]+\.?/.exec(paragraph)?.[0] ?? paragraph;
        const quote: Quote = { ...cutOut(0, 0), text: sentence, start: index, end: index + sentence.length };
        const own = { text: paragraph, start: index, end: index + paragraph.length };
        expect(renderAnswer({ ...answer, quotes: [quote] }, { width: Infinity, color: true, passageOf: () => own })).toContain(sentence.trim());
      }
    }
  });
});
