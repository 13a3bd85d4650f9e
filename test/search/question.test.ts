import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { answerKind, holdsKind } from "../../src/search/answer-kind.ts";
import { readQuestion } from "../../src/search/question.ts";

describe("a question", () => {
  test("is read into terms and neighbouring pairs of them", () => {
    const { terms, pairs, kind } = readQuestion("When did the joint operations in Ecuador begin?", null);
    expect(terms).toEqual(["joint", "oper", "ecuador", "begin"]);
    expect(pairs).toEqual(["joint oper", "ecuador begin"]);
    expect(kind).toBe("time");
  });

  test("of any text is read without failing, and its pairs are made of its terms", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        const { terms, pairs } = readQuestion(text, null);
        for (const pair of pairs) for (const term of pair.split(" ")) expect(terms).toContain(term);
      }),
    );
  });

  test.each([
    ["When did it begin?", "time"],
    ["¿Cuándo empezó?", "time"],
    ["How long ago was that?", "time"],
    ["How many soldiers are there?", "quantity"],
    ["¿Cuántos soldados hay?", "quantity"],
    ["Who met the president?", "person"],
    ["¿Quién lo dijo?", "person"],
    ["Where do they train?", "place"],
    ["¿Dónde está la base?", "place"],
    ["Why were they sent?", "reason"],
    ["¿Por qué se fueron?", "reason"],
    ["Is the base open?", "other"],
  ] as const)("%s asks for: %s", (question, kind) => expect(answerKind(question)).toBe(kind));
});

describe("a sentence holds what is asked for", () => {
  test.each([
    ["time", "It opened in November.", "It opened late."],
    ["quantity", "Some 300 soldiers came.", "Soldiers came."],
    ["reason", "They came to help the police.", "They came by train."],
    ["person", "It was Gen. Francis Donovan who called.", "It was the general who called."],
    ["place", "The boat left Guayaquil at dawn.", "The boat left at dawn."],
  ] as const)("%s: “%s”, and not “%s”", (kind, holding, lacking) => {
    expect(holdsKind(kind, holding, "")).toBe(true);
    expect(holdsKind(kind, lacking, "")).toBe(false);
  });

  test("not when the name was in the question already", () => {
    expect(holdsKind("person", "Police said that Noboa had called.", "Who did Noboa call?")).toBe(false);
    expect(holdsKind("person", "Police said that Noboa’s adviser Reimberg had called.", "Who did Noboa call?")).toBe(true);
  });
});
