import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readMarkdown } from "../../../../src/articles/reading/formats/markdown.ts";

const textOf = (markdown: string) => readMarkdown(markdown).text;

describe("front matter", () => {
  it("says what there is to say of the article", () => {
    const markdown = "---\nid: 007\ntitle: 'Ecuador: a report'\nsource: AP\ndate: 2026-03-04\nauthors:\n- A\n- B\ntags: [x]\n---\nWords.\n";
    expect(readMarkdown(markdown)).toEqual({
      id: "007",
      title: "Ecuador: a report",
      source: "AP",
      url: null,
      date: "2026-03-04",
      authors: ["A", "B"],
      text: "Words.",
      record: null,
      at: null,
    });
  });

  it("may be missing or empty, and may end its lines as Windows does", () => {
    expect(readMarkdown("Words.")).toMatchObject({ title: null, date: null, text: "Words." });
    expect(readMarkdown("\n \n---\ntitle: T\n---\nWords.")).toMatchObject({ title: "T", text: "Words." });
    expect(readMarkdown("---\n---\nWords.")).toMatchObject({ title: null, text: "Words." });
    expect(readMarkdown("---\r\ntitle: T\r\n---\r\nOne.\r\n\r\nTwo.\r\n")).toMatchObject({ title: "T", text: "One.\n\nTwo." });
  });

  it.each([
    ["---\ntitle: A: B\n---\nWords.", "line 2", "not YAML"],
    ["---\ntitle: T\nsource: [AP\n---\nWords.", "line 4", "not YAML"],
    ["---\ntitle: T\nsource:\n  name: AP\n---\nWords.", "line 3", "front matter: source: not text"],
    ["---\ntitle: T\nWords without end.", "line 1", "never closed"],
    ["\n\n---\ntitle: T\nsource: [AP\n---\nWords.", "line 6", "not YAML"],
    ["---\njust words\n---\nWords.", "line 2", "not a list of keys and values"],
    ["+++\ntitle = 'T'\n+++\nWords.", "line 1", "TOML"],
  ])("is refused with the line when it can't be read: %j", (markdown, at, reason) => {
    expect(() => readMarkdown(markdown)).toThrow(
      expect.objectContaining({ at, message: expect.stringContaining(reason) as string }) as Error,
    );
  });
});

describe("the body", () => {
  it.each([
    ["**Bold**, *slanted*, `code`, ~~gone~~ and [a link](https://example.org).", "Bold, slanted, code, gone and a link."],
    ["Wrapped\nlines and a hard  \nbreak.", "Wrapped lines and a hard\nbreak."],
    ["One.\n\n\nTwo.\n***\nThree.", "One.\n\nTwo.\n\nThree."],
    ["One.\n\n## A *heading*\nTwo.", "One.\n\nA heading\n\nTwo."],
    ["> Quoted.\n>\n> Twice.", "Quoted.\n\nTwice."],
    ["- One\n- Two\n  more\n  1. Three", "• One\n\n• Two more\n\n1. Three"],
    ["4. Four\n\n   Still four\n4. Five\n\n* Star", "4. Four\n\nStill four\n\n5. Five\n\n• Star"],
    ["| Gang | Year |\n|---|---|\n| Los Lobos | 2025 |", "Gang\tYear\n\nLos Lobos\t2025"],
    ["A picture ![of a helicopter](a.png) and a note[^1].\n\n[^1]: Its text.", "A picture  and a note.\n\nIts text."],
    ["<!-- a comment -->\n\n<p>A <b>paragraph</b></p>\n\nA<br>break and <b>bold</b>.", "A paragraph\n\nA\nbreak and bold."],
    ["5 \\* 3 &amp; \\_so on\\_ &#8212; U.S.", "5 * 3 & _so on_ — U.S."],
    ["Some ~150 people in ~20 boats; snake_case_name stays.", "Some ~150 people in ~20 boats; snake_case_name stays."],
    ["[x]: https://example.org\n\nA [reference][x].", "A reference."],
  ])("is what a reader sees: %j", (markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it("gives its level-one heading up as the title", () => {
    expect(readMarkdown("# The *title*\n\nWords.")).toMatchObject({ title: "The title", text: "Words." });
    expect(readMarkdown("---\ntitle: The title\n---\n# THE TITLE.\n\nWords.")).toMatchObject({ title: "The title", text: "Words." });
    expect(readMarkdown("---\ntitle: Mine\n---\n# Theirs\n\nWords.")).toMatchObject({ title: "Mine", text: "Theirs\n\nWords." });
  });

  it("is refused at once when it was made to be slow", () => {
    expect(() => readMarkdown("**_".repeat(1_000_000))).toThrow("marks of emphasis");
    expect(() => readMarkdown("---\na: &a [x]\nb: &b [" + "*a,".repeat(2000) + "*a]\n---\nWords.")).toThrow("aliases");
  });

  it("shows the same words whatever they are marked up with", () => {
    const word = fc.stringMatching(/^[a-zA-ZñÑ]{1,8}$/);
    const marked = word.chain((one) =>
      fc.constantFrom(`**${one}**`, `*${one}*`, `\`${one}\``, `[${one}](https://example.org)`, one).map((markdown) => ({ one, markdown })),
    );
    const paragraph = fc.array(marked, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.constantFrom(" ", "\n"), (paragraphs, gap) => {
        const markdown = paragraphs.map((words) => words.map((word) => word.markdown).join(gap)).join("\n\n");
        expect(textOf(markdown)).toBe(paragraphs.map((words) => words.map((word) => word.one).join(" ")).join("\n\n"));
      }),
    );
  });
});
