import { describe, expect, it } from "vitest";

import { fill, type Message, type Plural } from "../../../src/discord/language/message.ts";
import { languages } from "../../../src/discord/language/reader.ts";
import { catalogues, type Key } from "../../../src/discord/language/say.ts";

const keys = Object.keys(catalogues.en) as Key[];

/** Strings that are rightly the same in both languages: they hold values and punctuation only, or a borrowed word. */
const shared: readonly Key[] = [
  ...(["citation", "alsoInPlace", "rejection", "rejectionAdvice", "filePlace", "articleLine", "articleId", "articleIdName"] as const),
  ...(["badRecordReason", "badSourcesReason", "fieldReason", "otherProblemReason"] as const),
];

function forms(message: Message): readonly string[] {
  return typeof message === "string" ? [message] : [message.one, message.many ?? message.other, message.other];
}

function names(text: string): string {
  return [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort().join(" ");
}

describe.each(languages)("the catalogue %s", (language) => {
  const catalogue: Readonly<Record<Key, Message>> = catalogues[language];

  it("has every key, and no other", () => {
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it("leaves nothing empty", () => {
    expect(keys.filter((key) => forms(catalogue[key]).some((form) => form.trim() !== form || form === ""))).toEqual([]);
  });

  it("takes the values that the English takes", () => {
    const wanted = (key: Key) => names(forms(catalogues.en[key])[0] ?? "");
    expect(keys.filter((key) => forms(catalogue[key]).some((form) => names(form) !== wanted(key)))).toEqual([]);
  });

  it("has the plural forms of its language", () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacks = (message: Plural) => categories.some((category) => !Object.hasOwn(message, category));
    // "and 5 more" reads the same of a million in Spanish, so it needs no form for millions.
    const plurals = keys.filter((key) => typeof catalogues.en[key] !== "string" && key !== "andMore");
    expect(plurals.filter((key) => lacks(catalogue[key] as Plural))).toEqual([]);
  });

  it("keeps names and descriptions of commands within what Discord takes", () => {
    const text = (key: Key) => forms(catalogue[key])[0] ?? "";
    const commandNames = keys.filter((key) => key.endsWith("Name") && key !== "aboutMessageName");
    expect(commandNames.filter((key) => !/^[-_\p{Ll}\p{N}]{1,32}$/u.test(text(key)))).toEqual([]);
    expect(text("aboutMessageName").length).toBeLessThanOrEqual(32);
    expect(keys.filter((key) => key.endsWith("Description") && text(key).length > 100)).toEqual([]);
  });

  it("keeps labels within what Discord takes", () => {
    const formLabels = keys.filter((key) => key.startsWith("form"));
    expect(formLabels.filter((key) => (forms(catalogue[key])[0] ?? "").length > 45)).toEqual([]);
  });
});

describe("the translation into Spanish", () => {
  it("leaves nothing in English", () => {
    const same = keys.filter((key) => forms(catalogues.es[key])[0] === forms(catalogues.en[key])[0]);
    expect(same.sort()).toEqual([...shared].sort());
  });
});

describe("fill", () => {
  it("picks the plural form and writes numbers as the reader does", () => {
    const message = { one: "{count} article", other: "{count} articles" };
    expect(fill(message, "en-GB", { count: 1 })).toBe("1 article");
    expect(fill(message, "en-GB", { count: 12345 })).toBe("12,345 articles");
    expect(fill({ one: "{count} uno", many: "{count} de", other: "{count} otros" }, "es-ES", { count: 1_000_000 })).toBe("1.000.000 de");
  });

  it("puts values in once, without reading them for further names", () => {
    expect(fill("{a} {b}", "en", { a: "{b}", b: "$&" })).toBe("{b} $&");
  });
});
