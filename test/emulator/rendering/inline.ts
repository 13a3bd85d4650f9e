import { type Formatting, type Match, rule, type Rule } from "./rule.ts";

/** simple-markdown's `escape`: letters, digits and space can't be escaped. Nor, on phones, can a surrogate pair. */
export const escape = rule("\\", /^\\([^0-9A-Za-z\s\ud800-\udfff])/, ([, character = ""], sink, _, state) => {
  sink.text += character;
  state.lineStart = false;
});

/** The one emoticon that is spared its escapes. */
export const shrug = rule("¯", /^¯\\_\(ツ\)_\/¯/, ([whole = ""], sink, _, state) => {
  sink.text += whole;
  state.lineStart = false;
});

const strong = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/;
const underline = /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/;
const emphasis =
  /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/;

/** simple-markdown's `strong`, `u` and `em`, of which the longest match wins; at equal length the last named here. */
export const emphases: Rule = {
  first: "*_",
  match: (source) => {
    const candidates: readonly (readonly [RegExp, Formatting])[] = [
      [underline, "underline"],
      [strong, "bold"],
      [emphasis, "italics"],
    ];
    let best: Match | undefined;
    for (const [pattern, name] of candidates) {
      const found = pattern.exec(source);
      if (!found || found[0].length < (best?.length ?? 0)) continue;
      const inner = found[1] ?? found[2] ?? "";
      best = {
        length: found[0].length,
        show: (sink, parse) => {
          sink.formatting.push(name);
          parse(inner);
        },
      };
    }
    return best;
  },
};

export const strikethrough = wrapped("~", /^~~([\s\S]+?)~~/, "strikethrough");
export const spoiler = wrapped("|", /^\|\|([\s\S]+?)\|\|/, "spoiler");

/** simple-markdown's `inlineCode`: nothing inside is markdown; a space that sets off a backtick isn't shown. */
export const inlineCode = rule("`", /^(`+)([\s\S]*?[^`])\1(?!`)/, ([, , code = ""], sink, _, state) => {
  sink.formatting.push("inline code");
  sink.text += code.replaceAll(/^ (?= *`)|(` *) $/g, "$1");
  state.lineStart = false;
});

function wrapped(first: string, pattern: RegExp, name: Formatting): Rule {
  return rule(first, pattern, ([, inner = ""], sink, parse) => {
    sink.formatting.push(name);
    parse(inner);
  });
}
