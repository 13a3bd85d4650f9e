import { mkdir, readFile, symlink, unlink } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { NoArticlesError } from "../../../src/articles/reading/no-articles.ts";
import { CorpusNotFoundError } from "../../../src/articles/reading/read-corpus.ts";
import { reports } from "../../fixtures/reports.ts";
import { articlesOf, complaintsOf, corpusOf, read } from "../corpus-folder.ts";

describe.each(reports)("$name", ({ folder, authors: bylined }) => {
  it("are read with what they say of themselves, and no more", async () => {
    const articles = await articlesOf(folder);
    expect(articles.map(({ id, file }) => `${id}.txt` === file)).toEqual([true, true, true, true, true]);
    expect(articles.map(({ published }) => published)).toEqual(["2026-03-04", "2026-03-04", "2026-03-04", null, null]);
    for (const { source, url } of articles) expect({ source, url }).toEqual({ source: null, url: null });
    expect(articles.map(({ title }) => title?.split(" ").length ?? 0)).toEqual([0, 0, 0, 10, 0]);
    expect(articles.map(({ authors }) => authors)).toEqual([[], [], [], [], bylined]);
  });

  it("keep their text to the last unit", async () => {
    for (const { file, text } of await articlesOf(folder)) expect(text).toBe(await readFile(path.join(folder, file), "utf8"));
  });
});

describe("readCorpus", () => {
  it("reads every format, folder by folder, in one order", async () => {
    const corpus = await corpusOf({
      "b/wire.jsonl": '{"id": "w1", "text": "Wire one."}\n\n{"text": "Wire three."}\n',
      "b/one.json": '{"title": "One", "text": "Just one."}',
      "b/many.json": '[{"text": "First of many."}, {"id": 5, "text": "Second of many."}]',
      "a.TXT": "\ufeffPlain words on a line of their own.",
      "a/page.html": `<html><body><article>${"<p>The soldiers left the capital for the coast on Tuesday, he said.</p>".repeat(9)}</article></body></html>`,
      "c.md": "---\ntitle: T\n---\nMarked *words*.",
    });
    const articles = await articlesOf(corpus);
    expect(articles.map(({ id, file }) => [id, file])).toEqual([
      ["a/page", "a/page.html"],
      ["a", "a.TXT"],
      ["b/many#1", "b/many.json"],
      ["5", "b/many.json"],
      ["b/one", "b/one.json"],
      ["w1", "b/wire.jsonl"],
      ["b/wire#3", "b/wire.jsonl"],
      ["c", "c.md"],
    ]);
    expect(articles.find(({ id }) => id === "a")?.text).toBe("Plain words on a line of their own.");
    expect(await articlesOf(corpus)).toEqual(articles);
    expect(await complaintsOf(corpus)).toEqual([]);
  });

  it("reads a single file as a corpus of its own, with the sources.yaml beside it", async () => {
    const corpus = await corpusOf({ "a.txt": "Words of a.", "b.txt": "Words of b.", "sources.yaml": "a.txt: {source: AP}" });
    expect(await articlesOf(path.join(corpus, "a.txt"))).toMatchObject([{ id: "a", file: "a.txt", source: "AP" }]);
  });

  it("keeps the line ends of Windows in plain text, so that offsets are into the file as it is", async () => {
    const text = " date 2026-03-04 One sentence.\r\n\r\nAnother sentence.\r\n";
    expect(await articlesOf(await corpusOf({ "a.txt": text }))).toMatchObject([{ text, published: "2026-03-04" }]);
  });

  it("passes over what is no article without a word, and names the rest", async () => {
    const corpus = await corpusOf({
      "README.md": "About.",
      ".hidden.txt": "Hidden.",
      ".git/a.txt": "Hidden.",
      "sources.yaml": "",
      "page.htm": "<body><p>Words on a page that is long enough to be taken for an article, and has commas.</p></body>",
      "page_files/logo.png": "…",
      "notes.docx": "…",
      "LICENSE": "…",
    });
    expect(await complaintsOf(corpus)).toEqual([
      "rejected LICENSE: no article is read from files of this kind",
      "rejected notes.docx: no article is read from files of this kind",
    ]);
    expect((await articlesOf(corpus)).map(({ id }) => id)).toEqual(["page"]);
  });

  it("passes over a folder that is marked as holding no articles, but reads one that it is told to read", async () => {
    const corpus = await corpusOf({ "a.txt": "Words of a.", "data/.no-articles": "", "data/index.db": "…", "data/b/b.txt": "Words of b." });
    expect((await articlesOf(corpus)).map(({ id }) => id)).toEqual(["a"]);
    expect(await complaintsOf(corpus)).toEqual([]);
    expect((await articlesOf(path.join(corpus, "data"))).map(({ id }) => id)).toEqual(["b/b"]);
  });

  it("says when there is nothing to read", async () => {
    await expect(read("/nowhere/at/all")).rejects.toThrow(CorpusNotFoundError);
    await expect(read("/nowhere/at/all")).rejects.toThrow("There is no corpus at /nowhere/at/all. Put articles there");
    expect(new NoArticlesError("corpus", 3).message).toContain("All 3 files or records in it were rejected.");
  });
});

