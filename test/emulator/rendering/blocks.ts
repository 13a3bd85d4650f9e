import { rule, type Rule, type State } from "./rule.ts";

/**
 * Help centre, "Markdown Text 101": code blocks in three backticks, with a language on the first line. They begin
 * anywhere, not only on a line of their own.
 */
export const codeBlock = rule(
  "`",
  /^```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][^]*?)\n*```/i,
  ([, , code = ""], sink, _, state) => {
    sink.formatting.push("code block");
    sink.text += code;
    state.lineStart = true;
  },
);

/** The same page: one to three `#` and a space make a heading; trailing ones go. */
export const heading = atLineStart(" #", /^ *#{1,3}\s+(?!#)([^\n]+?)#*\s*(?:\n|$)/, "heading");

/** The same page: `-#` and a space make small print. */
export const subtext = atLineStart("-", /^-#\s+(?!-#)([^\n]+?)\s*(?:\n|$)/, "subtext");

/** The same page: `>` quotes a line, `>>>` all that follows. Quotes don't nest. */
export const quote: Rule = {
  first: " >",
  match: (source, state) => {
    if (!state.lineStart || state.inQuote || state.inLink) return undefined;
    const found = /^ *>>>\s+([\s\S]*)|^ *>(?!>>) +[^\n]*(?:\n *>(?!>>) +[^\n]*)*\n?/.exec(source);
    if (!found) return undefined;
    const all = found[1];
    const inner = all ?? found[0].replaceAll(/^ *> ?/gm, "");
    return {
      length: found[0].length,
      show: (sink, parse) => {
        sink.formatting.push("quote");
        state.inQuote = true;
        parse(inner);
        state.inQuote = false;
        state.lineStart = true;
      },
    };
  },
};

/** The client stops nesting lists here. */
const DEEPEST_LIST = 11;
/** An item: its marker, its first line, and the lines indented under it. */
const ITEM = /^( *)([+*-]|\d+\.) +([^\n]+(?:\n\1 {2}[^\n]+)*\n?)/;

/** The same page: `-`, `*` or a number with a full stop, and a space; `+` is taken too, though not documented. */
export const list: Rule = {
  first: " +*-0123456789",
  match: (source, state) => {
    if (!state.lineStart || state.inLink || state.listDepth >= DEEPEST_LIST) return undefined;
    const found = ITEM.exec(source);
    if (!found) return undefined;
    const [whole, indent = "", marker = "", inner = ""] = found;
    return {
      length: whole.length,
      show: (sink, parse) => {
        sink.formatting.push("list");
        sink.text += `${indent}${/\d/.test(marker) ? marker : "•"} `;
        state.listDepth += 1;
        state.lineStart = true;
        parse(inner);
        state.listDepth -= 1;
        state.lineStart = true;
      },
    };
  },
};

function atLineStart(first: string, pattern: RegExp, name: "heading" | "subtext"): Rule {
  const inner = rule(first, pattern, ([, text = ""], sink, parse, state: State) => {
    sink.formatting.push(name);
    parse(text);
    sink.text += "\n";
    state.lineStart = true;
  });
  return {
    first,
    match: (source, state) => (state.lineStart && !state.inLink ? inner.match(source, state) : undefined),
  };
}
