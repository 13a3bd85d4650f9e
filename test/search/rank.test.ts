import { describe, expect, test } from "vitest";

import type { Candidate } from "../../src/archive/archive.ts";
import { terms } from "../../src/articles/terms.ts";
import { readQuestion } from "../../src/search/question.ts";
import { rankSentences } from "../../src/search/rank.ts";
import { defaultRecency } from "../../src/search/recency.ts";
import { hybrid } from "../../src/search/weights.ts";

const at = new Date("2026-03-10T12:00:00Z");
const generation = { number: 1, indexedAt: "2026-03-10T00:00:00Z", model: "m", corpus: "/c", articles: 9, passages: 9 };

function candidate(passage: number, published: string | null, text = "The dam at Elmstead cost 40 million crowns.", cosine = 0.5): Candidate {
  return {
    passage, start: 0, end: text.length, text, cosine, bm25: 1, keywordRank: 1, vectorRank: 1,
    article: { id: `a${passage}`, title: null, source: null, url: null, published, file: "f" },
    sentences: [{ start: 0, end: text.length, terms: ` ${terms(text).join(" ")} `, dates: [], cosine }],
  };
}

function ranked(passages: readonly Candidate[], recency = defaultRecency) {
  const question = readQuestion("How much did the dam at Elmstead cost?", at);
  const coverage = { articles: passages.length, oldest: null, newest: null };
  const frequencies = new Map(question.terms.map((term) => [term, 2]));
  return rankSentences(question, { generation, passages, frequencies, coverage }, { weights: hybrid, recency, at });
}

const ids = (list: ReturnType<typeof ranked>) => list.map(({ candidate: { article } }) => article.id);

describe("sentences that say the same", () => {
  test("come newest first, an undated one as an article of average age", () => {
    const list = ranked([candidate(1, "2026-01-01"), candidate(2, null), candidate(3, "2026-03-10")]);
    expect(ids(list)).toEqual(["a3", "a2", "a1"]);
    expect(list[1]?.recency).toBe(0);
  });

  test("keep their order where the prior is off, or where all of them are old", () => {
    const old = [candidate(1, "2009-01-01"), candidate(2, "2014-01-01"), candidate(3, null)];
    for (const { recency } of ranked(old)) expect(recency).toBeCloseTo(0);
    expect(ids(ranked(old))).toEqual(["a1", "a2", "a3"]);
    expect(ids(ranked([candidate(1, "2026-01-01"), candidate(2, "2026-03-10")], { ...defaultRecency, weight: 0 }))).toEqual(["a1", "a2"]);
  });
});

test("what answers outweighs what is fresh and does not", () => {
  const fresh = candidate(1, "2026-03-10", "The choir of Dunsby sang on Sunday.", 0.05);
  expect(ids(ranked([fresh, candidate(2, "2026-02-20")]))).toEqual(["a2", "a1"]);
});

test("a score is the sum of its parts, and evidence knows no date", () => {
  const list = ranked([candidate(1, "2026-01-01"), candidate(2, null), candidate(3, "2026-03-10")]);
  for (const { score, evidence, recency } of list) expect(score).toBeCloseTo(evidence + recency);
  expect(new Set(list.map(({ evidence }) => evidence)).size).toBe(1);
});
