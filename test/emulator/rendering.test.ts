import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { render } from "./rendering/render.ts";

/** A backslash before everything that simple-markdown lets one be put before, in ASCII. */
const escaped = (text: string) => text.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);

const hostile = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        "*",
        "**",
        "_",
        "__",
        "~~",
        "||",
        "`",
        "```",
        "\n",
        "> ",
        ">>> ",
        "# ",
        "## ",
        "-# ",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "[",
        "](",
        ")",
        "<",
        ">",
        "https://",
        "a.b",
        "@everyone",
        "@here",
        "<@1>",
        "<@&2>",
        "<#3>",
        "</a:4>",
        "<t:5:R>",
        "<:ab:6>",
        ":smile:",
        "discord.gg/",
        "\\",
        " ",
        "word",
        "é",
        "😀",
        "¯\\_(ツ)_/¯",
        "<+123456>",
        "<a@b.c>",
        "<id:browse>",
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join("")),
);

describe("markdown", () => {
  test.each([
    ["**a**", "bold", "a"],
    ["*a*", "italics", "a"],
    ["_a_", "italics", "a"],
    ["__a__", "underline", "a"],
    ["~~a~~", "strikethrough", "a"],
    ["||a||", "spoiler", "a"],
    ["`a`", "inline code", "a"],
    ["```js\na\n```", "code block", "a"],
    ["> a", "quote", "a"],
    [">>> a\nb", "quote", "a\nb"],
    ["# a", "heading", "a\n"],
    ["### a", "heading", "a\n"],
    ["-# a", "subtext", "a\n"],
    ["- a", "list", "• a"],
    ["3. a", "list", "3. a"],
    ["b\n* a", "list", "b\n• a"],
  ] as const)("%j is %s", (content, formatting, text) => {
    expect(render(content)).toMatchObject({ formatting: [formatting], text });
  });

  test.each([
    "#a",
    "#### a",
    "a # b",
    ">a",
    "snake_case_name",
    "2 * 3 * 4",
    "10:30:45",
    "\\*a*",
    "a > b",
    "-#a",
    "1.5 points",
    "`",
    "[a](b)",
  ])("%j is plain", (content) => {
    expect(render(content)).toEqual({ text: content.replaceAll("\\", ""), links: [], mentions: [], formatting: [] });
  });

  test("formats nest, and the longest emphasis wins", () => {
    expect(render("***a***").text).toBe("a");
    expect(render("**a *b* c**")).toMatchObject({ text: "a b c", formatting: ["bold", "italics"] });
    expect(render("> **a**\nb")).toMatchObject({ text: "a\nb", formatting: ["quote", "bold"] });
  });

  test.each([
    ["see https://a.b/c.", "bare", "https://a.b/c"],
    ["(https://a.b/c)", "bare", "https://a.b/c"],
    ["https://a.b/c_(d)", "bare", "https://a.b/c_(d)"],
    ["x<https://a.b>", "angled", "https://a.b"],
    ["[x](https://a.b)", "masked", "https://a.b"],
    ["[x](<https://a.b>)", "masked", "https://a.b"],
    ["discord.gg/abc", "invite", "https://discord.gg/abc"],
    ["<+15551234>", "phone", "tel:+15551234"],
    ["<a@b.c>", "email", "mailto:a@b.c"],
  ] as const)("%j links", (content, kind, url) => {
    expect(render(content).links).toEqual([expect.objectContaining({ kind, url })]);
  });

  test("a masked link shows its text, and two on a line are two", () => {
    expect(render("[a](https://x.y) and [b](<https://z.w>)")).toMatchObject({
      text: "a and b",
      links: [{ text: "a" }, { text: "b" }],
    });
  });

  test.each(["[a\\](https://x.y)", "[a](https\\://x.y)", "[[a](https://x.y)"])(
    "half-hearted escapes don't break the link of %j",
    (content) => {
      expect(render(content).links).not.toEqual([]);
    },
  );

  test("a masked link whose text holds an address is no mask", () => {
    expect(render("[https://a.b](https://c.d)").links.map((link) => link.kind)).not.toContain("masked");
  });

  test.each([
    ["<@1>", "user", "1"],
    ["<@!1>", "user", "1"],
    ["<@&1>", "role", "1"],
    ["<#1>", "channel", "1"],
    ["</ask now:1>", "command", "ask now"],
    ["<t:5:R>", "timestamp", "5:R"],
    ["<a:ab:1>", "emoji", "ab:1"],
    ["<id:browse>", "navigation", "browse"],
    ["@everyone", "everyone", "everyone"],
    ["@here", "here", "here"],
    [":smile:", "shortcode", "smile"],
  ] as const)("%j mentions", (content, kind, target) => {
    expect(render(`a ${content}`).mentions).toEqual([{ kind, target }]);
  });

  test("the shrug keeps its arm", () => {
    expect(render("¯\\_(ツ)_/¯").text).toBe("¯\\_(ツ)_/¯");
  });

  test("a backslash before an emoji shows", () => {
    expect(render("\\😀").text).toBe("\\😀");
  });

  test("text with every mark escaped shows as it is and does nothing", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(render(escaped(text))).toEqual({ text, links: [], mentions: [], formatting: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  test("nothing is lost of text without any mark", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zé \n]*$/), (text) => render(text).text === text));
  });
});
