import { expect, test } from "vitest";

import { checkSource, sourcesNamed, UnknownSourceError } from "../../src/archive/source-names.ts";

const archiveOf = (sources: readonly (string | null)[]) => ({
  sources: () => Promise.resolve(sources.map((source) => ({ source, articles: 1, oldest: null, newest: null }))),
});

test("a name finds the publisher that has it whole, and else those that hold it", () => {
  const sources = ["The Arden Courier", "Arden Radio", "Diario Añejo", "Arden"];
  expect(sourcesNamed("ARDEN", sources)).toEqual(["Arden"]);
  expect(sourcesNamed("anejo ", sources)).toEqual(["Diario Añejo"]);
  expect(sourcesNamed("arden r", sources)).toEqual(["Arden Radio"]);
  expect(sourcesNamed("Gazette", sources)).toEqual([]);
});

test("a name that finds none is an error that lists those there are", async () => {
  await expect(checkSource(archiveOf(["Arden Radio", null]), "radio")).resolves.toBeUndefined();
  await expect(checkSource(archiveOf(["Arden Radio", null]), "Gazette")).rejects.toThrow(UnknownSourceError);
  await expect(checkSource(archiveOf(["Arden Radio", null]), "Gazette")).rejects.toThrow(/“Gazette”\. Name one of these, or a part of its name:\n {2}Arden Radio$/u);
  await expect(checkSource(archiveOf([null]), "Gazette")).rejects.toThrow("None of its articles names one; sources.yaml can.");
  const many = Array.from({ length: 25 }, (_, number) => `Paper ${number}`);
  await expect(checkSource(archiveOf(many), "Gazette")).rejects.toThrow(/ {2}Paper 19\n {2}and 5 more$/u);
});
