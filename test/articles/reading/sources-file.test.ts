import { describe, expect, it } from "vitest";

import { readSourcesFile } from "../../../src/articles/reading/sources-file.ts";

const said = (yaml: string, path: string) => readSourcesFile(yaml).about(path).map(({ source, exact }) => ({ source, exact }));

describe("readSourcesFile", () => {
  it("gives patterns first, in the order written, then the file's own name", () => {
    const yaml = "noboa.txt: {source: A}\n'*.txt': {source: B}\n'n*': {source: C}\n'*.md': {source: D}";
    expect(said(yaml, "noboa.txt")).toEqual([
      { source: "B", exact: false },
      { source: "C", exact: false },
      { source: "A", exact: true },
    ]);
  });

  it("fits a pattern without a slash to files at any depth, and one with a slash to paths", () => {
    expect(said("'*.txt': {source: A}", "2026/march/noboa.txt")).toHaveLength(1);
    expect(said("2026/*.txt: {source: A}", "2026/noboa.txt")).toHaveLength(1);
    expect(said("2026/*.txt: {source: A}", "2026/march/noboa.txt")).toHaveLength(0);
    expect(said("2026/**: {source: A}", "2026/march/noboa.txt")).toHaveLength(1);
    expect(said("noboa.txt: {source: A}", "2026/noboa.txt")).toHaveLength(0);
  });

  it("takes a name that looks like a pattern for the name first", () => {
    expect(said("'report [final].txt': {source: A}", "report [final].txt").at(-1)).toEqual({ source: "A", exact: true });
  });

  it("reads values as words", () => {
    const [entry] = readSourcesFile("a.txt:\n  title: 1984\n  date: 4 March 2026\n  source:\n").about("a.txt");
    expect(entry).toEqual({ title: "1984", source: null, url: null, date: "2026-03-04", exact: true });
  });

  it.each([
    ["date: 2026-02-30", "a.txt: date: the date “2026-02-30” is not in the calendar"],
    ["url: ftp://example.org/a", "a.txt: url: “ftp://example.org/a” is not a web address"],
    ["publisher: AP", "a.txt: unknown field “publisher”"],
    ["source: ''", "a.txt: source: empty"],
    ["source: [AP, AFP]", "a.txt: source: not text"],
  ])("rejects a line by number and keeps the rest: %s", (line, reason) => {
    const { about, rejections } = readSourcesFile(`b.txt:\n  source: B\na.txt:\n  ${line}\nc.txt:\n  source: C\n`);
    expect(rejections.map(({ at, message }) => [at, message])).toEqual([["line 3", reason]]);
    expect(rejections[0]?.remedy).toContain("indented");
    expect(about("a.txt")).toEqual([]);
    expect([about("b.txt"), about("c.txt")].flat().map(({ source }) => source)).toEqual(["B", "C"]);
  });

  it("refuses what is no YAML mapping, with the line", () => {
    expect(() => readSourcesFile("a.txt:\n  source: [AP\n")).toThrow(expect.objectContaining({ at: "line 3" }) as Error);
    expect(() => readSourcesFile("a.txt: {}\na.txt: {}\n")).toThrow("unique");
    expect(() => readSourcesFile("- a.txt\n- b.txt\n")).toThrow("not a list of keys and values");
  });

  it("tells, by line, what has fitted no file so far", () => {
    const { about, idle } = readSourcesFile("a.txt: {source: A}\n'b-*.txt': {source: B}\nc[1].txt: {source: C}\n'*.md': {source: D}\nx: {publisher: X}\n");
    for (const file of ["a.txt", "2026/c[1].txt", "c[1].txt"]) about(file);
    expect(idle().map(({ at, message }) => [at, message])).toEqual([
      ["line 2", "“b-*.txt” fits no file"],
      ["line 4", "“*.md” fits no file"],
    ]);
    about("2026/b-1.txt");
    expect(idle().map(({ at }) => at)).toEqual(["line 4"]);
  });

  it("knows a name however its accents are spelt", () => {
    expect(said("año.txt: {source: A}".normalize("NFC"), "año.txt".normalize("NFD"))).toHaveLength(1);
    expect(said("'añ*.txt': {source: A}".normalize("NFD"), "año.txt".normalize("NFC"))).toHaveLength(1);
  });

  it("says nothing when empty", () => {
    expect(readSourcesFile("# nothing yet\n").about("a.txt")).toEqual([]);
  });
});
