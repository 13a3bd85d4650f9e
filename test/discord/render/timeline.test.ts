import fc from "fast-check";
import { ComponentType } from "discord.js";
import { describe, expect, it } from "vitest";

import { decodeAction } from "../../../src/discord/action.ts";
import { readerOf } from "../../../src/discord/language/reader.ts";
import type { Reply } from "../../../src/discord/render/reply.ts";
import { renderTimeline, type TimelineView } from "../../../src/discord/render/timeline/timeline.ts";
import type { TimelineEvent } from "../../../src/timeline/event.ts";
import type { Emptiness } from "../../../src/timeline/why-empty.ts";
import { walk } from "../../emulator/state/component-tree.ts";
import { timelineOf } from "../../timeline/events.ts";
import { hostileText } from "../hostile-text.ts";
import { expectAccepted } from "./accepted.ts";
import { cited, quote, reader, reference } from "./arbitrary.ts";
import { customIdsOf, textOf } from "./texts.ts";

const coverage = { articles: 5, oldest: "2026-03-03", newest: "2026-03-05", indexedAt: "2026-03-05T10:00:00.000Z" };
const here: TimelineView = {
  reader: readerOf("en-GB"),
  surface: "components",
  timelineId: "t1",
  topic: "the operation",
  filters: { from: null, to: null, source: null },
  coverage,
  from: 0,
  cut: 0,
};
const picture = { name: "timeline.png", bytes: Buffer.from("drawn"), alt: "What happened when" };
const article = { id: "1", title: "A title", source: "The Wire", url: null, published: "2026-03-04", file: "1.txt" };

function dated(date: string, text = "It began Tuesday."): TimelineEvent {
  return { date, precision: "day", status: "past", quotes: [{ text, start: 0, end: text.length, expression: "Tuesday", article }], alsoIn: [] };
}

function options(events: readonly TimelineEvent[]): readonly { readonly label: string; readonly value: string }[] {
  const menu = [...walk(renderTimeline(timelineOf(events), here).components)].find(({ type }) => type === ComponentType.StringSelect);
  return (menu?.["options"] ?? []) as { label: string; value: string }[];
}

