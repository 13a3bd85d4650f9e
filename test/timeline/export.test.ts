import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Timeline, TimelineEvent } from "../../src/timeline/event.ts";
import { toCalendar } from "../../src/timeline/export/calendar.ts";
import { type ExportFormat, exportTimeline, formatOf, UnknownFormatError } from "../../src/timeline/export/format.ts";
import { toJson } from "../../src/timeline/export/json.ts";
import { anyEvent, happened, quoted } from "./events.ts";

const made = new Date("2026-03-04T12:00:00Z");
const exported = (told: Timeline, format: ExportFormat, at = made): string => exportTimeline(told, format, at) ?? "";
const timeline = {
  events: [
    happened("2025-11", "The pier was closed."),
    happened("2026-03-07", "A second ship, the Gull; follows on Saturday.", { status: "scheduled" }),
    happened("2026-04", `The pier opens in April ${"with a feast and ".repeat(12)}a band.`, { status: "scheduled" }),
  ],
};

describe("a calendar", () => {
  const ics = exported(timeline, "ics");
  /** Long lines are folded (RFC 5545, 3.1). */
  const lines = ics.replaceAll(/\r\n[ \t]/gu, "").split("\r\n");

  test("has the scheduled events alone, each as long as its date is exact", () => {
    expect(lines.filter((line) => line.startsWith("DTSTART") || line.startsWith("DTEND"))).toEqual([
      "DTSTART;VALUE=DATE:20260307",
      "DTEND;VALUE=DATE:20260308",
      "DTSTART;VALUE=DATE:20260401",
      "DTEND;VALUE=DATE:20260501",
    ]);
  });

  test("has the quote escaped in its summary, and whole in its description", () => {
    expect(lines).toContain("SUMMARY:A second ship\\, the Gull\\; follows on Saturday.");
    expect(lines.find((line) => line.startsWith("SUMMARY:The pier"))).toMatch(/ …$/u);
    expect(lines.find((line) => line.startsWith("DESCRIPTION:The pier"))).toContain("a band.");
  });

  test("is stamped with the moment it was made", () => {
    expect(lines.filter((line) => line.startsWith("DTSTAMP"))).toEqual(["DTSTAMP:20260304T120000Z", "DTSTAMP:20260304T120000Z"]);
  });

  test("keeps an event's identifier from one export to the next", () => {
    const uids = (text: string): readonly string[] => text.split("\r\n").filter((line) => line.startsWith("UID:"));
    expect(new Set(uids(ics)).size).toBe(2);
    expect(uids(exported(timeline, "ics", new Date("2027-01-01")))).toEqual(uids(ics));
  });

  describe("knows an event again", () => {
    const text = "The ship sails on Saturday.";
    const coming = (more: Partial<TimelineEvent> = {}) => happened("2026-03-07", text, { status: "scheduled", ...more });
    const uids = (...events: readonly TimelineEvent[]): readonly string[] =>
      exported({ events }, "ics").match(/^UID:.*$/gmu) ?? [];

    test("by its date and the sentence that told it first, whatever is quoted", () => {
      expect(uids(coming({ quotes: [quoted("It is to sail."), quoted(text)] }))).toEqual(uids(coming()));
      expect(uids(coming({ date: "2026-03-08" }))).not.toEqual(uids(coming()));
      expect(uids(coming({ firstTold: { article: "other", text } }))).not.toEqual(uids(coming()));
    });

    test("whatever else the timeline holds, come to pass or not", () => {
      const other = coming({ firstTold: { article: "ferry", text: "The pier opens on Saturday." } });
      const [one = "", second = ""] = uids(coming(), other);
      expect(one).not.toBe(second);
      expect(uids(other, coming())).toEqual([second, one]);
      expect(uids(other)).toEqual([second]);
      expect(uids({ ...coming(), status: "past" }, other)).toEqual([second]);
    });

    test("from another of the same sentence", () => {
      expect(new Set(uids(coming(), coming())).size).toBe(2);
    });
  });

  test("has no line longer than 75 octets, and no character cut in two, whatever the quotes say", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 4 }), (events) => {
        const scheduled = events.map((event) => ({ ...event, status: "scheduled" as const }));
        const text = exported({ events: scheduled }, "ics");
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
        expect(text.match(/^BEGIN:VEVENT$/gmu)?.length ?? 0).toBe(events.length);
      }),
    );
    const long = `The 🚢 sails, ${"añil ".repeat(60)}`;
    const whole = exported({ events: [happened("2026-03-07", long, { status: "scheduled" })] }, "ics").replaceAll("\r\n ", "");
    expect(whole).toContain(`DESCRIPTION:${long.replace(",", "\\,")}\\n`);
    expect(whole).toMatch(/^SUMMARY:The 🚢 sails\\, (?:añil )+…\r$/mu);
    const unbroken = exported({ events: [happened("2026-03-07", `${"日".repeat(119)}🚢🚢`, { status: "scheduled" })] }, "ics");
    expect(unbroken.replaceAll("\r\n ", "")).toContain(`SUMMARY:${"日".repeat(119)}🚢 …\r\n`);
  });

  test.each([
    "https://my_paper.example.com/story",
    "https://[2001:db8::1]/story",
    "https://example.com:8/x",
    `https://example.com/a;b,c?${"d=e&".repeat(30)}`,
  ])("has the address of the article, whatever its form: %s", (url) => {
    expect(addresses(url)).toEqual([`URL:${url}`]);
  });

  test("has an address of other letters as a URI", () => {
    expect(addresses("https://añil.example/ñ\u0001\\n")).toEqual(["URL:https://xn--ail-7ma.example/%C3%B1%01/n"]);
    expect(addresses(null)).toEqual([]);
  });

  function addresses(url: string | null): readonly string[] {
    const quotes = [quoted("It sails.", { article: { id: "a", title: null, source: null, url, published: null, file: "a.md" } })];
    const text = exported({ events: [happened("2026-03-07", "", { status: "scheduled", quotes })] }, "ics");
    return text.replaceAll("\r\n ", "").split("\r\n").filter((line) => line.startsWith("URL"));
  }

  test("is none where nothing is scheduled", () => {
    expect(toCalendar({ events: [] }, made)).toBeNull();
    expect(toCalendar({ events: [happened("2025-11", "The pier was closed.")] }, made)).toBeNull();
  });
});

