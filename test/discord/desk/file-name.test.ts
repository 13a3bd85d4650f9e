import fc from "fast-check";
import { expect, test } from "vitest";

import { corpusFileName, endingFor } from "../../../src/discord/desk/articles/file-name.ts";

test("whatever a file is called, its name in the corpus is plain and short, and read", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("../..", "README", "con.", "LPT1", ".git/config", "a/b\\c")), (name) => {
      expect(corpusFileName(name, ".md")).toMatch(/^(?!(?:readme|con|prn|aux|nul|com\d|lpt\d)\.)[a-z0-9](?:[a-z0-9-]{0,68}[a-z0-9])?\.md$/u);
    }),
  );
});

test("letters with accents keep their letter", () => {
  expect(corpusFileName("Cronología: el año en Ecuador", ".txt")).toBe("cronologia-el-ano-en-ecuador.txt");
});

test("names without a Latin letter are told apart, and the same one is known again", () => {
  const [first, second] = [corpusFileName("瓜亚基尔港口罢工", ".md"), corpusFileName("إضراب الميناء", ".md")];
  expect(first).toMatch(/^article-[0-9a-f]{8}\.md$/u);
  expect(second).not.toBe(first);
  expect(corpusFileName("瓜亚基尔港口罢工", ".md")).toBe(first);
});

test("the content decides over the name", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(await endingFor("a.TXT", bytes("text"))).toBe(".txt");
  expect(await endingFor("a.txt", bytes("\n<!DOCTYPE html><html></html>"))).toBe(".html");
  await expect(endingFor("a", bytes("text"))).rejects.toThrow("files without an ending");
  await expect(endingFor("a.md", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj", "latin1"))).rejects.toThrow("application/pdf");
});
