import { expect, test } from "vitest";

import { MarkedLineError, readMarkedLines } from "../../../src/dates/scoring/marked-lines.ts";

test("marks become offsets, and a value tells the type unless a set says otherwise", () => {
  const source = "# Heading\n\n2013-05-14 It met «last night»{2013-05-13TNI} and meets «monthly»{SET P1M} since «the past»{PAST_REF}.\n";
  const [document, ...more] = readMarkedLines(source, "a.txt");
  expect(more).toEqual([]);
  expect(document).toEqual({
    reference: "2013-05-14",
    text: "It met last night and meets monthly since the past.",
    dates: [
      { start: 7, end: 17, type: "TIME", value: "2013-05-13TNI" },
      { start: 28, end: 35, type: "SET", value: "P1M" },
      { start: 42, end: 50, type: "DATE", value: "PAST_REF" },
    ],
  });
});

test.each([
  ["P3W", "DURATION"],
  ["PT45M", "DURATION"],
  ["PXD", "DURATION"],
  ["2013-05-14T09:30", "TIME"],
  ["2013-W20-WE", "DATE"],
  ["2012-WI", "DATE"],
  ["FUTURE_REF", "DATE"],
  ["PRESENT_REF", "DATE"],
  ["XXXX-WXX-5TNI", "TIME"],
])("%s is a %s", (value, type) => {
  expect(readMarkedLines(`2013-05-14 «x»{${value}}`, "a.txt")[0]?.dates[0]?.type).toBe(type);
});

test("lines may end as Windows ends them", () => {
  const source = "# Heading\n\n2013-05-14 It closed «last week»{2013-W19}.\n2013-05-15 It opened.\n";
  expect(readMarkedLines(source.replaceAll("\n", "\r\n"), "a.txt")).toEqual(readMarkedLines(source, "a.txt"));
});

test("a day that the calendar doesn't have is named, with its file and line", () => {
  const read = () => readMarkedLines("# One\n2013-13-45 It closed «last week»{2013-W19}.", "broken.txt");
  expect(read).toThrow(MarkedLineError);
  expect(read).toThrow(/^broken\.txt: line 2 begins with "2013-13-45", which is no day: write the day of publication/u);
});

test.each(["It has no day of publication.", "2013-05-14 A «mark without a value.", "2013-05-14 A «mark» without a value."])(
  "a line that cannot be read is named by file and number: %s",
  (line) => {
    expect(() => readMarkedLines(`# One\n${line}`, "broken.txt")).toThrow(MarkedLineError);
    expect(() => readMarkedLines(`# One\n${line}`, "broken.txt")).toThrow(/broken\.txt: line 2 /u);
  },
);
