import fc from "fast-check";
import { describe, expect, it } from "vitest";
import wrap from "wrap-ansi";

import { type Block, blocks } from "../../../src/articles/cutting/blocks.ts";
import { sentences } from "../../../src/articles/cutting/sentences.ts";
import { reports, textsOf } from "../../fixtures/reports.ts";
import { hostileNews, monotonous, newsTexts } from "../news-texts.ts";

const wholeBlock = (text: string): readonly Block[] => [{ kind: "paragraph", start: 0, end: text.length }];

/** The sentences of `text` taken as one paragraph. */
function split(text: string): readonly string[] {
  return sentences(text, wholeBlock(text)).map(({ start, end }) => text.slice(start, end));
}

/** Splits what is written with " ¦ " where the sentences are to end, and without any mark. */
function expectSplit(marked: string): void {
  expect(split(marked.replaceAll(" ¦ ", " "))).toEqual(marked.split(" ¦ "));
}

describe("sentences", () => {
  describe("an abbreviation", () => {
    it.each([
      "The U.S. Navy left. ¦ Nobody in the U.S. knew.",
      "She lives in the U.S. ¦ The navy left.",
      "He flew to D.C. ¦ There he met the D.C. Council.",
      "Marine Gen. Ana L. Paz spoke. ¦ Lt. Col. Roe didn’t.",
      "Sec. Paz met Sen. Roe, D-Mass. ¦ The two shook hands.",
      "On Feb. 17 it rained. ¦ By mid-Feb. 2026 it was dry.",
      "It rained in Feb. ¦ In March it was dry.",
      "At 5 p.m. Tuesday they met. ¦ They left at 6 a.m. ¦ Nobody saw them.",
      "No. 3 is full. ¦ He said no. ¦ Rooms 1 to 2 are empty.",
      "Mango Inc. fell. ¦ So did Mango Inc. ¦ The rest rose.",
      "John D. Roe Jr. spoke. ¦ Charles A. De Gaulle did not.",
      "Paz sued in Paz v. Roe. ¦ Roe et al. Paz won.",
      "He takes vitamin D. ¦ It helps.",
      "They posted it on X. ¦ Malcolm X. Roe read it.",
      "Gangs (e.g. Los Lobos) fled. ¦ Cities, i.e. Quito, wait.",
      "It fell to a low (max. 40 km) there. ¦ A dam (lit. Wall) broke.",
      "It cost Rs. 500 or $4.20. ¦ It weighs 3.5 lb. ¦ The rest is air.",
      "He lives on Wall St. ¦ The Church of St. Peter is near.",
      "El Sr. Paz llegó a EE.UU. ¦ El presidente no.",
      "Voló a EE. UU. ¦ La Gral. Paz lo vio en la pág. 12. ¦ Nada más.",
      "Se fundó en el s. II a. C. ¦ Según otros, después.",
      "Paz, Roe, etc. ¦ Cruz came.",
    ])("of %j", expectSplit);
  });

  describe("an ellipsis", () => {
    it.each([
      "He waited … Noboa came. ¦ Then … nothing.",
      "He waited… ¦ Then he left.",
      "He waited. . . . ¦ Noboa came.",
      "“We wait … .” ¦ Noboa left.",
      "Wait... what? ¦ Yes.",
    ])("of %j", expectSplit);
  });

  describe("a quotation", () => {
    it.each([
      "“We go,” said Paz. ¦ “We fight.” ¦ Roe left.",
      "“We go. ¦ We fight,” he said.",
      "“Why?” he asked. ¦ “No!” ¦ She left.",
      "“Why?” President Ana Paz asked. ¦ “Why?” ¦ The president left.",
      "\"We go.\" ¦ \"We fight.\" ¦ ‘Fine.’",
      "“We go.” he said. ¦ (It rained.) ¦ [They left.]",
      "«Vamos». ¦ «¡Ya!» ¦ ¿Qué dijo? ¦ ¡Nada!",
      "“We go. ” ¦ He left.",
    ])("of %j", expectSplit);
  });

  describe("a stop", () => {
    it.each([
      "See https://x.com/a.B?c=D.E or www.paz.com. ¦ Write to Ana.Paz@mail.com or Booking.Com now.",
      "The firm Yahoo! bought it. ¦ Yahoo! Inc. sold it.",
      "He said so.[12] ¦ She did not.[citation needed] ¦ They left.",
      "They left. ¦ iPhone sales fell. ¦ 45 people came. ¦ $4 was lost.",
      "1. The army left. ¦ 2. The police came.",
      "One goes; the other stays: both wait – and hope. ¦ Fine.",
      "Ana Paz won. — Ben Roe",
      "他来了。 ¦ 他走了！ ¦ 真的吗？",
    ])("of %j", expectSplit);

    it("ends a sentence without a space after it where nothing else can be meant", () => {
      expect(split("They left Florida.U.S. troops stayed.The rest came in 2026.The end")).toEqual([
        "They left Florida.",
        "U.S. troops stayed.",
        "The rest came in 2026.",
        "The end",
      ]);
      expect(split("“We go.”Paz left.")).toEqual(["“We go.”", "Paz left."]);
      expect(split("See Node.Js, Health.Gov, Ph.D, St.Louis, J.Paz and a.B.c here.")).toHaveLength(1);
      expect(split("他来了。他走了")).toEqual(["他来了。", "他走了"]);
    });

    it("ends a sentence before lower case only where nobody writes capitals", () => {
      expect(split("they left. nobody saw them. u.s. army stays")).toEqual(["they left.", "nobody saw them.", "u.s. army stays"]);
      expect(split("Paz left. nobody saw them.")).toHaveLength(1);
    });
  });

  it("keeps whole what never stops", () => {
    const table = "4 5 6, ".repeat(500).trim();
    expect(split(table)).toEqual([table]);
  });

  it("reads paragraphs and captions, and nothing else", () => {
    const text = "Port of Manta Reopens\nBy Ana Paz\nGuards at a gate. | Ana Paz/AFP\nThe port reopened. Ships came.\nWhat Next\nWe wait.";
    expect(sentences(text).map(({ start, end, block }) => [block, text.slice(start, end)])).toEqual([
      [2, "Guards at a gate."],
      [3, "The port reopened."],
      [3, "Ships came."],
      [5, "We wait."],
    ]);
  });

  it.each(reports)("splits $name as a reader does", (given) => {
    const split = textsOf(given).map(([, text]) => sentences(text).map(({ start, end }) => text.slice(start, end)));
    for (const sentence of split.flat()) expect(sentence).toMatch(/^“?[\p{Lu}]/u);
    expect(split.map((found) => found.length)).toEqual(given.sentences);
    expect(split.map((found) => found.filter((sentence) => !/[.?!][”)]?$/.test(sentence)).length)).toEqual([0, 0, 1, 0, 0]);
  });

  it("reads a hard-wrapped copy as it reads the original", () => {
    const plain = newsTexts.map(([, text]) => text.split(/\n+/).join("\n\n").trim());
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.integer({ min: 60, max: 80 }), (text, width) => {
        const [original, wrapped] = [text, wrap(text, width)].map((copy) =>
          sentences(copy).map(({ start, end }) => copy.slice(start, end).replace(/\s+/g, " ")),
        );
        expect(wrapped).toEqual(original);
      }),
      { numRuns: 25 },
    );
  });

  const anyText = fc.oneof(hostileNews, fc.constantFrom(...newsTexts.map(([, text]) => text)));

  it("covers each quotable block with sentences that don't overlap, are trimmed, and cut no word", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = blocks(text);
        const found = sentences(text, all);
        all.forEach(({ kind, start, end }, place) => {
          const own = found.filter((sentence) => sentence.block === place);
          const quotable = kind === "paragraph" || kind === "caption";
          expect([own[0]?.start, own.at(-1)?.end]).toEqual(quotable ? [start, end] : [undefined, undefined]);
          own.forEach((sentence, i) => {
            const content = text.slice(sentence.start, sentence.end);
            expect(content).not.toBe("");
            expect(content).toBe(content.trim());
            expect(text.slice(sentence.end, own[i + 1]?.start ?? sentence.end)).toMatch(/^\s*$/);
            if (i > 0) expect(text.slice(sentence.start - 1, sentence.start + 1)).not.toMatch(/[\p{L}\p{N}]{2}/u);
          });
        });
      }),
    );
  });

  it("splits no sentence of its own again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of sentences(text)) {
          const sentence = text.slice(start, end);
          if (/\p{Lu}/u.test(sentence)) expect(split(sentence)).toEqual([sentence]);
        }
      }),
    );
  });

  it("doesn't mind where a paragraph's lines break", () => {
    fc.assert(
      fc.property(hostileNews, fc.constantFrom("\n", "\r\n", "  ", "\t"), (text, gap) => {
        const plain = text.replace(/\s+/g, " ").trim();
        expect(split(plain.replaceAll(" ", gap)).map((sentence) => sentence.replaceAll(gap, " "))).toEqual(split(plain));
      }),
    );
  });

  it("takes linear time, whatever the text", () => {
    for (const text of monotonous) {
      const started = performance.now();
      sentences(text, wholeBlock(text));
      expect(performance.now() - started, JSON.stringify(text.slice(0, 20))).toBeLessThan(10_000);
    }
  }, 60_000);
});
