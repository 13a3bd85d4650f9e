import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { renderDoctor } from "../../src/terminal/doctor.ts";
import { renderExplain, type ExplainRow } from "../../src/terminal/explain.ts";
import { renderSources } from "../../src/terminal/sources.ts";
import { renderSummary, type IndexSummary } from "../../src/terminal/summary.ts";
import { hostile, survivors, tooWide } from "./hostile.ts";

const at = (width: number) => ({ width, color: false });

describe("renderExplain", () => {
  const rows: readonly ExplainRow[] = [
    { rank: 1, article: "ferry", start: 24, end: 49, keywordRank: 2, keywordScore: 7.25, vectorRank: 1, vectorScore: 0.71, fused: 0.0325, text: "It carried ninety people." },
    { rank: 2, article: "harbour", start: 0, end: 23, keywordRank: null, vectorRank: 2, vectorScore: 0.5, fused: 0.0161, text: "The harbour\nopened." },
  ];

  it("shows ranks and scores side by side, without columns that hold nothing", () => {
    expect(renderExplain(rows, at(80))).toBe(`article     place  kw#  keyword  vec#  vector   fused
1. ferry    24-49    2    7.250     1   0.710  0.0325
   It carried ninety people.
2. harbour  0-23                    2   0.500  0.0161
   The harbour opened.`);
  });

  it("lists them where no table fits", () => {
    expect(renderExplain(rows, at(40))).toBe(`1. ferry
   place 24-49  kw# 2  keyword 7.250
   vec# 1  vector 0.710  fused 0.0325
   It carried ninety people.
2. harbour
   place 0-23  vec# 2  vector 0.500
   fused 0.0161
   The harbour opened.`);
  });

  it("says that there are none", () => {
    expect(renderExplain([], at(80))).toMatch(/^No candidates/);
  });
});

describe("renderSources", () => {
  const rows = [
    { source: "Harbour Times", articles: 1200, oldest: "2024-01-09", newest: "2026-03-04" },
    { source: "東京新聞", articles: 1, oldest: "2026-03-04", newest: "2026-03-04" },
    { source: null, articles: 2, oldest: null, newest: null },
  ];

  it("counts the articles of each and dates them", () => {
    expect(renderSources(rows, at(80))).toBe(`source            articles  published
Harbour Times        1,200  9 January 2024 to 4 March 2026
東京新聞                 1  4 March 2026
source not given         2  undated`);
  });

  it("puts them under one another in a narrow window", () => {
    expect(renderSources(rows, at(40))).toBe(`Harbour Times
  1,200 articles, 9 January 2024 to 4
  March 2026
東京新聞
  1 article, 4 March 2026
source not given
  2 articles, undated`);
  });

  it("says what to do about an empty index", () => {
    expect(renderSources([], at(80))).toBe("The index holds no articles: run npm run index.");
  });
});

describe("renderDoctor", () => {
  const node = { name: "Node", ok: true, detail: "20.19.0", remedy: "Install it." };
  const model = { name: "Model", ok: false, detail: "model.onnx is missing", remedy: "Run npm run index." };

  it("gives the remedy of what fails, and only of that", () => {
    expect(renderDoctor([node, model], at(80))).toBe(`✓ Node: 20.19.0
✗ Model: model.onnx is missing
    Run npm run index.

1 of 2 checks failed.`);
    expect(renderDoctor([node], at(80))).toBe("✓ Node: 20.19.0\n\nAll is well.");
    expect(renderDoctor([model], { ...at(80), unicode: false })).toContain("FAIL Model");
  });
});

const quiet: IndexSummary = {
  added: 4, changed: 1, removed: 0, unchanged: 12, skipped: [], dropped: [], duplicates: [], lackingDate: [], lackingSource: [],
  passages: 340, seconds: 4.25, passagesPerSecond: 80,
};

