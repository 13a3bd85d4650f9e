import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { reports, textsOf } from "../fixtures/reports.ts";
import { articlesOf, complaintsOf } from "./corpus-folder.ts";

/** Words; fewer in a row are the names of offices and the like, which anybody writes alike. */
const RUN = 10;

/** Fingerprints of every run of ten words of the original reports, which can't be shipped themselves. */
const fingerprints = readFileSync("test/fixtures/report-runs.txt", "utf8").trim().split("\n");

/** Fingerprints of every run of ten words of a text, in lower case. */
function runs(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, index) => {
    const run = words.slice(index, index + RUN).join(" ");
    return createHash("sha256").update(run).digest("base64url").slice(0, 8);
  });
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

  it("share no run of ten words with the original reports, and neither do the reports of our own", () => {
    const theirs = new Set(fingerprints);
    expect(theirs.size).toBeGreaterThan(2500);
    const [ours] = reports.map(textsOf);
    const texts = [...readdirSync("corpus").map((file) => readFileSync(path.join("corpus", file), "utf8")), ...(ours ?? []).map(([, text]) => text)];
    expect(texts).toHaveLength(11);
    for (const text of texts) expect(runs(text).filter((run) => theirs.has(run))).toEqual([]);
  });

  it.each(reports.slice(1))("are compared with $name, to the last run", (given) => {
    expect(fingerprints).toEqual([...new Set(textsOf(given).flatMap(([, text]) => runs(text)))].sort());
  });
});
