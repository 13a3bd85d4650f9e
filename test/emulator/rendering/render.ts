import { codeBlock, heading, list, quote, subtext } from "./blocks.ts";
import { emphases, escape, inlineCode, shrug, spoiler, strikethrough } from "./inline.ts";
import { angledEmail, angledPhone, angledUrl, bareUrl, invites, maskedLink } from "./links.ts";
import { mentions } from "./mentions.ts";
import type { Formatting, Link, Mention, Rule, Sink, State } from "./rule.ts";

export interface Rendering {
  /** What a member reads: markers gone, escapes resolved. */
  readonly text: string;
  readonly links: readonly Link[];
  readonly mentions: readonly Mention[];
  /** Names of the formatting applied, once for each use. */
  readonly formatting: readonly Formatting[];
}

/**
 * Shows a message's content or a text display as Discord's client does. The dialect is simple-markdown's with
 * Discord's own rules: its blog, "How Discord Renders Rich Messages", says so; the help centre's "Markdown Text 101"
 * and the API reference's "Message Formatting" say what is in it. Where nothing says, this model takes what turns
 * more text into markup, so that text which passes unharmed here does so there.
 */
export function render(content: string): Rendering {
  const sink: Sink = { text: "", links: [], mentions: [], formatting: [] };
  parse(content, sink, { lineStart: true, inQuote: false, inLink: false, listDepth: 0 });
  return { ...sink, links: [...sink.links, ...invites(content)] };
}

/** In the order they are tried; the first that matches takes the text. */
const RULES: readonly Rule[] = [
  heading,
  list,
  subtext,
  quote,
  codeBlock,
  shrug,
  escape,
  ...mentions,
  angledUrl,
  angledEmail,
  angledPhone,
  maskedLink,
  bareUrl,
  emphases,
  strikethrough,
  spoiler,
  inlineCode,
];

function parse(content: string, sink: Sink, state: State): void {
  let rest = content;
  while (rest !== "") {
    const first = rest.charAt(0);
    const match = firstMatch(rest, first, state);
    if (match) {
      rest = rest.slice(match.length);
      match.show(sink, (inner) => parse(inner, sink, state));
      continue;
    }
    sink.text += first;
    state.lineStart = first === "\n" || (state.lineStart && first === " ");
    rest = rest.slice(1);
  }
}

function firstMatch(rest: string, first: string, state: State) {
  for (const rule of RULES) {
    const match = rule.first.includes(first) ? rule.match(rest, state) : undefined;
    if (match && match.length > 0) return match;
  }
  return undefined;
}
