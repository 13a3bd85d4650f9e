import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { IndexPlan } from "../../../src/archive/index-plan.ts";
import { type FaultCode, fault, faults, reasonOf, type RemediableCode, remedyOf } from "../../../src/articles/reading/fault.ts";
import type { Place } from "../../../src/articles/reading/rejection.ts";
import type { Complaint } from "../../../src/articles/reading/read-corpus.ts";
import { phrase } from "../../../src/discord/language/phrase.ts";
import { readerOf } from "../../../src/discord/language/reader.ts";
import type { Listed } from "../../../src/discord/desk/articles/listed.ts";
import { renderArticleList } from "../../../src/discord/render/desk/article-list.ts";
import { renderArticle, renderArticleChange, renderCopy, renderOverwrite, renderRejected } from "../../../src/discord/render/desk/articles.ts";
import { renderReindexPlan } from "../../../src/discord/render/desk/plan.ts";
import { renderReindexOutcome, renderReindexProgress } from "../../../src/discord/render/desk/progress.ts";
import { withoutFiles } from "../../../src/discord/render/without-files.ts";
import { hostileText } from "../hostile-text.ts";
import { shown } from "../shown.ts";
import { expectAccepted, member } from "./accepted.ts";
import { cited, reader, reference } from "./arbitrary.ts";
import { customIdsOf, labelsOf, textOf } from "./texts.ts";

const english = readerOf("en-GB");
const surface = fc.constantFrom("components", "plain");
const files = fc.array(hostileText, { maxLength: 12 });
const codes = Object.keys(faults) as FaultCode[];
const remediable = codes.filter((code): code is RemediableCode => "remedy" in faults[code]);
/** Any fault, within any other, about anything. */
const complaint: fc.Arbitrary<Complaint> = fc
  .record({
    code: fc.constantFrom(...remediable),
    inner: fc.constantFrom(...codes),
    values: fc.dictionary(fc.constantFrom("why", "encoding", "type", "mime", "field", "id", "file", "address", "date", "bytes"), hostileText.map((text) => text.repeat(20))),
    file: hostileText,
    at: fc.constantFrom<Place | null>(null, "line 2", "record 3"),
  })
  .map(({ code, inner, values, file, at }) => {
    const whole = { code, values: { ...values, problem: { code: inner, values } } };
    return { file, at, fault: whole, reason: reasonOf(whole), remedy: remedyOf(whole) };
  });
const plan: fc.Arbitrary<IndexPlan> = fc.record({
  added: files,
  changed: files,
  removed: files,
  rejected: fc.array(complaint, { maxLength: 12 }),
  unchanged: fc.nat(),
  warnings: fc.constant([]),
  duplicates: fc.array(fc.record({ file: hostileText, at: fc.constantFrom(null, "line 2"), of: hostileText }), { maxLength: 12 }),
  incomplete: fc.constantFrom([], [{ id: "a", file: "a.txt", lacks: [] }]),
  characters: fc.nat(),
});
const none: IndexPlan = {
  added: [],
  changed: [],
  removed: [],
  unchanged: 3,
  rejected: [],
  warnings: [],
  duplicates: [],
  incomplete: [],
  characters: 0,
};

function rejected(file: string, at: Place | null, what: Complaint["fault"]): Complaint {
  return { file, at, fault: what, reason: reasonOf(what), remedy: remedyOf(what) };
}

describe("renderReindexPlan", () => {
  it("lists what would change, and asks", () => {
    const reply = renderReindexPlan({ ...none, added: ["a_b.txt"], rejected: [rejected("c.txt", null, fault("emptyFile"))] }, "p1", english, "components");
    expect(textOf(reply)).toContain("**Added:** 1 article\n- a\\_b.txt\n**Rejected:** 1 file\n- c.txt: the file is empty. Delete it, or put an article in it.\n**Unchanged:** 3 articles");
    expect(customIdsOf(reply)).toEqual(["reindex:p1:confirm", "reindex:p1:cancel"]);
  });

  it("says in Spanish why files were rejected, where, and what to do", () => {
    const nested = fault("badSources", { problem: fault("field", { field: "a.txt", problem: fault("missing") }) });
    const given = { ...none, rejected: [rejected("sources.yaml", "line 3", nested), ...Array.from({ length: 4 }, () => rejected("b.txt", null, fault("longFile", { bytes: 12_345_678, most: 10 })))] };
    const reply = renderReindexPlan(given, "p1", readerOf("es-ES"), "components");
    expect(shown(textOf(reply))).toContain("- sources.yaml, línea 3: a.txt: falta. Escribe un nombre de archivo o un patrón");
    expect(shown(textOf(reply))).toContain("el archivo tiene 12.345.678 bytes");
    expect(reply.files.map((file) => "text" in file && file.text)).toEqual([expect.stringContaining("rejected\tsources.yaml, línea 3\ta.txt: falta\tEscribe")]);
  });

  it("names copies, which are left out", () => {
    const reply = renderReindexPlan({ ...none, duplicates: [{ file: "b.jsonl", at: "line 2", of: "a" }] }, "p1", english, "components");
    expect(textOf(reply)).toContain("**Left out, as a copy:** 1 file or record\n- b.jsonl, line 2 has the text of a");
  });

  it("asks nothing when nothing changed", () => {
    const reply = renderReindexPlan(none, "p1", english, "components");
    expect(textOf(reply)).toContain("nothing has changed");
    expect(labelsOf(reply)).toEqual([]);
  });

  it("attaches every change when it can't list them", () => {
    const added = Array.from({ length: 30 }, (_, index) => `${index}.txt`);
    const reply = renderReindexPlan({ ...none, added }, "p1", english, "components");
    expect(textOf(reply)).toContain("and 26 more");
    expect(reply.files.map((file) => "text" in file && file.text.split("\n").length)).toEqual([31]);
  });

  it("is within Discord's limits", () => {
    fc.assert(fc.property(plan, reference, reader, surface, (given, id, as, on) => {
      const reply = renderReindexPlan(given, id, as, on);
      expectAccepted(reply);
      expectAccepted(withoutFiles(reply, as));
    }));
  });
});