describe("renderSummary", () => {
  it("is two lines when there is nothing to look at", () => {
    expect(renderSummary(quiet, at(80))).toBe(
      "Indexed: 4 added, 1 changed, 0 removed, 12 unchanged.\n340 passages embedded in 4.3 s (80.0 a second).",
    );
    expect(renderSummary({ ...quiet, passages: 0, passagesPerSecond: 0 }, at(80))).toMatch(/0 passages embedded in 4\.3 s\.$/);
  });

  it("names each skipped file with its reason and remedy, what was dropped of others, and each copy", () => {
    const skipped = [
      { file: "old.txt", at: null, reason: "it is not UTF-8", remedy: "Save it as UTF-8." },
      { file: "many.jsonl", at: "line 3", reason: "the line is not JSON", remedy: "Mend it." },
    ];
    const dropped = [{ file: "linked.md", at: null, reason: "“ftp://a” is not a web address", remedy: "Leave it out." }];
    const duplicates = [{ file: "b.txt", at: null, sameAs: "a" }, { file: "many.jsonl", at: "line 9", sameAs: "r1" }];
    const rendered = renderSummary({ ...quiet, skipped, dropped, duplicates }, at(Infinity));
    expect(rendered).toContain("\n\nSkipped 2 files or records:\n  old.txt: it is not UTF-8. Save it as UTF-8.\n  many.jsonl, line 3: the line is not JSON. Mend it.\n");
    expect(rendered).toContain("\n\nLeft unused:\n  linked.md: “ftp://a” is not a web address. Leave it out.\n");
    expect(rendered).toContain("\n\nLeft out 2 copies:\n  b.txt: has the text of a\n  many.jsonl, line 9: has the text of r1");
  });

  it("names forty skipped files, but not every line of a broken table", () => {
    const note = { at: null, reason: "it is empty", remedy: "Fill it." };
    const broken = (count: number) =>
      renderSummary({ ...quiet, skipped: Array.from({ length: count }, (_, n) => ({ ...note, file: `${n}.txt` })) }, at(80));
    expect(broken(40)).toContain("  39.txt: it is empty.");
    expect(broken(4_000)).toMatch(/^ {2}99\.txt: it is empty\. Fill it\.\n {2}and 3,900 more; --json names all of them$/m);
  });

  it("lists articles without a date or source with the remedy, but no endless list", () => {
    const files = Array.from({ length: 13 }, (_, place) => ({ file: `${place}.txt`, articles: 1 }));
    const rendered = renderSummary({ ...quiet, lackingDate: [{ file: "a.txt", articles: 1 }], lackingSource: files }, at(Infinity));
    expect(rendered).toContain("1 article has no publication date. Give it in the file, or as date in a sources.yaml beside it:\n  a.txt\n");
    expect(rendered).toContain("13 articles have no source. Give it in the file, or as source in a sources.yaml beside it:\n  0.txt\n");
    expect(rendered).toMatch(/\n {2}9\.txt\n {2}and 3 more; --json names all of them$/);
  });

  it("counts articles where many of one file lack something", () => {
    const rendered = renderSummary({ ...quiet, lackingDate: [{ file: "many.jsonl", articles: 3_000 }, { file: "a.txt", articles: 1 }] }, at(Infinity));
    expect(rendered).toMatch(/\n3,001 articles have no publication date\. .*\n {2}many\.jsonl \(3,000 articles\)\n {2}a\.txt$/);
  });
});

describe("whatever the names and texts hold", () => {
  const score = fc.option(fc.double({ min: -50, max: 50, noNaN: true }));
  const rank = fc.option(fc.integer({ min: 1, max: 5000 }));
  const row: fc.Arbitrary<ExplainRow> = fc.record({
    rank: fc.integer({ min: 1, max: 100 }), article: hostile, start: fc.nat(), end: fc.nat(), keywordRank: rank, keywordScore: score,
    vectorRank: rank, vectorScore: score, fused: score, recency: score, evidence: score, text: hostile,
  });
  const day = fc.option(fc.constantFrom("2024-01-09", "2026-09-14"));
  const source = fc.record({ source: fc.option(hostile), articles: fc.nat(), oldest: day, newest: day });
  const check = fc.record({ name: hostile, ok: fc.boolean(), detail: hostile, remedy: hostile });
  const place = fc.constantFrom(null, "line 3");
  const note = fc.record({ file: hostile, at: place, reason: hostile, remedy: hostile });
  const lack = fc.record({ file: hostile, articles: fc.integer({ min: 1, max: 1e6 }) });
  const summary: fc.Arbitrary<IndexSummary> = fc.record({
    added: fc.nat(), changed: fc.nat(), removed: fc.nat(), unchanged: fc.nat(),
    skipped: fc.array(note), dropped: fc.array(note),
    duplicates: fc.array(fc.record({ file: hostile, at: place, sameAs: hostile })),
    lackingDate: fc.array(lack), lackingSource: fc.array(lack),
    passages: fc.nat(), seconds: fc.double({ min: 0, max: 1e6, noNaN: true }), passagesPerSecond: fc.double({ min: 0, max: 1e6, noNaN: true }),
  });

  it("obeys none of it and never runs over the edge", () => {
    const style = fc.record({ width: fc.integer({ min: 20, max: 160 }), color: fc.boolean(), unicode: fc.boolean() });
    const filled = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(filled(row), filled(source), filled(check), summary, style, (rows, sources, checks, run, given) => {
        const outputs = [renderExplain(rows, given), renderSources(sources, given), renderDoctor(checks, given), renderSummary(run, given)];
        for (const output of outputs) {
          expect(survivors(output)).toEqual([]);
          expect(tooWide(output, given.width)).toEqual([]);
        }
      }),
    );
  });
});
