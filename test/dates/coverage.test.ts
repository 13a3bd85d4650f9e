import { describe, expect, test } from "vitest";

import { tagDates } from "../../src/dates/tag.ts";
import { reports, textsOf } from "../fixtures/reports.ts";

describe.each(reports)("$name", (given) => {
  const texts = textsOf(given);
  const dated = (report: number, reference: string | null): readonly (readonly [string, string | null])[] =>
    tagDates(texts[report]?.[1] ?? "", { reference })
      .filter(({ type }) => type === "DATE" || type === "TIME")
      .map(({ text, value }) => [text, value]);

  test.each([
    [
      "the first",
      0,
      [
        ["2026-03-04", "2026-03-04"],
        ["Wednesday", "2026-03-04"],
        ["late Tuesday", "2026-03-03"],
        ["Wednesday", "2026-03-04"],
        ["earlier this week", "2026-W10"],
        ["February", "2026-02"],
      ],
    ],
    [
      "the second",
      1,
      [
        ["2026-03-04", "2026-03-04"],
        ["Tuesday evening", "2026-03-03TEV"],
        ["this winter", "2025-WI"],
        ["March 3", "2026-03-03"],
        ["Wednesday", "2026-03-04"],
        ["Last year", "2025"],
        ["recent years", "PAST_REF"],
        ["Monday", "2026-03-02"],
        ["this month", "2026-03"],
        ["November", "2025-11"],
        ["a month later", "2025-12"],
        ["December", "2025-12"],
        ["September", "2025-09"],
      ],
    ],
    [
      "the third",
      2,
      [
        ["2026-03-04", "2026-03-04"],
        ["Tuesday", "2026-03-03"],
        ["March", "2026-03"],
        ["this week", "2026-W10"],
        ["April 2025", "2025-04"],
        ["November 2025", "2025-11"],
        ["February", "2026-02"],
        ["March 7", "2026-03-07"],
      ],
    ],
    [
      "the fourth",
      3,
      [
        ["Tuesday", "2026-03-03"],
        ["Previously", "PAST_REF"],
        ["last September", "2025-09"],
        ["recent years", "PAST_REF"],
        ["recent years", "PAST_REF"],
        ["last November", "2025-11"],
        ["this week", "2026-W10"],
      ],
    ],
    [
      "the fifth",
      4,
      [
        ["Feb. 17, 2026", "2026-02-17"],
        ["Tuesday", "2026-03-03"],
        ["January", "2026-01"],
        ["recent years", "PAST_REF"],
        ["January 2024", "2024-01"],
        ["then", "2024-01"],
        ["September", "2025-09"],
        ["now", "PRESENT_REF"],
      ],
    ],
  ] as const)("%s report, published on 4 March 2026", (_name, report, expected) => {
    expect(dated(report, "2026-03-04")).toEqual(expected);
  });

  test("without a publication date only what the text itself dates is resolved", () => {
    expect(dated(4, null)).toEqual([
      ["Feb. 17, 2026", "2026-02-17"],
      ["Tuesday", null],
      ["January", null],
      ["recent years", "PAST_REF"],
      ["January 2024", "2024-01"],
      ["then", "2024-01"],
      ["September", null],
      ["now", "PRESENT_REF"],
    ]);
  });
});
