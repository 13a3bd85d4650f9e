import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";

import { markdownHtml } from "../../../scripts/pictures/markdown.ts";
import { escape } from "../../../src/discord/escape.ts";
import { blockQuote } from "../../../src/discord/markdown.ts";
import { hostileText } from "../../discord/hostile-text.ts";

const around = { locale: "en-GB", now: new Date("2026-03-05T12:00:00Z") };

describe("markdownHtml", () => {
  it("draws the layouts of the bot", () => {
    expect(markdownHtml("### March\n> One\n> **two** 1\\.\n-# index <t:1772704800:R>", around)).toBe(
      "<h3>March</h3><blockquote>One<br><strong>two</strong> 1.</blockquote><small>index <time>2 hours ago</time></small>",
    );
  });

  it("shows a quote as the very characters it has, and runs none of it as HTML", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = text.replaceAll(/[\s\p{C}]+/gu, " ");
        const html = parseDocument(markdownHtml(blockQuote(escape(line)), around));
        expect(DomUtils.textContent(html)).toBe(line);
        expect(DomUtils.getElementsByTagName("*", html, true).map(({ name }) => name)).toEqual(["blockquote"]);
      }),
    );
  });
});
