import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { TimelineEvent } from "../../src/timeline/event.ts";
import { toCalendar } from "../../src/timeline/export/calendar.ts";
import { exportTimeline, formatOf, UnknownFormatError } from "../../src/timeline/export/format.ts";
import { toJson } from "../../src/timeline/export/json.ts";
import type { FirstTelling } from "../../src/timeline/reports.ts";
import { anyEvent, happened, quoted } from "./events.ts";

const made = new Date("2026-03-04T12:00:00Z");
const timeline = [
  happened("2025-11", "The pier was closed."),
  happened("2026-03-07", "A second ship, the Gull; follows on Saturday.", { status: "scheduled" }),
  happened("2026-04", `The pier opens in April ${"with a feast and ".repeat(12)}a band.`, { status: "scheduled" }),
];
/** Events of which each was told first by the sentence quoted, or by the one given. */
function calendarOf(events: readonly TimelineEvent[], { at = made, first = new Map<TimelineEvent, FirstTelling>() } = {}): string {
  const tellings = events.map((event) => {
    const [quote] = event.quotes;
    return [event, first.get(event) ?? { article: quote?.article.id ?? "", text: quote?.text ?? "" }] as const;
  });
  return toCalendar({ events, firstTold: new Map(tellings) }, at) ?? "";
}

describe("a calendar", () => {
  const ics = calendarOf(timeline);
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
    expect(uids(calendarOf(timeline, { at: new Date("2027-01-01") }))).toEqual(uids(ics));
  });

  describe("knows an event again", () => {
    const text = "The ship sails on Saturday.";
    const coming = (more: Partial<TimelineEvent> = {}) => happened("2026-03-07", text, { status: "scheduled", ...more });
    const uidsOf = (ics: string): readonly string[] => ics.match(/^UID:.*$/gmu) ?? [];
    const uids = (...events: readonly TimelineEvent[]): readonly string[] => uidsOf(calendarOf(events));

    test("by its date and the sentence that told it first, whatever is quoted", () => {
      const toldFirst = (event: TimelineEvent, first: FirstTelling) => uidsOf(calendarOf([event], { first: new Map([[event, first]]) }));
      const requoted = coming({ quotes: [quoted("It is to sail."), quoted(text)] });
      expect(toldFirst(requoted, { article: "ferry", text })).toEqual(uids(coming()));
      expect(uids(coming({ date: "2026-03-08" }))).not.toEqual(uids(coming()));
      expect(toldFirst(coming(), { article: "other", text })).not.toEqual(uids(coming()));
    });

    test("whatever else the timeline holds, come to pass or not", () => {
      const other = coming({ quotes: [quoted("The pier opens on Saturday.")] });
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
        const text = calendarOf(scheduled);
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
        expect(text.match(/^BEGIN:VEVENT$/gmu)?.length ?? 0).toBe(events.length);
      }),
    );
    const long = `The 🚢 sails, ${"añil ".repeat(60)}`;
    const whole = calendarOf([happened("2026-03-07", long, { status: "scheduled" })]).replaceAll("\r\n ", "");
    expect(whole).toContain(`DESCRIPTION:${long.replace(",", "\\,")}\\n`);
    expect(whole).toMatch(/^SUMMARY:The 🚢 sails\\, (?:añil )+…\r$/mu);
    const unbroken = calendarOf([happened("2026-03-07", `${"日".repeat(119)}🚢🚢`, { status: "scheduled" })]);
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
    const text = calendarOf([happened("2026-03-07", "", { status: "scheduled", quotes })]);
    return text.replaceAll("\r\n ", "").split("\r\n").filter((line) => line.startsWith("URL"));
  }

  test("is none where nothing is scheduled", () => {
    for (const events of [[], [happened("2025-11", "The pier was closed.")]]) {
      expect(toCalendar({ events, firstTold: new Map() }, made)).toBeNull();
    }
  });
});

describe("a table", () => {
  test("has a row for each quote", () => {
    const csv = exportTimeline({ events: [happened("2026-03-03", "", { quotes: [quoted('It said "go", and went.'), quoted("It went.")] })] }, "csv");
    expect(csv.split("\r\n")).toEqual([
      "\uFEFFevent,date,precision,status,quote,expression,source,published,title,url,article,file,start,end",
      '1,2026-03-03,day,past,"It said ""go"", and went.",,Harbour Times,2026-03-04,The ferry,,ferry,ferry.md,0,23',
      "1,2026-03-03,day,past,It went.,,Harbour Times,2026-03-04,The ferry,,ferry,ferry.md,0,8",
      "",
    ]);
  });

  test("has a row without a quote for each other article", () => {
    const alsoIn = [{ id: "letter", title: null, source: "Gazette", url: null, published: null, file: "letter.md" }];
    const csv = exportTimeline({ events: [happened("2026-03-03", "It went.", { alsoIn })] }, "csv");
    expect(csv.split("\r\n")[2]).toBe("1,2026-03-03,day,past,,,Gazette,,,,letter,letter.md,,");
  });

  test("keeps a quote that runs over lines in its cell", () => {
    const csv = exportTimeline({ events: [happened("2026", "The pier\nhas\r\nclosed.")] }, "csv");
    expect(csv.split("\r\n1,2026,")[1]).toMatch(/^year,past,"The pier\nhas\r\nclosed\.",/u);
  });

  test("has no cell that a spreadsheet would run", () => {
    expect(exportTimeline({ events: [happened("2026", "=HYPERLINK(1)")] }, "csv")).toContain(",'=HYPERLINK(1),");
  });
});

describe("JSON", () => {
  const alsoIn = [{ id: "letter", title: null, source: "Gazette", url: null, published: null, file: "letter.md" }];
  const told = { events: [happened("2026-03-03", "It went.", { alsoIn })] };

  test("to be taken elsewhere has the whole timeline, be it empty", () => {
    expect(JSON.parse(exportTimeline({ events: [] }, "json"))).toEqual({ events: [] });
    expect(JSON.parse(exportTimeline(told, "json"))).toEqual({ events: [expect.objectContaining({ date: "2026-03-03", alsoIn })] });
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
