import fc from "fast-check";
import { expect, test } from "vitest";

import { beyondDays, beyondOneDate } from "../../src/timeline/alike.ts";
import { likenessAmong, told } from "./dated-sentences.ts";

const vector = Float32Array.of(1, 0);
const said = (words: string) => told("2025-09", words, "2025-10-01", { vector, around: vector });

test("a rare word that two sentences share counts for more than a common one", () => {
  const [herons, weavers, fined] = [said("ministry listed herons"), said("ministry froze herons"), said("ministry fined bank")] as const;
  const others = Array.from({ length: 10 }, (_, number) => said(`ministry praised clerk${number}`));
  const likeness = likenessAmong([herons, weavers, fined, ...others]);
  expect(likeness(herons, weavers)).toBeGreaterThan(likeness(herons, fined) + 0.2);
});

test("two sentences alone are as alike as their words, none of which is common", () => {
  const [one, same, other] = [said("ferry ran aground"), said("ferry ran aground"), said("queen opened pier")] as const;
  expect(likenessAmong([one, same])(one, same)).toBeCloseTo(2);
  expect(likenessAmong([one, other])(one, other)).toBeCloseTo(1);
});

test("what two sentences have in common counts for less where they stand among other things", () => {
  const [one, same] = [said("mayor opened metro line"), said("mayor opened new ferry line")] as const;
  const elsewhere = { ...same, around: Float32Array.of(0, 1) };
  const likeness = likenessAmong([one, same]);
  expect(likeness(one, elsewhere)).toBeLessThan(likeness(one, same) - 0.2);
});

test("a sentence may have any number of words", () => {
  const words = Array.from({ length: 150_000 }, (_, number) => `word${number}`);
  const endless = told("2025-09", "ferry", "2025-10-01", { vector, around: vector, told: words });
  expect(likenessAmong([endless])(endless, endless)).toBeCloseTo(2);
});

test("is the same from either side, and lies between −1 and 2", () => {
  const words = fc.array(fc.constantFrom("ferry", "pier", "crane", "queen", "storm"), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), (given) => {
      const sentences = given.map((each) => told("2025-09", each.join(" "), "2025-10-01"));
      const likeness = likenessAmong(sentences);
      for (const a of sentences) {
        for (const b of sentences) {
          expect(likeness(a, b)).toBeCloseTo(likeness(b, a));
          expect(likeness(a, b)).toBeGreaterThanOrEqual(-1 - 1e-6);
          expect(likeness(a, b)).toBeLessThanOrEqual(2 + 1e-6);
        }
      }
    }),
  );
});

test("more is asked of a month than of a day, of talk on the days after, and of two sentences of one article", () => {
  const [day, sameDay, month, sameMonth] = ["2025-09-10", "2025-09-10", "2025-09", "2025-09"].map((date) => told(date, "ferry ran aground", "2025-10-01", { vector }));
  if (!day || !sameDay || !month || !sameMonth) throw new Error("A sentence is missing.");
  const likeness = likenessAmong([day, sameDay, month, sameMonth]);
  const beyond = beyondOneDate(likeness);
  expect(beyond(day, sameDay)).toBeGreaterThan(beyond(day, month));
  expect(beyond(day, month)).toBeGreaterThan(beyond(month, sameMonth));
  expect(beyond(month, sameMonth)).toBeGreaterThan(beyondDays(likeness)(day, sameDay));
  expect(beyond(day, { ...sameDay, article: day.article })).toBeLessThan(beyond(day, sameDay) - 0.5);
});

test("what is past when one report appears is not what another says is still to come", () => {
  const held = (published: string, more = {}) => told("2025-09-10", "ferry ran aground", published, { vector, ...more });
  const month = (published: string, more = {}) => told("2025-09", "ferry ran aground", published, { vector, ...more });
  const beyond = (a: ReturnType<typeof held>, b: ReturnType<typeof held>): number => beyondOneDate(likenessAmong([a, b]))(a, b);
  expect(beyond(held("2025-09-11"), month("2025-08-01", { coming: true }))).toBeGreaterThan(0);
  expect(beyond(held("2025-09-11"), month("2025-09-20", { coming: true }))).toBeLessThan(-1000);
  expect(beyond(held("2025-09-11"), month("2025-09-05"))).toBeLessThan(-1000);
  expect(beyond(month("2025-09-05"), held("2025-09-11"))).toBeLessThan(-1000);
  expect(beyond(held("2025-09-11"), month("2025-09-20"))).toBeGreaterThan(0);
});

test("the same thing told of others is another one, and told in other words of others it may be the same", () => {
  const bus = (words: string, ...names: readonly string[]) => told("2026-05-11", words, "2026-05-12", { names: new Set(names), besides: new Set(words.split(" ").filter((word) => !names.includes(word))) });
  const [arda, belmont, both] = [bus("bus overturned near arda", "arda"), bus("bus overturned near belmont", "belmont"), bus("bus overturned arda belmont", "arda", "belmont")] as const;
  const driver = bus("crash hurt schoolchildren bus valley", "valley");
  const likeness = likenessAmong([arda, belmont, both, driver]);
  expect(likeness(arda, belmont)).toBe(0);
  expect(likeness(arda, both)).toBeGreaterThan(0.5);
  expect(likeness(arda, driver)).toBeGreaterThan(0);
});
