import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IndexPlan } from "../../../src/archive/index-plan.ts";
import { readerOf } from "../../../src/discord/language/reader.ts";
import { renderArticle, renderArticleChange, renderArticleList, renderOverwrite } from "../../../src/discord/render/desk/articles.ts";
import { renderReindexPlan } from "../../../src/discord/render/desk/plan.ts";
import { renderReindexOutcome, renderReindexProgress } from "../../../src/discord/render/desk/progress.ts";
import { hostileText } from "../hostile-text.ts";
import { expectAccepted, member } from "./accepted.ts";
import { cited, reader, reference } from "./arbitrary.ts";
import { customIdsOf, labelsOf, textOf } from "./texts.ts";

const english = readerOf("en-GB");
const surface = fc.constantFrom("components", "plain");
const files = fc.array(hostileText, { maxLength: 12 });
const plan: fc.Arbitrary<IndexPlan> = fc.record({
  added: files,
  changed: files,
  removed: files,
  rejected: fc.array(
    fc.record({ file: hostileText, at: fc.constantFrom(null, "line 2"), reason: hostileText.map((text) => text.repeat(20)), remedy: hostileText }),
    { maxLength: 12 },
  ),
  unchanged: fc.nat(),
  warnings: fc.constant([]),
  duplicates: fc.constant([]),
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

describe("renderReindexPlan", () => {
  it("lists what would change, and asks", () => {
    const reply = renderReindexPlan({ ...none, added: ["a_b.txt"], rejected: [{ file: "c.txt", at: null, reason: "It is empty.", remedy: "" }] }, "p1", english, "components");
    expect(textOf(reply)).toContain("**Added:** 1 article\n- a\\_b.txt\n**Rejected:** 1 file\n- c.txt: It is empty.\n**Unchanged:** 3 articles");
    expect(customIdsOf(reply)).toEqual(["reindex:p1:confirm", "reindex:p1:cancel"]);
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
    fc.assert(fc.property(plan, reference, reader, surface, (given, id, as, on) => expectAccepted(renderReindexPlan(given, id, as, on))));
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
    const failed = { kind: "failed", cause: "The model is missing. Run npm run doctor." } as const;
    expect(textOf(renderReindexOutcome(failed, member, english, "components"))).toContain("Cause: The model is missing.");
  });

  it("is within Discord's limits", () => {
    fc.assert(
      fc.property(plan, hostileText, fc.nat(), fc.nat(), reader, surface, (changes, cause, done, total, as, on) => {
        expectAccepted(renderReindexProgress({ done, total, passages: done }, member, as, on));
        expectAccepted(renderReindexOutcome({ kind: "done", result: { ...changes, ...ran } }, member, as, on));
        expectAccepted(renderReindexOutcome({ kind: "failed", cause: cause.repeat(50) }, member, as, on));
      }),
    );
  });
});

describe("articles", () => {
  const article = { id: "x-1", title: "A title", source: "The Wire", url: "https://wire.test/1", published: null, file: "in/1.txt" };

  it("are listed by the page", () => {
    const list = Array.from({ length: 12 }, () => article);
    const reply = renderArticleList(list, { reader: english, surface: "components", from: 10 });
    expect(textOf(reply)).toContain("- A title: The Wire, undated (id\\: x-1)".replace("\\", ""));
    expect(textOf(reply)).toContain("Articles 11 to 12 of 12");
    expect(customIdsOf(reply)).toEqual(["articles:9"]);
  });

  it("are shown with their text attached", () => {
    const reply = renderArticle({ ...article, text: "The text.", authors: ["A", "B"] }, english, "components");
    expect(textOf(reply)).toContain("By: A, B");
    expect(reply.files).toEqual([{ name: "article.txt", text: "The text." }]);
  });

  it("can be put back after a removal", () => {
    const reply = renderArticleChange({ kind: "removed", removal: "r1" }, article, english, "components");
    expect(customIdsOf(reply)).toEqual(["restore:r1"]);
  });

  it("are within Discord's limits, whatever they hold", () => {
    fc.assert(
      fc.property(fc.array(cited, { minLength: 1, maxLength: 12 }), hostileText, reader, surface, fc.nat(20), (list, text, as, on, from) => {
        const [first = article, second = article] = list;
        expectAccepted(renderArticleList(list, { reader: as, surface: on, from }));
        expectAccepted(renderArticle({ ...first, text, authors: [text, text] }, as, on));
        expectAccepted(renderArticleChange({ kind: "removed", removal: "r1" }, first, as, on));
        expectAccepted(renderOverwrite(first, second, "d1", as, on));
      }),
    );
  });
});
