import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { escape } from "../../src/discord/escape.ts";
import { render } from "../emulator/rendering/render.ts";
import { reports, textsOf } from "../fixtures/reports.ts";
import { hostileText } from "./hostile-text.ts";
import { constructs, shown, unescaped } from "./shown.ts";

describe("escape", () => {
  it("shows exactly the characters of any text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(shown(escape(text))).toBe(text.replaceAll(/\p{Cs}/gu, "\uFFFD"));
      }),
      { numRuns: 2000 },
    );
  });

  it("is plain text to Discord's client, after whatever text", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, next) => {
        const { text: seen, links, mentions, formatting } = render(`${escape(text)}${escape(next)}`);
        expect(seen).toBe(`${text.replaceAll(/\p{Cs}/gu, "\uFFFD")}${next.replaceAll(/\p{Cs}/gu, "\uFFFD")}`);
        expect({ links, mentions, formatting }).toEqual({ links: [], mentions: [], formatting: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves nothing that starts a construct, after whatever text", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, next) => {
        const bare = unescaped(`${escape(text)}${escape(next)}`);
        for (const [name, construct] of Object.entries(constructs)) expect(bare, name).not.toMatch(construct);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["https://evil.test/a_b", "https\\:\\/\\/evil.test\\/a\\_b"],
    ["discord.gg/abc", "discord.gg\\/abc"],
    ["@everyone", "\\@everyone"],
    ["<@&12>", "\\<\\@&12\\>"],
    ["1. one", "1\\. one"],
    ["- x", "\\- x"],
    ["re-election", "re-election"],
    ["The U.S. said so.", "The U.S. said so."],
  ])("writes %j as %j", (text, markdown) => {
    expect(escape(text)).toBe(markdown);
  });

  it.each(reports)("adds little to news: $name", (given) => {
    const news = textsOf(given).map(([, text]) => text).join("\n");
    expect(escape(news).length).toBeLessThan(news.length * 1.02);
  });
});