describe("the making of an index", () => {
  const ran = { generation: 2, passages: 40, seconds: 12 };

  it("shows how far it has come and who asked", () => {
    const text = textOf(renderReindexProgress({ done: 250, total: 1000, passages: 12 }, member, english, "components"));
    expect(text).toContain("`█████░░░░░░░░░░░░░░░` 25 %, 12 passages so far");
    expect(text).toContain(`<@${member}>`);
  });

  it("says how it ended", () => {
    const done = { kind: "done", result: { ...none, removed: ["a.txt"], ...ran } } as const;
    expect(textOf(renderReindexOutcome(done, member, english, "components"))).toContain("**The new index is in use.**\n**Removed:** 1 article");
    const failed = { kind: "failed", why: phrase("indexModelMissing", { model: "a/b" }) } as const;
    expect(shown(textOf(renderReindexOutcome(failed, member, english, "components")))).toContain("Cause: The model a/b is not there");
  });

  it("is within Discord's limits", () => {
    fc.assert(
      fc.property(plan, hostileText, fc.nat(), fc.nat(), reader, surface, (changes, cause, done, total, as, on) => {
        expectAccepted(renderReindexProgress({ done, total, passages: done }, member, as, on));
        expectAccepted(renderReindexOutcome({ kind: "done", result: { ...changes, ...ran } }, member, as, on));
        expectAccepted(renderReindexOutcome({ kind: "failed", why: phrase("indexFailed", { why: cause.repeat(50) }) }, member, as, on));
      }),
    );
  });
});

describe("articles", () => {
  const article = { id: "x-1", title: "A title", source: "The Wire", url: "https://wire.test/1", published: null, file: "in/1.txt" };

  it("are listed by the page", () => {
    const items = Array.from({ length: 12 }, () => ({ kind: "article", article, standing: "indexed" }) as const);
    const reply = renderArticleList({ items, trouble: null }, { reader: english, surface: "components", from: 10 });
    expect(textOf(reply)).toContain("- A title: The Wire, undated (id\\: x-1)".replace("\\", ""));
    expect(textOf(reply)).toContain("Articles 11 to 12 of 12");
    expect(customIdsOf(reply)).toEqual(["articles:9"]);
  });

  it("are listed with how they stand, and what can't be used with its reason", () => {
    const items: readonly Listed[] = [
      { kind: "rejected", complaint: rejected("b.md", "line 2", fault("badFrontMatter", { problem: fault("toml") })) },
      { kind: "copy", file: "c.txt", of: "x-1" },
      { kind: "article", article, standing: "added" },
      { kind: "article", article, standing: "changed" },
      { kind: "article", article, standing: "removed" },
    ];
    const trouble = phrase("indexNoCorpus", { corpus: "corpus" });
    const lines = shown(textOf(renderArticleList({ items, trouble }, { reader: english, surface: "components", from: 0 })));
    expect(lines).toContain("this is the index alone.** There is no corpus at corpus.");
    expect(lines).toContain("- **Rejected:** b.md, line 2: front matter: TOML, not YAML. Write front matter as lines");
    expect(lines).toContain("- **Left out:** c.txt has the text of x-1");
    expect(lines).toMatch(/Not indexed yet.*\n.*Changed since it was indexed.*\n.*No longer in the corpus/u);
  });

  it("are shown with their text attached", () => {
    const reply = renderArticle({ ...article, text: "The text.", authors: ["A", "B"] }, "added", english, "components");
    expect(textOf(reply)).toContain("By: A, B");
    expect(textOf(reply)).toContain("Not indexed yet");
    expect(reply.files).toEqual([{ name: "article.txt", text: "The text." }]);
  });

  it("can be put back after a removal", () => {
    const reply = renderArticleChange({ kind: "removed", removal: "r1" }, article, english, "components");
    expect(customIdsOf(reply)).toEqual(["restore:r1"]);
  });

  it("are within Discord's limits, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(cited, { minLength: 1, maxLength: 12 }), fc.array(complaint, { minLength: 1, maxLength: 12 }), hostileText, reader, surface, fc.nat(20), (list, complaints, text, as, on, from) => {
        const [first = article, second = article] = list;
        const items = [
          ...list.map((each) => ({ kind: "article", article: each, standing: "changed" }) as const),
          ...complaints.map((each) => ({ kind: "rejected", complaint: each }) as const),
          ...list.map(({ file, id }) => ({ kind: "copy", file, of: id }) as const),
        ];
        const trouble = phrase("indexFailed", { why: text.repeat(50) });
        expectAccepted(renderArticleList({ items, trouble }, { reader: as, surface: on, from }));
        expectAccepted(renderRejected(complaints, as, on));
        expectAccepted(renderCopy({ file: text, of: text }, as, on));
        expectAccepted(renderArticle({ ...first, text, authors: [text, text] }, "removed", as, on));
        expectAccepted(renderArticleChange({ kind: "removed", removal: "r1" }, first, as, on));
        expectAccepted(renderOverwrite(first, second, "d1", as, on));
      }),
    );
  });
});
