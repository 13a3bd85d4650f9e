import { expect, test } from "vitest";

import { tagDates } from "../../src/dates/tag.ts";

/** A sentence with its time expressions marked «so», and the value of each, in order; null: unresolved. */
export type Case = readonly [marked: string, ...values: (string | null)[]];

/** Checks extents and values: what is marked is found, and nothing else is. */
export function check(title: string, reference: string | null, cases: readonly Case[], language: "en" | "es" = "en"): void {
  test.each(cases.map(([marked, ...values]) => ({ marked, values })))(`${title}: $marked`, ({ marked, values }) => {
    const { text, expected } = unmark(marked, values);
    const found = tagDates(text, { reference, language }).map(({ start, end, value }) => ({ text: text.slice(start, end), start, value }));
    expect(found).toEqual(expected);
  });
}

function unmark(marked: string, values: readonly (string | null)[]): { text: string; expected: readonly object[] } {
  const parts = marked.split(/[«»]/u);
  let start = 0;
  const expected = parts.flatMap((part, i) => {
    const at = start;
    start += part.length;
    return i % 2 === 1 ? [{ text: part, start: at, value: values[(i - 1) / 2] }] : [];
  });
  return { text: parts.join(""), expected };
}
