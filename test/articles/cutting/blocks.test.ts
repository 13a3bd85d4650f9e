import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type BlockKind, blocks } from "../../../src/articles/cutting/blocks.ts";
import { reports, textsOf } from "../../fixtures/reports.ts";
import { hostileNews, monotonous, newsTexts } from "../news-texts.ts";

const PROSE = "The port of Manta reopened on Monday. Ships had waited for a week.";

function read(text: string, title?: string): [BlockKind, string][] {
  return blocks(text, title).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

const kinds = (text: string, title?: string): BlockKind[] => read(text, title).map(([kind]) => kind);
const paragraphs = (text: string): string[] => read(text).flatMap(([kind, content]) => (kind === "paragraph" ? content : []));

describe("blocks", () => {
  it("takes a text of one line as one paragraph", () => {
    expect(read(PROSE)).toEqual([["paragraph", PROSE]]);
    expect(read("Ecuador Reopens Its Largest Fishing Port")).toEqual([["paragraph", "Ecuador Reopens Its Largest Fishing Port"]]);
    expect(read(" \n\t\r\n")).toEqual([]);
  });

  it("sets a machine-written date apart from the sentence on its line", () => {
    expect(read(` date 2026-03-04 ${PROSE}\n`)).toEqual([["stamp", "date 2026-03-04"], ["paragraph", PROSE]]);
    expect(kinds("The date 2026-03-04 was set by decree.")).toEqual(["paragraph"]);
    expect(kinds("date 2026-03-045 is no day.")).toEqual(["paragraph"]);
  });

  it.each([["\n"], ["\r\n"], ["\n\n"], ["\r\n\r\n\r\n"]])("reads headline, headings and paragraphs set apart by %j", (gap) => {
    const text = ["Port of Manta Reopens After a Week", PROSE, "What Happens Next", PROSE, "Fishermen speak out", PROSE].join(gap);
    expect(kinds(text)).toEqual(["headline", "paragraph", "heading", "paragraph", "heading", "paragraph"]);
  });

  it("knows the headline by the title, whatever its looks", () => {
    const headline = "“We will fish again!”";
    expect(kinds(`${headline}\n${PROSE}`)).toEqual(["paragraph", "paragraph"]);
    expect(kinds(`${headline}\n${PROSE}`, "“We will  fish again!” ")).toEqual(["headline", "paragraph"]);
    expect(kinds(`Guards at a gate. (Reuters)\n\nthe port\n\n${PROSE}`, "The Port")).toEqual(["caption", "headline", "paragraph"]);
    expect(kinds("The port is open.\nAll is well.", "The port is open.")).toEqual(["paragraph", "paragraph"]);
    expect(kinds("The port", "The port")).toEqual(["paragraph"]);
  });

  it.each([
    ["a last line", `${PROSE}\n\nWhat Comes Next`],
    ["a line that ends like a sentence", `${PROSE}\n\nThe Port Is Open.\n\n${PROSE}`],
    ["an introduction to what follows", `${PROSE}\n\nThe minister listed three points:\n\n${PROSE}`],
    ["a figure", `${PROSE}\n\nDeaths: 151\n\n${PROSE}`],
    ["a result", `${PROSE}\n\nEcuador 2, Peru 1\n\n${PROSE}`],
    ["a sentence whose stop was forgotten", `${PROSE}\n\nHe did not reply to questions\n\n${PROSE}`],
    ["a quotation", `${PROSE}\n\n“No comment,” said the minister\n\n${PROSE}`],
    ["names in a row", `${PROSE}\n\nLos Lobos\nLos Choneros\nLos Tiguerones\n\n${PROSE}`],
    ["a long line without a stop", `${PROSE}\n\n${"The commander thanked the crews of both ships and ".repeat(3)}left\n\n${PROSE}`],
  ])("doesn't take %s for a heading", (_, text) => {
    expect(kinds(text).filter((kind) => kind !== "paragraph")).toEqual([]);
  });

  it("finds no headings where full stops aren't the custom", () => {
    const chat = "Port of Manta\nopen again\nShips are moving\nno word from the navy\nThat was quick";
    expect(paragraphs(chat)).toEqual(chat.split("\n"));
    expect(kinds("Los Lobos\nLos Choneros")).toEqual(["paragraph", "paragraph"]);
  });

  it("knows headings by their hashes, and leaves out rules", () => {
    expect(read(`# the port\n\n${PROSE}\n\n-----\n\n## fish\n\n${PROSE}\n* * *`)).toEqual([
      ["headline", "the port"],
      ["paragraph", PROSE],
      ["heading", "fish"],
      ["paragraph", PROSE],
    ]);
  });

  it("gives each item of a list a block of its own, without its bullet but with its number", () => {
    const text = `${PROSE}\n- Two ships\n- Three boats\n\n1. Open the gates.\n2. Close them.\n•Wait`;
    expect(paragraphs(text)).toEqual([PROSE, "Two ships", "Three boats", "1. Open the gates.", "2. Close them.", "Wait"]);
  });

  it("takes no item of a numbered list for a heading, but a heading that has a number", () => {
    const items = ["1. Open the Port", "2. Pay the Fishermen"];
    expect(read([...items, PROSE].join("\n"))).toEqual([...items, PROSE].map((line) => ["paragraph", line]));
    expect(kinds(`${PROSE}\n\n(a) Open the Port\n\n(b) Pay the Fishermen\n\n${PROSE}`)).toEqual(Array(4).fill("paragraph"));
    expect(kinds(`1. Open the Port\n\n${PROSE}\n\n2. Pay the Fishermen\n\n${PROSE}`)).toEqual(["headline", "paragraph", "heading", "paragraph"]);
  });

  it.each([
    ["By Ana Paz", "byline"],
    ["By Ana Paz and Ben de la Cruz, Associated Press", "byline"],
    ["BY ANA PAZ | REUTERS", "byline"],
    ["Por Ana Paz y Benito Roa", "byline"],
    ["(Reporting by Ana Paz; Editing by Ben Roe)", "byline"],
    ["Additional reporting by Ana Paz", "byline"],
    ["By Monday the port was open.", "paragraph"],
    ["By noon on Monday the ships had left the bay of Manta", "paragraph"],
    ["By Decree of Congress.", "paragraph"],
  ] satisfies [string, BlockKind][])("reads %j as a %s", (line, kind) => {
    expect(read(`${PROSE}\n\n${line}\n\n${PROSE}`)[1]).toEqual([kind, line]);
  });

  it("takes a line that opens with “By” for prose further down", () => {
    expect(kinds([...Array<string>(9).fill(PROSE), "By Ana Paz", PROSE].join("\n"))).not.toContain("byline");
  });

  it.each([
    " | Ana Paz/AFP via Getty Images",
    " (AP Photo/Ana Paz)",
    " (AP Photo/Ana Paz, File)",
    " [Ana Paz/Reuters]",
    " (Photo by Ana Paz/Getty Images)",
    " (Ana Paz, AP)",
    " (Reuters)",
    " Photo: Ana Paz/EPA-EFE",
    " Photograph: Ana Paz/AP",
    " REUTERS/Ana Paz",
    " Ana Paz/AFP/Getty Images",
    " Foto: EFE",
    " Credit: Ana Paz",
    " | Office of the President",
  ])("keeps a caption and leaves out its credit, %j", (credit) => {
    const caption = "Soldiers guard the port of Manta on Feb. 17, 2026.";
    expect(read(`${caption}${credit}\n\n${PROSE}`)).toEqual([["caption", caption], ["paragraph", PROSE]]);
  });

  it.each(["Getty Images", "AP Photo/Ana Paz", "Photo: Ana Paz/Reuters", "(Ana Paz/AFP)", "EFE"])(
    "leaves out a credit that stands alone, %j",
    (credit) => {
      expect(read(`${PROSE}\n\n${credit}\n\n${PROSE}`)).toEqual([["paragraph", PROSE], ["paragraph", PROSE]]);
    },
  );

  it.each([
    "The strikes were first reported by Reuters.",
    "The strikes were first reported by Agence France-Presse (AFP)",
    "He spoke at noon. He told the agency, AP reported",
    "The minister shared a photo: soldiers on the beach of Manta.",
    "He was shot in 2020. Photos by neighbors show the car.",
    "QUITO, Ecuador (AP) — The port of Manta reopened on Monday.",
    "They talked for an hour | and then they left",
  ])("loses no word of %j", (line) => {
    expect(read(`${PROSE}\n\n${line}\n\n${PROSE}`)[1]).toEqual(["paragraph", line]);
  });

  it("puts hard-wrapped paragraphs together again", () => {
    const text = [
      "The Port Reopens",
      "",
      "The port of Manta reopened on Monday after a week in which ships had",
      "waited off the coast and fishermen had sold nothing. The navy said on",
      "Tuesday that it would keep two boats in the bay.",
      "",
      "Nobody spoke for the owners, who had asked for more guards in January,",
      "when the first of the gates was broken open by night. A spokesman for",
      "the mayor promised lights.",
      "  The council meets on Friday and will hear the owners then, if they are",
      "willing to come.",
    ].join("\n");
    expect(kinds(text)).toEqual(["headline", "paragraph", "paragraph", "paragraph"]);
    expect(paragraphs(text).map((paragraph) => paragraph.slice(-10))).toEqual(["n the bay.", "ed lights.", "g to come."]);
  });

  it("joins a line that breaks off in mid-sentence, and no other", () => {
    const broken = "The port of Manta reopened on Monday after a week in\nwhich ships had waited.";
    expect(paragraphs(broken)).toEqual([broken]);
    expect(paragraphs("apples\npears\nplums")).toEqual(["apples", "pears", "plums"]);
    expect(paragraphs(`${PROSE}\nthe mayor said.`)).toHaveLength(2);
  });

  it.each(reports)("reads headings, captions and bylines: $name", (given) => {
    const found = textsOf(given).map(([, text]) => read(text));
    const count = (kind: BlockKind): readonly number[] => found.map((own) => own.filter(([of]) => of === kind).length);
    expect(count("stamp")).toEqual([1, 1, 1, 0, 0]);
    expect(count("heading")).toEqual([0, 0, 0, given.headings, 0]);
    expect(count("caption")).toEqual([0, 0, 0, 0, 1]);
    expect(count("byline")).toEqual([0, 0, 0, 0, 1]);
    expect(count("paragraph")).toEqual(given.paragraphs);
    expect(found[3]?.[0]?.[0]).toBe("headline");
    expect(found[4]?.[0]?.[1]).toMatch(/Feb\. 17, 2026\.$/);
  });

  it("gives blocks in order, apart from one another, trimmed, with a word in each", () => {
    fc.assert(
      fc.property(fc.oneof(hostileNews, fc.constantFrom(...newsTexts.map(([, text]) => text))), (text) => {
        let last = 0;
        for (const { start, end } of blocks(text)) {
          const content = text.slice(start, end);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(content).toBe(content.trim());
          expect(content).toMatch(/[\p{L}\p{N}]/u);
          last = end;
        }
      }),
    );
  });

  it("leaves nothing outside but bullets, hashes and rules, where there are no credits", () => {
    fc.assert(
      fc.property(hostileNews, (hostile) => {
        const text = hostile.replace(/[|/]/g, "");
        const covered = blocks(text).map(({ start, end }) => [start, end] as const);
        const outside = covered.reduceRight((rest, [start, end]) => rest.slice(0, start) + "\n" + rest.slice(end), text);
        expect(outside).not.toMatch(/\p{L}/u);
      }),
    );
  });

  it("takes linear time, whatever the text", () => {
    for (const text of monotonous) {
      const started = performance.now();
      blocks(text);
      expect(performance.now() - started, JSON.stringify(text.slice(0, 20))).toBeLessThan(10_000);
    }
  }, 60_000);
});