describe("sources.yaml", () => {
  it("fills in for files of its folder and below, the nearest folder winning", async () => {
    const corpus = await corpusOf({
      "sources.yaml": "'*': {source: Outer, date: 2026-01-01}\nmarch/b.txt: {title: B, url: 'https://example.org/b'}",
      "a.txt": "Words of a.",
      "march/sources.yaml": "'*.txt':\n  source: Inner",
      "march/b.txt": "Words of b.",
      "march/c.md": "---\nsource: Own\n---\nWords of c.",
    });
    expect(await articlesOf(corpus)).toMatchObject([
      { id: "a", source: "Outer", published: "2026-01-01", url: null },
      { id: "march/b", source: "Inner", published: "2026-01-01", title: "B", url: "https://example.org/b" },
      { id: "march/c", source: "Own", published: "2026-01-01" },
    ]);
  });

  it("is named once, by line, where it is broken, and everything else goes on", async () => {
    const corpus = await corpusOf({
      "a.txt": "Words of a.",
      "b.txt": "Words of b.",
      "sources.yaml": "a.txt:\n  date: 2026-02-30\nb.txt:\n  source: AP\n",
      "c/sources.yaml": "oops: [",
      "c/c.txt": "Words of c.",
    });
    expect(await complaintsOf(corpus)).toEqual([
      "rejected sources.yaml line 1: a.txt: date: the date “2026-02-30” is not in the calendar",
      expect.stringMatching(/^rejected c\/sources\.yaml line 1: not YAML/),
    ]);
    expect((await articlesOf(corpus)).map(({ id, source }) => [id, source])).toEqual([
      ["a", null],
      ["b", "AP"],
      ["c/c", null],
    ]);
  });
});

describe("lines of sources.yaml for no file", () => {
  it("are named once all is read, unless a single file was", async () => {
    const corpus = await corpusOf({
      "sources.yaml": "'*.txt': {source: AP}\nb.tx: {source: AFP}\n",
      "a.txt": "Words of a.",
      "c/sources.yaml": "c/c.txt: {source: AFP}\nlate.txt: {source: AFP}\n",
      "c/c.txt": "Words of c.",
      "c/late.txt": "",
    });
    expect(await complaintsOf(corpus)).toEqual([
      "rejected c/late.txt: the file is empty",
      "warning sources.yaml line 2: “b.tx” fits no file",
      "warning c/sources.yaml line 1: “c/c.txt” fits no file",
    ]);
    expect(await complaintsOf(path.join(corpus, "a.txt"))).toEqual([]);
  });
});