describe("renderTimeline", () => {
  it("shows when it happened, the sentence, who published it when, and what dates it", () => {
    const elsewhere = dated("2026-03-03").quotes.map((each) => ({ ...each, article: { ...article, source: "The Post" } }));
    const unquoted = { ...article, source: "The Gazette", published: null };
    const event = { ...dated("2026-03-03"), quotes: [...dated("2026-03-03").quotes, ...elsewhere], alsoIn: [unquoted] };
    expect(textOf(renderTimeline(timelineOf([event]), here))).toContain(
      "### 3 March 2026\n> It began Tuesday.\nThe Wire · published 4 March 2026\n-# dated by “Tuesday”\n-# Also in: The Post (4 March 2026), The Gazette (undated)",
    );
  });

  it("marks what was still to come", () => {
    expect(textOf(renderTimeline(timelineOf([{ ...dated("2026-03-07"), status: "scheduled" }]), here))).toContain(
      "### 7 March 2026 (announced, still to come when it was reported)",
    );
  });

  it("tells a date once for the events below it, but on each page, and again where what was to come follows what was not", () => {
    const headings = (events: readonly TimelineEvent[], from = 0) =>
      textOf(renderTimeline(timelineOf(events), { ...here, from })).split("\n").filter((line) => line.startsWith("###"));
    const days = ["2026-03-03", "2026-03-03", "2026-03-03", "2026-03-04", "2026-03-04"].map((date) => dated(date));
    expect(headings(days)).toEqual(["### 3 March 2026", "### 4 March 2026"]);
    expect(headings(days, 4)).toEqual(["### 4 March 2026"]);
    expect(headings([dated("2026-03-07"), { ...dated("2026-03-07"), status: "scheduled" }])).toEqual([
      "### 7 March 2026",
      "### 7 March 2026 (announced, still to come when it was reported)",
    ]);
  });

  it("says why there is nothing, in the reader's language", () => {
    const told = (why: Emptiness, more: Partial<TimelineView> = {}) => textOf(renderTimeline(timelineOf([], why), { ...here, ...more }));
    expect(told("undated")).toContain("**The coverage dates nothing on this topic: the operation.** No sentence on it gives a date");
    expect(told("otherTime")).toContain("**The coverage dates nothing in the time asked for on this topic: the operation.** All");
    expect(told("offTopic", { topic: "*zebra*" })).toContain("**The coverage says nothing on this topic: \\*zebra\\*.**");
    expect(told("offTopic", { topic: "\u200b" })).toContain("**The coverage says nothing on this topic: ….**");
    expect(told("offTopic", { reader: readerOf("es-ES") })).toContain("**La cobertura no dice nada sobre este tema: the operation.**");
  });

  it("says of a source alone what is missing in it, and nothing of a topic where none was asked for", () => {
    const source = { from: null, to: null, source: "The *Wire*" };
    const told = (why: Emptiness, topic: string | null, locale: string, filters = here.filters) =>
      textOf(renderTimeline(timelineOf([], why), { ...here, reader: readerOf(locale), topic, filters }));
    expect(told("offTopic", "zebra", "en-GB", source)).toContain("**The source The \\*Wire\\* says nothing on this topic: zebra.**");
    expect(told("offTopic", "zebra", "es-ES", source)).toContain("**La fuente The \\*Wire\\* no dice nada sobre este tema: zebra.**");
    expect(told("undated", null, "en-GB")).toContain("**The coverage dates nothing.** No sentence gives a date");
    expect(told("undated", null, "es-ES", source)).toContain("**La fuente The \\*Wire\\* no fecha nada.** Ninguna frase da una fecha");
    expect(told("otherTime", null, "en-GB", source)).toContain("**The source The \\*Wire\\* dates nothing in the time asked for.** All");
    expect(told("otherTime", null, "es-ES")).toContain("**La cobertura no fecha nada en el tiempo pedido.**");
  });

  it("shows the picture with its words under the events, and none where there is no event", () => {
    const reply = renderTimeline(timelineOf([dated("2026-03-03")]), { ...here, picture });
    expect(reply.files).toEqual([picture]);
    expect(reply.components.map(({ type }) => type)).toEqual([
      ComponentType.TextDisplay,
      ComponentType.Container,
      ComponentType.MediaGallery,
      ComponentType.TextDisplay,
    ]);
    expect(reply.components[2]).toMatchObject({ items: [{ media: { url: "attachment://timeline.png" }, description: picture.alt }] });
    expect(renderTimeline(timelineOf([]), { ...here, picture }).files).toEqual([]);
  });

  it("jumps between months, between years where there are too many, and nowhere in one month", () => {
    expect(options([dated("2025-11"), dated("2026-03-03"), dated("2026-03-09"), dated("2026-05-01")]).map(({ label, value }) => [label, value])).toEqual([
      ["November 2025", "0"],
      ["March 2026", "1"],
      ["May 2026", "3"],
    ]);
    const months = Array.from({ length: 60 }, (_, month) => dated(`${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`));
    expect(options(months).map(({ label }) => label)).toEqual(["2000", "2001", "2002", "2003", "2004"]);
    expect(options(Array.from({ length: 100 }, (_, year) => dated(String(1900 + year)))).length).toBeLessThanOrEqual(25);
    expect(options([dated("2026-03-03"), dated("2026-03-04")])).toEqual([]);
  });

  it("begins a page with the event that was jumped to, and shows its month in the menu", () => {
    const events = ["2022-09", "2022-10", "2023-01", "2023-02", "2023-02", "2023-03"].map((date) => dated(date));
    const menu = [...walk(renderTimeline(timelineOf(events), { ...here, from: 2, cut: 2 }).components)].find(({ type }) => type === ComponentType.StringSelect);
    const picked = (menu?.["options"] as { label: string; default: boolean }[]).filter((option) => option.default);
    expect(picked.map(({ label }) => label)).toEqual(["January 2023"]);
    expect(eventsOn(renderTimeline(timelineOf(events), { ...here, from: 2, cut: 2 }))).toEqual([2, 3, 4, 5]);
    expect(eventsOn(renderTimeline(timelineOf(events), { ...here, from: 1, cut: 2 }))).toEqual([0, 1]);
  });

  const event: fc.Arbitrary<TimelineEvent> = fc.record({
    date: fc.constantFrom("2026-03-03", "2026-W10", "2026-W10-WE", "2025-11", "2025-WI", "2026"),
    precision: fc.constant("day"),
    status: fc.constantFrom("past", "scheduled"),
    quotes: fc.array(
      fc.record({ text: quote.map(({ text }) => text), start: fc.nat(), end: fc.nat(), expression: hostileText, article: cited }),
      { minLength: 1, maxLength: 4 },
    ),
    alsoIn: fc.array(cited, { maxLength: 2 }),
  });

  const eventsOn = (reply: Reply): readonly number[] =>
    customIdsOf(reply).map(decodeAction).flatMap((action) => (action?.kind === "event" ? [action.event] : []));

  /** The events of the pages that a button leads to, one after another. */
  function turned(events: readonly TimelineEvent[], view: TimelineView, label: string): readonly number[] {
    const reply = renderTimeline(timelineOf(events), view);
    const pressed = [...walk(reply.components)].find((each) => each["label"] === label)?.["custom_id"];
    const action = typeof pressed === "string" ? decodeAction(pressed) : null;
    if (action?.kind !== "timeline") return [];
    const next = { ...view, from: action.from, cut: action.cut };
    const shown = eventsOn(renderTimeline(timelineOf(events), next));
    return label === "Earlier" ? [...turned(events, next, label), ...shown] : [...shown, ...turned(events, next, label)];
  }

  it("skips no event and shows none twice, whichever was jumped to and whichever way the pages are turned from there", () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), fc.nat(11), fc.constantFrom("components", "plain"), (events, place, surface) => {
        const cut = place % events.length;
        const view = { ...here, surface, from: cut, cut } as const;
        const shown = eventsOn(renderTimeline(timelineOf(events), view));
        expect(shown[0]).toBe(cut);
        expect([...turned(events, view, "Earlier"), ...shown, ...turned(events, view, "Later")]).toEqual(events.map((_, index) => index));
      }),
      { numRuns: 40 },
    );
  });

  it("tells every event once over its pages, with a picture or without, each within Discord's limits", () => {
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 12 }),
        reader,
        reference,
        fc.constantFrom("components", "plain"),
        fc.option(hostileText, { nil: null }),
        (events, as, timelineId, surface, topic) => {
          const seen: number[] = [];
          while (seen.length < events.length) {
            const view = { ...here, reader: as, timelineId, surface, topic, from: seen.length };
            const reply = renderTimeline(timelineOf(events), view);
            const pictured = renderTimeline(timelineOf(events), { ...view, picture });
            expectAccepted(reply);
            expectAccepted(pictured);
            const shown = eventsOn(reply);
            expect(eventsOn(pictured)).toEqual(shown);
            expect(shown[0]).toBe(seen.length);
            seen.push(...shown);
          }
          expect(seen).toEqual(events.map((_, index) => index));
        },
      ),
      { numRuns: 40 },
    );
  });
});
