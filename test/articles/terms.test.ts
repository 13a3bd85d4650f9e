import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { contentTerms, terms } from "../../src/articles/terms.ts";

describe("terms", () => {
  test.each([
    ["U.S. troops", "US troops", "u.s. troops", "United States troops", "United\nStates troops", "the U.S.'s troops"],
    ["UK", "U.K.", "United Kingdom"],
    ["EE.UU.", "EE. UU.", "Estados Unidos", "U.S."],
    ["Unión Europea", "EU", "European Union"],
    ["Noboa’s", "Noboa's", "Noboaʼs", "Noboa"],
    ["São Paulo, Añez", "Sao Paulo, Anez"],
    ["terrorist organisations", "terrorist organizations", "terrorist organization"],
    ["criticised", "criticized", "criticising"],
    ["labour", "labor"],
    ["neighbouring", "neighboring"],
    ["the defence minister", "the defense minister"],
    ["kilometres", "kilometers"],
    ["a programme", "a program"],
    ["analysed", "analyzed"],
  ])("%s is found under its other spellings", (first, ...others) => {
    const without = (text: string) => terms(text).filter((term) => term !== "the");
    for (const other of others) expect(without(other), other).toEqual(without(first));
  });

  test.each([
    ["four", "for"],
    ["tell us", "tell U.S."],
    ["hour", "hor"],
    ["your", "yor"],
  ])("%s and %s are kept apart", (one, other) => expect(terms(one)).not.toEqual(terms(other)));

  test("keep the order of the text", () => expect(terms("Troops returned to the base")).toEqual(["troop", "return", "to", "the", "base"]));

  test("are letters and digits alone, whatever the text, and read again the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        expect(terms(text)).toEqual(terms(text));
        for (const term of terms(text)) expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });

  test("of a text are those of its words, one after another", () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(terms(words.join(", "))).toEqual(words.flatMap((each) => terms(each)));
      }),
      { examples: [[["four", "labour", "organisation"]]] },
    );
  });
});

describe("contentTerms", () => {
  test("leave out the words of any question, in English and Spanish, and repetitions", () => {
    expect(contentTerms("Which gangs did the United States designate, and which gangs not?")).toEqual(["gang", "usa", "design", "not"]);
    expect(contentTerms("¿Cuándo llegaron las tropas?")).toEqual(terms("llegaron tropas"));
  });

  test("keep everything where there is nothing else", () => expect(contentTerms("Who is it?")).toEqual(["who", "is", "it"]));

  test("are among the terms of the same text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const all = terms(text);
        const content = contentTerms(text);
        for (const term of content) expect(all).toContain(term);
        expect(new Set(content).size).toBe(content.length);
        expect(content.length > 0).toBe(all.length > 0);
      }),
    );
  });
});
