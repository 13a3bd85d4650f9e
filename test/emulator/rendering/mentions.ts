import { type Mention, rule, type Rule } from "./rule.ts";

/**
 * API reference, "Message Formatting": what `<…>` stands for. What shows is a stand-in, since names depend on who
 * looks, and where.
 */
export const mentions: readonly Rule[] = [
  mention("<", /^<@!?(\d+)>/, "user", (id) => `@${id}`),
  mention("<", /^<@&(\d+)>/, "role", (id) => `@&${id}`),
  mention("<", /^<#(\d+)>/, "channel", (id) => `#${id}`),
  mention("<", /^<\/([^\n<>:]{1,100}):\d+>/, "command", (name) => `/${name}`),
  mention("<", /^<a?:(\w{2,}:\d+)>/, "emoji", (emoji) => `:${emoji.replace(/:.*/, "")}:`),
  mention("<", /^<t:(-?\d{1,17}(?::[tTdDfFsSR])?)>/, "timestamp", (moment) =>
    new Date(Number.parseInt(moment, 10) * 1_000).toUTCString(),
  ),
  mention("<", /^<id:(browse|customize|guide|linked-roles(?::\d+)?)>/, "navigation", (place) => `#${place}`),
  mention("@", /^@(everyone)/, "everyone", (name) => `@${name}`),
  mention("@", /^@(here)/, "here", (name) => `@${name}`),
  // Names of emoji aren't known here, so anything that could be one is taken for one, but for clock times.
  mention(":", /^:((?!\d+:)[\w+-]+|100|1234):/, "shortcode", (name) => `:${name}:`),
];

function mention(first: string, pattern: RegExp, kind: Mention["kind"], show: (target: string) => string): Rule {
  return rule(first, pattern, ([, target = ""], sink, _, state) => {
    sink.mentions.push({ kind, target });
    sink.text += show(target);
    state.lineStart = false;
  });
}
