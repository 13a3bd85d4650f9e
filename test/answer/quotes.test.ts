import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { belongingTogether } from "../../src/answer/belonging-together.ts";
import { chooseQuotes } from "../../src/answer/choose-quotes.ts";
import { nearIdentical, wording } from "../../src/answer/near-identical.ts";
import { terms } from "../../src/articles/terms.ts";
import type { RankedSentence } from "../../src/search/rank.ts";

const features = {
  keyword: 0, passageCosine: 0, sentenceCosine: 0, nearestCosine: 0, overlap: 0, titledOverlap: 0, passageOverlap: 0, pairs: 0, kind: 0,
  namesDate: 0, dated: 0, passageDated: 0, misdated: 0,
};
let passages = 0;

/** A ranked sentence of a passage made of the given sentences, which stands at 1,000 in its article. */
function ranked(article: string, sentences: readonly string[], sentence: number, score: number, between = " "): RankedSentence {
  let at = 1_000;
  const bounds = sentences.map((text) => {
    const start = at;
    at += text.length + between.length;
    return { start, end: start + text.length, terms: ` ${terms(text).join(" ")} `, dates: [], cosine: 0 };
  });
  const text = sentences.join(between);
  return {
    candidate: {
      passage: ++passages,
      article: { id: article, title: null, source: null, url: null, published: null, file: `${article}.txt` },
      start: 1_000, end: 1_000 + text.length, text, sentences: bounds, bm25: 0, keywordRank: null, vectorRank: null, cosine: 0,
    },
    sentence, features, evidence: score, recency: 0, score,
  };
}

const quoted = (given: RankedSentence): string => {
  const { start, end } = belongingTogether(given);
  return given.candidate.text.slice(start - 1_000, end - 1_000);
};

describe("two sentences belong together", () => {
  const named = "The treaty was signed by the two mayors.";
  test("where the second points back to the first", () => {
    for (const second of ["They met again in May.", "This ended the dispute.", "“It is done,” one said.", "Ellos celebraron."]) {
      expect(quoted(ranked("a", [named, second], 1, 0))).toBe(`${named} ${second}`);
    }
  });

  test("not where it stands by itself, nor where it comes first", () => {
    expect(quoted(ranked("a", [named, "Mayor Lund went home."], 1, 0))).toBe("Mayor Lund went home.");
    expect(quoted(ranked("a", ["They met again.", named], 0, 0))).toBe("They met again.");
    expect(quoted(ranked("a", [named, "Italy sent a delegate."], 1, 0))).toBe("Italy sent a delegate.");
  });

  test("not over anything but white space, nor over an empty line", () => {
    for (const between of ["\n\n", " Photo: A. Lund / Agency ", "\n- "]) {
      expect(quoted(ranked("a", [named, "They met again."], 1, 0, between))).toBe("They met again.");
    }
  });

  test("never beyond 500 characters, for any two sentences", () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), (first, second) => {
        const quote = quoted(ranked("a", [`A${"a".repeat(first)}.`, `They ${"b".repeat(second)}.`], 1, 0));
        const whole = first + 2 + 1 + (second + 6);
        expect(quote.length).toBe(whole <= 500 ? whole : second + 6);
      }),
    );
  });
});

describe("near-identical sentences", () => {
  const said = "The joint task force will stay in the valley until the rains end in late May, the general said.";
  const words = (text: string) => wording(ranked("a", [text], 0, 0));
  test("are copies that were trimmed, and not sentences on the same thing", () => {
    expect(nearIdentical(words(said), words(said.toUpperCase()))).toBe(true);
    expect(nearIdentical(words(said), words("The joint task force will stay in the valley until the rains end in late May."))).toBe(true);
    expect(nearIdentical(words(said), words("The general said that the rains in the valley would end the task force in May."))).toBe(false);
  });

  test("are so whichever comes first, and each of itself", () => {
    const sentence = fc.array(fc.constantFrom("river", "rose", "again", "crew", "dam", "north"), { maxLength: 9 }).map((list) => words(list.join(" ")));
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(nearIdentical(a, b)).toBe(nearIdentical(b, a));
        expect(nearIdentical(a, a)).toBe(true);
      }),
    );
  });
});

describe("chosen quotes", () => {
  const distinct = (n: number): string => `Report ${n} says that plant ${n} in district ${n} closed its gates at ${n} o’clock.`;

  test("are the best sentence of each passage, best first, and no more than asked for", () => {
    const one = ranked("a", [distinct(1), distinct(2)], 0, 5);
    const sameWorse: RankedSentence = { ...one, sentence: 1, score: 4 };
    const others = [3, 4, 5].map((n) => ranked(`b${n}`, [distinct(n)], 0, 4 - n));
    const chosen = chooseQuotes([one, sameWorse, ...others], 3).map(({ quote }) => quote.text);
    expect(chosen).toEqual([distinct(1), distinct(3), distinct(4)]);
  });

  test("prefer another article to one already quoted, unless it answers clearly worse", () => {
    const first = ranked("a", [distinct(1)], 0, 5);
    const again = ranked("a", [distinct(2)], 0, 4.9);
    const near = ranked("b", [distinct(3)], 0, 4.7);
    const far = ranked("c", [distinct(4)], 0, 4.1);
    const order = (list: readonly RankedSentence[]) => chooseQuotes(list, 3).map(({ quote }) => quote.text);
    expect(order([first, again, near])).toEqual([distinct(1), distinct(3), distinct(2)]);
    expect(order([first, again, far])).toEqual([distinct(1), distinct(2), distinct(4)]);
  });

  test("name the other articles that carry the same, each once, also when all places are taken", () => {
    const copies = ["a", "b", "b", "c"].map((article, n) => ranked(article, [distinct(1)], 0, 5 - n));
    const [only, ...none] = chooseQuotes(copies, 1);
    expect(none).toEqual([]);
    expect(only?.quote.article.id).toBe("a");
    expect(only?.quote.alsoIn.map(({ id }) => id)).toEqual(["b", "c"]);
  });

  test("of nothing are none", () => expect(chooseQuotes([], 3)).toEqual([]));
});
