import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readerOf } from "../../../src/discord/language/reader.ts";
import { renderHelp } from "../../../src/discord/render/help.ts";
import { type Notice, renderNotice } from "../../../src/discord/render/notice.ts";
import { renderSources } from "../../../src/discord/render/sources.ts";
import { renderStatus } from "../../../src/discord/render/status.ts";
import { hostileText } from "../hostile-text.ts";
import { expectAccepted, indexedAt } from "./accepted.ts";
import { cited, reader } from "./arbitrary.ts";
import { customIdsOf, textOf } from "./texts.ts";

const english = readerOf("en-GB");
const surface = fc.constantFrom("components", "plain");
const coverage = { articles: 1200, oldest: "2026-03-03", newest: "2026-03-05", indexedAt };

describe("renderSources", () => {
  const sources = Array.from({ length: 23 }, (_, index) => ({ source: `Paper ${index}`, articles: index, oldest: null, newest: null }));

  it("lists them by the page", () => {
    const reply = renderSources(sources, { reader: english, surface: "components", from: 12 });
    expect(textOf(reply)).toContain("**Paper 12**: 12 articles, no dates given");
    expect(textOf(reply)).toContain("Sources 11 to 20 of 23");
    expect(customIdsOf(reply)).toEqual(["sources:9", "sources:20"]);
  });

  it("is within Discord's limits", () => {
    const source = fc.record({
      source: fc.option(hostileText, { nil: null }),
      articles: fc.nat(),
      oldest: fc.constant("2026-03-03"),
      newest: fc.constant("2026-03-05"),
    });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 30 }), fc.nat(40), reader, surface, (list, from, as, on) =>
        expectAccepted(renderSources(list, { reader: as, surface: on, from })),
      ),
    );
  });
});

describe("renderStatus", () => {
  it("says how much there is and how fresh", () => {
    const newest = { id: "1", title: "A *title*", source: null, url: null, published: "2026-03-05", file: "1.txt" };
    const status = { coverage, newest, model: "Xenova/all-MiniLM-L6-v2", generation: 7, indexing: true };
    expect(textOf(renderStatus(status, english, "components"))).toBe(
      [
        "",
        "**State of the index**",
        "1,200 articles, dates given: 3 March 2026 to 5 March 2026",
        "Newest article: A \\*title\\* (source not given, 5 March 2026)",
        "Index updated <t:1772704800:R>",
        "Embedding model: Xenova\\/all-MiniLM-L6-v2",
        "Generation 7",
        "A new index is being made; until it is done, questions are answered from this one.",
      ].join("\n"),
    );
  });

  it("is within Discord's limits", () => {
    fc.assert(
      fc.property(fc.option(cited, { nil: null }), hostileText, reader, surface, (newest, model, as, on) =>
        expectAccepted(renderStatus({ coverage, newest, model, generation: 1, indexing: true }, as, on)),
      ),
    );
  });
});

describe("renderHelp", () => {
  it("names commands as the reader's Discord does, and those of the desk to operators only", () => {
    const spanish = readerOf("es-ES");
    expect(textOf(renderHelp({ reader: spanish, surface: "components", operator: false }))).toContain("`/preguntar`");
    expect(textOf(renderHelp({ reader: spanish, surface: "components", operator: false }))).not.toContain("reindexar");
    expect(textOf(renderHelp({ reader: spanish, surface: "components", operator: true }))).toContain("`/reindexar`");
  });

  it("fits in a message on either surface", () => {
    fc.assert(fc.property(reader, surface, fc.boolean(), (as, on, operator) => expectAccepted(renderHelp({ reader: as, surface: on, operator }))));
  });
});

describe("renderNotice", () => {
  it.each<[Notice, string]>([
    [{ kind: "busy", seconds: 0.2 }, "Please try again in 1 second."],
    [{ kind: "cooldown", seconds: 4.1 }, "Please try again in 5 seconds."],
    [{ kind: "badDate", text: "**soon**" }, "I can't read “\\*\\*soon\\*\\*” as a date."],
    [{ kind: "datesReversed", from: "2026-03-04", to: "2026-03-01" }, "ends on 1 March 2026, before it begins on 4 March 2026"],
    [{ kind: "unknownSource", source: "@everyone" }, "“\\@everyone”. `/sources`"],
    [{ kind: "missingPermissions", permissions: ["SendMessages", "AttachFiles"] }, "I lack Send Messages, Attach Files."],
    [{ kind: "failed", incident: "ab`12" }, "`ab12`"],
    [{ kind: "indexEmpty" }, "`/reindex`"],
    [{ kind: "missingPermissionsIn", permissions: ["SendMessages"], channel: "general", server: "News *desk*" }, "in #general on News \\*desk\\*: I lack Send Messages."],
    [{ kind: "cannotAttach" }, "I lack Attach Files in this channel"],
    [{ kind: "commandExpired" }, "use the command again"],
    [{ kind: "coverageChanged" }, "changed or taken out since"],
    [{ kind: "expired" }, "expired"],
  ])("%j", (notice, words) => {
    const reply = renderNotice(notice, english, "components");
    expect(textOf(reply)).toContain(words);
    expectAccepted(reply);
  });
});
