import fc from "fast-check";
import { DateTime, FixedOffsetZone } from "luxon";
import { describe, expect, it } from "vitest";

import { publicationDate, PublicationDateError } from "../../../src/articles/reading/publication-date.ts";

describe("publicationDate", () => {
  it.each([
    ["2026-03-04", "2026-03-04"],
    ["20260304", "2026-03-04"],
    ["2026/3/4", "2026-03-04"],
    ["  2026-03-04 ", "2026-03-04"],
    ["2024-02-29", "2024-02-29"],
    ["2126-03-04", "2126-03-04"],
    ["March 4, 2026", "2026-03-04"],
    ["march 4 2026", "2026-03-04"],
    ["Wednesday, March 4, 2026", "2026-03-04"],
    ["Mar. 4, 2026", "2026-03-04"],
    ["Sept. 4, 2025", "2025-09-04"],
    ["4 Mar 2026", "2026-03-04"],
    ["4th March 2026", "2026-03-04"],
    ["March 4, 2026 at 9:30 a.m. EST", "2026-03-04"],
    ["4 de marzo de 2026", "2026-03-04"],
    ["miércoles, 4 de marzo de 2026", "2026-03-04"],
  ])("reads the day %j", (written, day) => {
    expect(publicationDate(written)).toBe(day);
  });

  it.each([
    ["2026-03-04T09:30:00-05:00", "2026-03-04T09:30:00-05:00"],
    ["2026-03-04T09:30-0500", "2026-03-04T09:30:00-05:00"],
    ["2026-03-04 09:30:00 +01:00", "2026-03-04T09:30:00+01:00"],
    ["2026-03-04T09:30:00.250Z", "2026-03-04T09:30:00.250Z"],
    ["2026-03-04 09:30:00 UTC", "2026-03-04T09:30:00Z"],
    ["Wed, 04 Mar 2026 09:30:00 -0500", "2026-03-04T09:30:00-05:00"],
    ["4 Mar 2026 09:30 EST", "2026-03-04T09:30:00-05:00"],
    ["Wed, 04 Mar 2026 09:30:00 GMT", "2026-03-04T09:30:00Z"],
  ])("reads the moment %j with the offset it was written with", (written, moment) => {
    expect(publicationDate(written)).toBe(moment);
  });

  it("drops a time of day that has no offset", () => {
    expect(publicationDate("2026-03-04T09:30:00")).toBe("2026-03-04");
    expect(publicationDate("2026-03-04 23:59:59")).toBe("2026-03-04");
  });

  it.each(["9:30", "09:30 EST", "9:30 a.m. (Quito)", "9:30 PM ET", "09:30:15 America/Guayaquil"])("drops %j, whose moment is open", (time) => {
    expect(publicationDate(`2026-03-04 ${time}`)).toBe("2026-03-04");
  });

  it.each([
    ["2026-02-30", "is not in the calendar"],
    ["2025-02-29", "is not in the calendar"],
    ["2026-13-01", "is not in the calendar"],
    ["2026-03-04T25:00:00Z", "is not in the calendar"],
    ["2026-02-30T09:00:00", "is not in the calendar"],
    ["February 30, 2026", "is not in the calendar"],
    ["30 de febrero de 2026", "is not in the calendar"],
    ["Mon, 04 Mar 2026 09:30:00 GMT", "falls on another weekday"],
    ["Monday, March 4, 2026", "falls on another weekday"],
    ["03/04/2026", "could be read day first or month first"],
    ["2026-03-04 25:00 EST", "is not in the calendar"],
    ["2026111", "is not a date"],
    ["1772600000", "is not a date"],
    ["1772600000000", "is not a date"],
    ["2026", "is not a date"],
    ["2026-03", "is not a date"],
    ["March 2026", "is not a date"],
    ["yesterday", "is not a date"],
    ["", "is not a date"],
    ["0001-01-01T00:00:00Z", "is older than newspapers"],
  ])("refuses %j", (written, why) => {
    expect(() => publicationDate(written)).toThrow(PublicationDateError);
    expect(() => publicationDate(written)).toThrow(why);
  });

  it("reads every day in every form it claims to know", () => {
    const forms = ["yyyy-MM-dd", "yyyyMMdd", "LLLL d, yyyy", "d LLL yyyy", "cccc, LLLL d, yyyy", "d LLLL yyyy"];
    const day = fc.date({ min: new Date("1605-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...forms), (date, form) => {
        const wanted = DateTime.fromJSDate(date, { zone: "utc" });
        expect(publicationDate(wanted.toFormat(form, { locale: "en" }))).toBe(wanted.toISODate());
      }),
    );
  });

  it("gives back what it has given", () => {
    const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), offset, (date, minutes) => {
        const moment = publicationDate(DateTime.fromJSDate(date).setZone(FixedOffsetZone.instance(minutes)).toISO() ?? "");
        expect(DateTime.fromISO(moment).toMillis()).toBe(date.getTime());
        expect(publicationDate(moment)).toBe(moment);
      }),
    );
  });

  it("gives an ISO day or moment for anything that it doesn't refuse", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z ,.:/+-]{0,25}$/), (written) => {
        let date = "2000-01-01";
        try {
          date = publicationDate(written);
        } catch (error) {
          expect(error).toBeInstanceOf(PublicationDateError);
        }
        expect(date).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{3})?(?:Z|[+-]\d\d:\d\d))?$/);
      }),
    );
  });
});
