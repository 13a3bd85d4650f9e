import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Answer, Quote } from "../../../src/answer/answer.ts";
import { decodeAction } from "../../../src/discord/action.ts";
import { renderAnswer } from "../../../src/discord/render/answer.ts";
import type { AnswerView } from "../../../src/discord/render/answer-view.ts";
import { renderNearest } from "../../../src/discord/render/insufficient.ts";
import { withoutFiles } from "../../../src/discord/render/without-files.ts";
import { say } from "../../../src/discord/language/say.ts";
import { shown } from "../shown.ts";
import { expectAccepted } from "./accepted.ts";
import { answer, view } from "./arbitrary.ts";
import { customIdsOf, labelsOf, textOf } from "./texts.ts";

const here: AnswerView = {
  reader: { language: "en", locale: "en-GB" },
  surface: "components",
  answerId: "a1",
  filters: { from: null, to: null, source: null },
  from: 0,
  private: false,
  sharedBy: null,
};

function quoted(text: string, more: Partial<Quote> = {}): Quote {
  const article = { id: "1", title: "A title", source: "The Wire", url: "https://www.wire.test/1", published: "2026-03-04", file: "1.txt" };
  return { text, start: 0, end: text.length, article, score: 1, alsoIn: [], ...more };
}

function found(...quotes: readonly Quote[]): Answer {
  const coverage = { articles: 5, oldest: "2026-03-03", newest: "2026-03-05", indexedAt: "2026-03-05T10:00:00.000Z" };
  return { question: "Who, and when?", status: "answered", confidence: 0.9, quotes, nearest: [], coverage };
}

const missed: Answer = { ...found(), status: "insufficient", nearest: [quoted("Close, but no.")] };

/** What the lines of a block quote show. */
function blockQuotes(text: string): string {
  return shown(text.split("\n").filter((line) => line.startsWith("> ")).map((line) => line.slice(2)).join("\n"));
}

