import fc from "fast-check";
import { expect, test } from "vitest";

import { corpusFileName, endingFor } from "../../../src/discord/desk/articles/file-name.ts";

test("whatever a file is called, its name in the corpus is plain and short, and read", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("../..", "README", "con.", ".git/config", "a/b\\c")), (name) => {
      expect(corpusFileName(name, ".md")).toMatch(/^(?!readme\.)[a-z0-9](?:[a-z0-9-]{0,68}[a-z0-9])?\.md$/u);
    }),
  );
});

test("letters with accents keep their letter", () => {
  expect(corpusFileName("Cronología: el año en Ecuador", ".txt")).toBe("cronologia-el-ano-en-ecuador.txt");
});

test("the content decides over the name", async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(await endingFor("a.TXT", bytes("text"))).toBe(".txt");
  expect(await endingFor("a.txt", bytes("\n<!DOCTYPE html><html></html>"))).toBe(".html");
  await expect(endingFor("a", bytes("text"))).rejects.toThrow("files without an ending");
  await expect(endingFor("a.md", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj", "latin1"))).rejects.toThrow("application/pdf");
});
