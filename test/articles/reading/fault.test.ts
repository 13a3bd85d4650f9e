import { describe, expect, it } from "vitest";

import { fault, faults, reasonOf, remedyOf } from "../../../src/articles/reading/fault.ts";
import { Rejection } from "../../../src/articles/reading/rejection.ts";

describe("a fault", () => {
  it("says in English what is wrong and what to do, whatever it is wrong within", () => {
    const field = fault("field", { field: "date", problem: fault("badDate", { date: "2026-02-30", problem: fault("notInCalendar") }) });
    const record = fault("badRecord", { problem: field });
    expect(reasonOf(record)).toBe("date: the date “2026-02-30” is not in the calendar");
    expect(remedyOf(record)).toContain("Give each record a “text”");
  });

  it("writes numbers as English does, and text as it was given", () => {
    expect(reasonOf(fault("longFile", { bytes: 10_010_000, most: 10 }))).toBe("the file has 10,010,000 bytes, and 10 MB is the most");
    expect(reasonOf(fault("notAnAddress", { address: "{address} $&" }))).toBe("“{address} $&” is not a web address");
  });

  it("survives JSON, as between processes", () => {
    const { fault: given, message } = new Rejection(fault("idTaken", { id: "a", file: "a.txt" }));
    expect(reasonOf(JSON.parse(JSON.stringify(given)) as typeof given)).toBe(message);
  });

  it("fits into a sentence, and its remedy is one or more", () => {
    const texts = Object.values(faults);
    expect(texts.filter(({ reason }) => /[.]$/u.test(reason))).toEqual([]);
    expect(texts.filter((each) => "remedy" in each && !/^\p{Lu}.*\.$/u.test(each.remedy))).toEqual([]);
  });
});
