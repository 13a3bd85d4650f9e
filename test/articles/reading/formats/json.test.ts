import { describe, expect, it } from "vitest";

import type { Draft } from "../../../../src/articles/reading/formats/draft.ts";
import { readJson } from "../../../../src/articles/reading/formats/json.ts";
import { Rejection } from "../../../../src/articles/reading/rejection.ts";

describe("readJson", () => {
  it("reads one record with everything, its text untouched", () => {
    const text = " Two  spaces.\r\n\r\nAnd a tab\t.\n";
    const record = { id: 7, title: "T", source: "S", url: "https://example.org", date: "2026-03-04", authors: ["A"], text, other: {} };
    expect(readJson(JSON.stringify(record))).toEqual([
      { id: "7", title: "T", source: "S", url: "https://example.org", date: "2026-03-04", authors: ["A"], text, record: null, at: null },
    ]);
  });

  it("takes a number for the words that it is written with", () => {
    const [read] = readJson('{"id": 7, "title": 1984, "source": 24, "date": 20260304, "text": "x"}');
    expect(read).toMatchObject({ id: "7", title: "1984", source: "24", date: "20260304" });
  });

  it("takes blank and null for absent, “published” for “date” and one author for a list", () => {
    const records = [
      { title: "", source: null, url: " ", published: "2026-03-04", author: "A", text: "x" },
      { id: null, authors: null, text: "y" },
    ];
    const [first, second] = readJson(JSON.stringify(records));
    expect(first).toMatchObject({ title: null, source: null, url: null, date: "2026-03-04", authors: ["A"], record: 1 });
    expect(second).toMatchObject({ id: null, authors: [], date: null, record: 2, at: "record 2" });
  });

  it.each([
    [{}, "text: missing"],
    [{ text: 5 }, "text: not text"],
    [{ text: "x", date: true }, "date: not text"],
    [{ text: "x", source: { name: "AP" } }, "source: not text"],
    [{ text: "x", id: [1] }, "id: not text"],
    [{ text: "x", authors: [1] }, "authors: neither a name nor a list of names"],
    ["text", "not a record of named fields"],
    [null, "not a record of named fields"],
  ])("rejects a record by number and names the field: %j", (record, reason) => {
    const [good, bad] = readJson(JSON.stringify([{ text: "good" }, record]));
    expect((good as Draft).text).toBe("good");
    expect(bad).toBeInstanceOf(Rejection);
    expect(bad).toMatchObject({ at: "record 2", message: expect.stringContaining(reason) as string });
  });

  it.each([
    ['{\n  "text": "x",\n  title: "y"\n}', "line 3"],
    ['{\n"text": "x"', "line 2"],
    ["[1,\n2,]", "line 2"],
    ['{"text": "x"}\n{"text": "y"}', "line 2"],
    ['{\n"text": "two\nlines"}', "line 2"],
    ["plain words", "line 1"],
  ])("says on which line JSON ends being JSON: %j", (text, at) => {
    expect(() => readJson(text)).toThrow(expect.objectContaining({ at }) as Error);
  });

  it("refuses an empty array", () => {
    expect(() => readJson("[]")).toThrow("empty");
  });
});