describe("a table", () => {
  test("has a row for each quote", () => {
    const csv = exported({ events: [happened("2026-03-03", "", { quotes: [quoted('It said "go", and went.'), quoted("It went.")] })] }, "csv");
    expect(csv.split("\r\n")).toEqual([
      "\uFEFFevent,date,precision,status,quote,expression,source,published,title,url,article,file,start,end",
      '1,2026-03-03,day,past,"It said ""go"", and went.",,Harbour Times,2026-03-04,The ferry,,ferry,ferry.md,0,23',
      "1,2026-03-03,day,past,It went.,,Harbour Times,2026-03-04,The ferry,,ferry,ferry.md,0,8",
      "",
    ]);
  });

  test("has a row without a quote for each other article", () => {
    const alsoIn = [{ id: "letter", title: null, source: "Gazette", url: null, published: null, file: "letter.md" }];
    const csv = exported({ events: [happened("2026-03-03", "It went.", { alsoIn })] }, "csv");
    expect(csv.split("\r\n")[2]).toBe("1,2026-03-03,day,past,,,Gazette,,,,letter,letter.md,,");
  });

  test("keeps a quote that runs over lines in its cell", () => {
    const csv = exported({ events: [happened("2026", "The pier\nhas\r\nclosed.")] }, "csv");
    expect(csv.split("\r\n1,2026,")[1]).toMatch(/^year,past,"The pier\nhas\r\nclosed\.",/u);
  });

  test("has no cell that a spreadsheet would run", () => {
    expect(exported({ events: [happened("2026", "=HYPERLINK(1)")] }, "csv")).toContain(",'=HYPERLINK(1),");
  });
});

describe("JSON", () => {
  const alsoIn = [{ id: "letter", title: null, source: "Gazette", url: null, published: null, file: "letter.md" }];
  const told = { events: [happened("2026-03-03", "It went.", { alsoIn })] };

  test("to be taken elsewhere has the whole timeline", () => {
    expect(JSON.parse(exported(told, "json"))).toEqual({ events: [expect.objectContaining({ date: "2026-03-03", alsoIn })] });
  });

  test("for programs has what they were promised, and nothing else", () => {
    const { events } = JSON.parse(toJson(told)) as { events: readonly object[] };
    expect(events.map((event) => Object.keys(event))).toEqual([["date", "precision", "status", "quotes"]]);
  });
});

test("the format is the ending of the file's name", () => {
  expect(formatOf("a/b.PNG", ["png", "svg"])).toBe("png");
  expect(() => formatOf("timeline.pdf", ["png", "svg"])).toThrow(new UnknownFormatError("timeline.pdf", ["png", "svg"]));
});
