import fc from "fast-check";

import type { Answer, CitedArticle, Quote } from "../../../src/answer/answer.ts";
import { languages } from "../../../src/discord/language/reader.ts";
import type { AnswerView } from "../../../src/discord/render/answer-view.ts";
import { hostileText } from "../hostile-text.ts";
import { indexedAt, member } from "./accepted.ts";

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

export const reference = fc.stringMatching(/^[\w-]{1,40}$/u);

const longText = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom("word ", "****", "中文", "👩‍👩‍👧", "a\n", "https://x.test/ "), fc.integer({ min: 100, max: 2500 })).map(([piece, times]) => piece.repeat(times).slice(0, 6000).trim()) },
);

const published = orNull(
  fc
    .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .chain((date) => fc.constantFrom(date.toISOString().slice(0, 10), `${date.toISOString().slice(0, 19)}-05:00`)),
);

const url = orNull(
  fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom("javascript:alert(1)", "https://apnews.com@evil.test/", "not an address", `https://a.test/${"x".repeat(600)}`, "https://пример.test/й", "http://[::1]/", "https://discord.gg/abc", "https://a.test/?to=discord.com/invite/abc", "https://a.test/@everyone*_a_*"),
    hostileText,
  ),
);

export const cited: fc.Arbitrary<CitedArticle> = fc.record({
  id: fc.string({ minLength: 1 }),
  title: orNull(longText),
  source: orNull(longText),
  url,
  published,
  file: fc.string({ minLength: 1 }),
});

/** Quotes have no white space at their ends, as in the archive. */
const quoteText = longText.map((text) => text.trim()).filter((text) => text !== "");

export const quote: fc.Arbitrary<Quote> = quoteText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    start: fc.constant(0),
    end: fc.constant(text.length),
    article: cited,
    score: fc.double({ noNaN: true }),
    alsoIn: fc.array(cited, { maxLength: 6 }),
  }),
);

export const answer: fc.Arbitrary<Answer> = fc.record({
  question: longText,
  status: fc.constantFrom("answered", "insufficient"),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  quotes: fc.array(quote, { minLength: 1, maxLength: 10 }),
  nearest: fc.array(quote, { maxLength: 5 }),
  coverage: fc.record({ articles: fc.nat(), oldest: published, newest: published, indexedAt: fc.constant(indexedAt) }),
});

export const reader = fc.constantFrom(...languages).map((language) => ({ language, locale: language === "en" ? "en-GB" : "es-419" }));

export const view: fc.Arbitrary<AnswerView> = fc.record({
  reader,
  surface: fc.constantFrom("components", "plain"),
  answerId: reference,
  filters: fc.record({ from: orNull(fc.constant("2026-03-01")), to: orNull(fc.constant("2026-03-09")), source: orNull(longText) }),
  from: fc.nat(12),
  private: fc.boolean(),
  sharedBy: orNull(fc.constant(member)),
});