describe("what can't be used", () => {
  const long = "Words. ".repeat(1_430_000);

  it.each([
    ["an empty file", { "x.txt": "" }, "x.txt: the file is empty"],
    ["a blank file", { "x.md": " \n\r\n\t" }, "x.md: the file is empty"],
    ["an empty .jsonl", { "x.jsonl": "\n\n" }, "x.jsonl: the file is empty"],
    ["front matter and nothing else", { "x.md": "---\ntitle: T\n---\n" }, "x.md: the text is empty"],
    ["a picture by the name of .txt", { "x.txt": Buffer.from("89504e470d0a1a0a0000000d494844520000", "hex") }, "x.txt: this is a PNG file"],
    ["UTF-16", { "x.txt": Buffer.from("\ufeffPalabras", "utf16le") }, "x.txt: the text is not UTF-8: it looks like UTF-16LE"],
    ["Latin-1", { "x.md": Buffer.from("El presidente anunció la operación en la región. ".repeat(20), "latin1") }, "x.md: the text is not UTF-8: it looks like ISO-8859-1"],
    ["over 10 MB", { "x.txt": long }, "x.txt: the file has 10,010,000 bytes, and 10 MB is the most"],
    ["over 10 MB in a record", { "x.json": JSON.stringify([{ text: long }]) }, "x.json record 1: the text has 10,010,000 bytes"],
    ["broken front matter", { "x.md": "---\ntitle: 'T\n---\nWords." }, "x.md line 3: front matter: not YAML"],
    ["broken JSON", { "x.json": '{\n"text": "Words.",\n}' }, "x.json line 3: the file is not JSON"],
    ["an impossible date", { "x.md": "---\ndate: 2026-02-30\n---\nWords." }, "x.md: the date “2026-02-30” is not in the calendar"],
    ["an impossible stamp", { "x.txt": " date 2026-02-30 Words that say it." }, "x.txt: the date “2026-02-30” is not in the calendar"],
    ["a record without text", { "x.json": '{"title": "T"}' }, "x.json: text: missing"],
    ["an id taken", { "0.txt": "Other words.", "x.json": '{"id": "0", "text": "Words."}' }, "x.json: the id “0” belongs to another article, of 0.txt"],
    ["a page without an article", { "x.html": "<body></body>" }, "x.html: no article is found on the page"],
  ])("is named with its reason and stops nothing else: %s", async (_, files: Record<string, string | Uint8Array>, complaint) => {
    const corpus = await corpusOf({ ...files, "z.txt": "The last words." });
    expect(await complaintsOf(corpus)).toEqual([expect.stringContaining(`rejected ${complaint}`)]);
    expect((await articlesOf(corpus)).at(-1)?.id).toBe("z");
  });

  it("rejects lines of .jsonl one by one, by number", async () => {
    const lines = [
      '{"text": "Good one."}',
      "{broken",
      "",
      '{"text": 5}',
      '{"text": "Good two.", "date": "2026-02-30"}',
      '{"text": "Good three.", "url": "javascript:alert(1)"}',
    ];
    const bytes = Buffer.concat([Buffer.from(`${lines.join("\r\n")}\n`), Buffer.from('{"text": "a\xf1o"}\n{"text": "Good four."}', "latin1")]);
    const corpus = await corpusOf({ "wire.jsonl": bytes });
    expect(await complaintsOf(corpus)).toEqual([
      "rejected wire.jsonl line 2: the line is not JSON",
      "rejected wire.jsonl line 4: text: not text",
      expect.stringContaining("rejected wire.jsonl line 5: the date “2026-02-30”"),
      "warning wire.jsonl line 6: “javascript:alert(1)” is not a web address",
      expect.stringContaining("rejected wire.jsonl line 7: the text is not UTF-8"),
    ]);
    expect((await articlesOf(corpus)).map(({ id, url }) => [id, url])).toEqual([
      ["wire#1", null],
      ["wire#6", null],
      ["wire#8", null],
    ]);
  });

  it("follows links inside the corpus, and none out of it", async () => {
    const outside = await corpusOf({ "secret.txt": "Secret words.", "folder/a.txt": "More secret words." });
    const corpus = await corpusOf({ "a.txt": "Words of a.", "b/b.txt": "Words of b." });
    await symlink(path.join(outside, "secret.txt"), path.join(corpus, "link-out.txt"));
    await symlink(path.join(outside, "folder"), path.join(corpus, "folder-out"));
    await symlink("a.txt", path.join(corpus, "link-in.txt"));
    await symlink("b", path.join(corpus, "folder-in"));
    await symlink(".", path.join(corpus, "loop"));
    await symlink("gone.txt", path.join(corpus, "link-nowhere.txt"));
    expect(await complaintsOf(corpus)).toEqual([
      "rejected folder-out: it is a link that leaves the corpus folder",
      "duplicate link-in.txt: of a",
      "rejected link-nowhere.txt: it is a link that leads nowhere",
      "rejected link-out.txt: it is a link that leaves the corpus folder",
    ]);
    expect((await articlesOf(corpus)).map(({ text }) => text)).toEqual(["Words of a.", "Words of b."]);
  });

  it("reads a corpus that is itself a link", async () => {
    const corpus = await corpusOf({ "real/a.txt": "Words of a." });
    await symlink("real", path.join(corpus, "link"));
    expect(await articlesOf(path.join(corpus, "link"))).toMatchObject([{ id: "a" }]);
  });

  it("names a file that goes away or turns into a folder while the corpus is read", async () => {
    const corpus = await corpusOf({ "a.txt": "Words of a.", "b.txt": "Words of b.", "c.txt": "Words of c." });
    const kinds: string[] = [];
    const { readCorpus } = await import("../../../src/articles/reading/read-corpus.ts");
    for await (const entry of readCorpus(corpus)) {
      kinds.push(entry.kind === "rejected" ? entry.reason : entry.kind);
      if (kinds.length > 1) continue;
      await unlink(path.join(corpus, "b.txt"));
      await unlink(path.join(corpus, "c.txt"));
      await mkdir(path.join(corpus, "c.txt"));
    }
    expect(kinds).toEqual(["article", expect.stringMatching(/could not be read.*ENOENT/), expect.stringMatching(/could not be read.*EISDIR/)]);
  });

  it("takes the same text under two names for one article", async () => {
    const corpus = await corpusOf({ "a.txt": "The same words.\n", "b.md": "The same words.", "c/a.txt": "The same words." });
    expect(await complaintsOf(corpus)).toEqual(["duplicate b.md: of a", "duplicate c/a.txt: of a"]);
  });
});