describe("renderAnswer", () => {
  it("is always within Discord's limits", () => {
    fc.assert(fc.property(answer, view, (given, as) => expectAccepted(renderAnswer(given, as))), { numRuns: 100 });
  });

  it("is within them without its files, too, with a line that says what is lacking", () => {
    fc.assert(
      fc.property(answer, view, (given, as) => {
        const whole = renderAnswer(given, as);
        const reply = withoutFiles(whole, as.reader);
        expectAccepted(reply);
        expect(reply.files).toEqual([]);
        expect(textOf(reply).includes(say(as.reader, "permissionAttachFiles"))).toBe(whole.files.length > 0);
      }),
    );
  });

  it("shows every quote once over its pages, whole on the page or whole in a file", () => {
    fc.assert(
      fc.property(answer, view, (generated, as) => {
        const given = { ...generated, status: "answered" as const };
        const seen: number[] = [];
        for (let from = 0; from < given.quotes.length; from = Math.max(...seen) + 1) {
          const reply = renderAnswer(given, { ...as, from });
          for (const id of customIdsOf(reply)) {
            const action = decodeAction(id);
            if (action?.kind !== "context") continue;
            seen.push(action.index);
            const text = given.quotes[action.index]?.text ?? "";
            const lines = text.replaceAll(/\r\n?/gu, "\n").replaceAll(/\p{Cs}/gu, "\uFFFD");
            const inFile = reply.files.some((file) => "text" in file && file.text === text && shown(textOf(reply)).includes(file.name));
            expect(inFile || blockQuotes(textOf(reply)).includes(lines)).toBe(true);
          }
        }
        expect(seen).toEqual(given.quotes.map((_, index) => index));
      }),
      { numRuns: 40 },
    );
  });

  it("puts the quote before its title, source and date", () => {
    expect(textOf(renderAnswer(found(quoted("They agreed.")), here))).toMatch(
      /^\n> They agreed\.\n-# A title\nThe Wire · 4 March 2026\n-# Question: Who, and when\?\n-# Searched 5 articles, dates given: 3 March 2026 to 5 March 2026 · index updated <t:1772704800:R>$/u,
    );
  });

  it("says what the corpus doesn't", () => {
    const article = { id: "1", title: null, source: null, url: null, published: null, file: "1.txt" };
    const reply = renderAnswer(found(quoted("They agreed.", { article })), here);
    expect(textOf(reply)).toContain("source not given · undated");
    expect(labelsOf(reply)).not.toContainEqual(expect.stringContaining("Read"));
  });

  it("lists other carriers of the story", () => {
    const other = { id: "2", title: null, source: "The Post", url: null, published: "2026-03-05", file: "2.txt" };
    const reply = renderAnswer(found(quoted("They agreed.", { alsoIn: Array.from({ length: 5 }, () => other) })), here);
    expect(textOf(reply)).toContain("Also in: The Post (5 March 2026), The Post (5 March 2026), The Post (5 March 2026) and 2 more");
  });

  it("names another carrier of no known source by its title", () => {
    const other = { id: "2", title: "Talks end", source: null, url: null, published: "2026-03-05", file: "2.txt" };
    const reply = renderAnswer(found(quoted("They agreed.", { alsoIn: [other, { ...other, title: null }] })), here);
    expect(textOf(reply)).toContain("Also in: Talks end (5 March 2026), source not given (5 March 2026)");
  });

  it("offers a share button only on a private answer, and dropping filters only where there are some", () => {
    expect(labelsOf(renderAnswer(found(quoted("Yes.")), here))).toEqual(["In context", "Read at wire.test", "Helpful", "Not helpful"]);
    const filters = { from: "2026-03-01", to: null, source: "The Wire" };
    const reply = renderAnswer(found(quoted("Yes.")), { ...here, private: true, filters });
    expect(labelsOf(reply)).toEqual(["In context", "Read at wire.test", "Ask without filters", "Share", "Helpful", "Not helpful"]);
    expect(textOf(reply)).toContain("-# Only from 1 March 2026, from the source The Wire");
  });

  it("speaks Spanish, and leaves the quote alone", () => {
    const reply = renderAnswer(found(quoted("They agreed.")), { ...here, reader: { language: "es", locale: "es-419" } });
    expect(textOf(reply)).toContain("> They agreed.\n-# A title\nThe Wire · 4 de marzo de 2026\n-# Pregunta: ");
    expect(labelsOf(reply)).toContain("En contexto");
  });

  it("attaches a quote longer than a message, and says so", () => {
    const text = "One very long sentence ".repeat(300).trim();
    for (const surface of ["components", "plain"] as const) {
      const reply = renderAnswer(found(quoted(text)), { ...here, surface });
      expect(reply.files).toEqual([{ name: "quotes-1.txt", text }]);
      expect(shown(textOf(reply))).toContain("It stands in full in quotes-1.txt.");
      expect(textOf(reply)).not.toContain("One very long");
    }
  });

  it("writes addresses in plain text so that they draw no preview", () => {
    const reply = renderAnswer(found(quoted("Yes.")), { ...here, surface: "plain" });
    expect(reply.content).toContain("<https://www.wire.test/1>");
  });

  it("refuses addresses that hide where they lead", () => {
    for (const url of ["javascript:alert(1)", "https://apnews.com@evil.test/", "ftp://a.test"]) {
      const article = { ...quoted("").article, url };
      expect(labelsOf(renderAnswer(found(quoted("Yes.", { article })), here))).not.toContainEqual(expect.stringContaining("Read"));
    }
  });
});

describe("an answer that the coverage lacks", () => {
  it("says so and what was searched, and shows no passage before it is asked for", () => {
    const text = textOf(renderAnswer(missed, here));
    expect(text).toContain("The coverage doesn't answer this question.");
    expect(text).toContain("Searched 5 articles, dates given: 3 March 2026 to 5 March 2026");
    expect(text).not.toContain("Close");
    expect(labelsOf(renderAnswer(missed, here))).toEqual(["Nearest passages", "Helpful", "Not helpful"]);
  });

  it("labels the nearest passages as no answer", () => {
    const text = textOf(renderNearest(missed, here));
    expect(text.indexOf("These passages don't answer the question.")).toBeLessThan(text.indexOf("> Close, but no."));
    expect(text).toContain("none answers the question");
  });

  it("is within Discord's limits with its nearest passages", () => {
    fc.assert(fc.property(answer, view, (given, as) => expectAccepted(renderNearest(given, as))), { numRuns: 60 });
  });
});
