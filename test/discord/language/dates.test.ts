import { describe, expect, it } from "vitest";

import { eventDateText, monthOf } from "../../../src/discord/language/event-date.ts";
import { agoText, publishedText } from "../../../src/discord/language/published.ts";
import { readerOf } from "../../../src/discord/language/reader.ts";

const british = readerOf("en-GB");
const latin = readerOf("es-419");

describe("publishedText", () => {
  it("writes a day in the reader's language, the same day in every time zone", () => {
    expect(publishedText("2026-03-04", british)).toBe("4 March 2026");
    expect(publishedText("2026-03-04", readerOf("en-US"))).toBe("March 4, 2026");
    expect(publishedText("2026-03-04", latin)).toBe("4 de marzo de 2026");
  });

  it("writes a moment as the day it was where it was published", () => {
    expect(publishedText("2026-03-04T23:30:00-05:00", british)).toBe("4 March 2026");
    expect(publishedText("2026-03-04T00:30:00+09:00", british)).toBe("4 March 2026");
  });

  it("says that there is none", () => {
    expect(publishedText(null, british)).toBe("undated");
    expect(publishedText(null, latin)).toBe("sin fecha");
  });
});

describe("agoText", () => {
  it("is the moment, for Discord to draw", () => {
    expect(agoText("2026-03-05T10:00:00.000Z")).toBe("<t:1772704800:R>");
  });
});

describe("eventDateText", () => {
  it.each([
    ["2026-03-03", "3 March 2026", "3 de marzo de 2026"],
    ["2026-W10", "Week of 2 March 2026", "Semana del 2 de marzo de 2026"],
    ["2026-W10-WE", "Weekend of 7 March 2026", "Fin de semana del 7 de marzo de 2026"],
    ["2025-11", "November 2025", "Noviembre de 2025"],
    ["2025-WI", "Winter 2025–26", "Invierno de 2025–26"],
    ["1999-WI", "Winter 1999–00", "Invierno de 1999–00"],
    ["2025-SU", "Summer 2025", "Verano de 2025"],
    ["2026-Q1", "Quarter 1 of 2026", "Trimestre 1 de 2026"],
    ["2026", "2026", "2026"],
    ["PAST_REF", "PAST_REF", "PAST_REF"],
  ])("writes %s as %s and %s", (value, english, spanish) => {
    expect(eventDateText(value, british)).toBe(english);
    expect(eventDateText(value, latin)).toBe(spanish);
  });

  it("finds the month of what lies in one", () => {
    expect(monthOf("2026-03-03", british)).toBe("March 2026");
    expect(monthOf("2026-W10", british)).toBe("March 2026");
    expect(monthOf("2026-W09-WE", british)).toBe("February 2026");
    expect(monthOf("2025-WI", british)).toBe("Winter 2025–26");
  });
});

describe("readerOf", () => {
  it.each([
    ["en-US", "en", "en-US"],
    ["es-ES", "es", "es-ES"],
    ["es-419", "es", "es-419"],
    ["fr", "en", "en-GB"],
    [null, "en", "en-US"],
  ])("reads Discord's %s as %s, dates by %s", (locale, language, tag) => {
    expect(readerOf(locale)).toEqual({ language, locale: tag });
  });
});
