import { expect, test } from "vitest";

import { fromTimex2 } from "../../../src/dates/scoring/timex2.ts";
import { readTimeML, TimeMLError } from "../../../src/dates/scoring/timeml.ts";

const document = (text: string): string =>
  `<TimeML><DCT><TIMEX3 tid="t0" type="TIME" value="2013-03-22T10:05:00">March 22</TIMEX3></DCT><TEXT>${text}</TEXT></TimeML>`;

test("TimeML: marks become offsets, events and entities become text", () => {
  const { reference, text, dates } = readTimeML(
    document(`He &amp; she <EVENT eid="e1">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2013-03-21">Thursday</TIMEX3>.<TIMEX3 tid="t2" type="DURATION" value="P1D"/>`),
    "a.tml",
  );
  expect(reference).toBe("2013-03-22");
  expect(text).toBe("He & she left on Thursday.");
  expect(dates).toEqual([{ start: 17, end: 25, type: "DATE", value: "2013-03-21" }]);
});

test.each([["<TimeML><TEXT>x</TEXT></TimeML>"], ["<TimeML><DCT></DCT></TimeML>"]])("TimeML without one of its parts names the file: %s", (source) => {
  expect(() => readTimeML(source, "broken.tml")).toThrow(TimeMLError);
  expect(() => readTimeML(source, "broken.tml")).toThrow(/broken\.tml has no </u);
});

test("TimeML that was published on no day of the calendar names the file and what it says", () => {
  const source = document("x").replace("2013-03-22", "2013-13-45");
  expect(() => readTimeML(source, "broken.tml")).toThrow(TimeMLError);
  expect(() => readTimeML(source, "broken.tml")).toThrow(/broken\.tml has no day .*"2013-13-45"/u);
});

test("TIMEX2: code points become UTF-16 units, open dates that return become durations", () => {
  const text = "😀 daily in 2012";
  const { dates } = fromTimex2({
    id: "a",
    reference: "2013-01-01",
    text,
    dates: [
      { start: 2, end: 7, value: "XXXX-XX-XX" },
      { start: 11, end: 15, value: "2012" },
    ],
  });
  expect(dates.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
    ["daily", "P1D"],
    ["2012", "2012"],
  ]);
});
