import fc from "fast-check";
import { expect, test } from "vitest";

import { excess, likenessAmong } from "../../src/timeline/alike.ts";
import { told } from "./dated-sentences.ts";

const vector = Float32Array.of(1, 0);
const said = (words: string) => told("2025-09", words, "2025-10-01", { vector });

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

test("more is asked of two dates than of one day, and of one article's sentences more than of two articles'", () => {
  const [one, other] = [said("ferry ran aground"), said("ferry left port")] as const;
  const neighbour = { ...other, article: one.article };
  const likeness = likenessAmong([one, other, neighbour]);
  const beyond = (across: Parameters<typeof excess>[1], b = other): number => excess(likeness, across)(one, b);
  expect(beyond("one day")).toBeGreaterThan(beyond("days"));
  expect(beyond("days", neighbour)).toBeGreaterThan(beyond("wider dates", neighbour));
  expect(beyond("wider dates")).toBeGreaterThan(beyond("wider dates", neighbour));
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
