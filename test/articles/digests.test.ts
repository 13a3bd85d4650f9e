import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { articlesOf, complaintsOf } from "./corpus-folder.ts";

const COVERAGE = "../shared/coverage";
const RUN = 10;

/** Every run of ten words of a text, in lower case. */
function runs(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(" ")));
}

describe("the digests that Dateline comes with", async () => {
  const digests = await articlesOf("corpus");

  it("say honestly what they are", async () => {
    expect(await complaintsOf("corpus")).toEqual([]);
    expect(digests).toHaveLength(5);
    for (const { source, title, url } of digests) {
      expect(source).toMatch(/^Digest of an? .*report/);
      expect(title).not.toBeNull();
      expect(url).toBeNull();
    }
    expect(digests.map(({ published }) => published).sort()).toEqual(["2026-03-04", "2026-03-04", "2026-03-04", null, null]);
  });

  it("say which gangs were designated", () => {
    const saying = digests.filter(({ text }) => /designated [^.]*Los Lobos and Los Choneros[^.]* terrorist organisations/.test(text));
    expect(saying).toHaveLength(3);
  });

  it("share no run of ten words with the reports", async () => {
    const theirs = new Set((await articlesOf(COVERAGE)).flatMap(({ text }) => [...runs(text)]));
    expect(theirs.size).toBeGreaterThan(1000);
    const files = [...digests.map(({ file }) => file), "README.md"];
    for (const file of files) {
      expect([...runs(readFileSync(path.join("corpus", file), "utf8"))].filter((run) => theirs.has(run))).toEqual([]);
    }
  });
});
