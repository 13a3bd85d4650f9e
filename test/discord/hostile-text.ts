import fc from "fast-check";

/** Pieces of markup that an article or a question may carry, whole and broken. */
const pieces = [
  "@everyone", "@here", "<@123456789012345678>", "<@!1>", "<@&2>", "<#3>", "<t:0:D>", "<t:1700000000>", "<:a:1>", "<a:b:2>",
  "</ask:1>", "<id:browse>", "<https://evil.test>", "<mailto:a@b.test>", "https://evil.test/a_b*c", "http://x.yy", "steam://run/1",
  "discord.gg/abc", "https://discord.gg/abc", "discord.com/invite/abc", "[a](https://evil.test)", "[a](<https://evil.test> 'b')",
  "**", "*", "__", "_", "~~", "||", "`", "```", "```js\n", "\\", "\\\\", "# ", "## ", "### ", "-# ", "> ", ">>> ", "- ", "* ", "+ ",
  "1. ", "20.", "\n", "\r\n", "\r", "\f", "\t", "  \n", " ", ":smile:", ":+1:", "¯\\_(ツ)_/¯", "\u200b", "\u202e", "\u2066", "\ud800",
  "\u0000", "\u2028", "👩‍👩‍👧", "é", "ñ", "中文", "“", "”", "U.S.", "a", "B", "7", ".", ",", "(", ")", "[", "]", "!", "&amp;", "$",
];

/** Text as hostile as it comes, half of it made of markup. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 4 })), { maxLength: 30 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
