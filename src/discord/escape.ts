import { type Markdown, trusted } from "./markdown.ts";

/**
 * Characters that start some construct wherever they stand: emphasis, spoilers, code, escapes, mentions, timestamps,
 * custom emoji, slash-command links (`<`, `>`), masked links (`[`, `]`), headings, emoji names and addresses (`:`, `/`).
 */
const anywhere = /[\\*_~|`<>#[\]@:/]/u;

/** `- ` opens a list and `-# ` subtext at the start of a line. After a letter or digit ("re-election") it is a hyphen. */
const listMarker = /(?<![\p{L}\p{N}])[-+]/u;

/**
 * `1.` opens a numbered list at the start of a line. Discord drops form feeds before it parses, so a full stop is left
 * bare only after something that is visibly no digit.
 */
const listNumber = /(?<![^\p{N}\p{C}\s])\./u;

const markup = new RegExp([anywhere, listMarker, listNumber].map(({ source }) => source).join("|"), "gu");

const loneSurrogate = /\p{Cs}/gu;

/**
 * Writes any text so that Discord shows exactly these characters: no formatting, mention, live link or invite.
 *
 * Discord's own rule is that a backslash before a character that is no letter, digit or white space shows that
 * character bare. Nothing is inserted that a reader could see, select or copy:
 *
 * - `https\:\/\/` shows as `https://` and is no link: Discord links only an unbroken `://`.
 * - `discord.gg\/x` shows as `discord.gg/x` and draws no invite card: invites are searched in the raw text, where the
 *   slash no longer follows the host.
 * - `\@everyone` shows as plain text. Whether anyone is *notified* is decided by the message's `allowed_mentions`
 *   alone, so every message of this bot also sends `parse: []`. A zero-width character after `@` would guard twice,
 *   but the text would no longer be the article's.
 *
 * The result may be put after any other piece of markdown: what stands at the start of `text` is escaped as if it
 * stood at the start of a line. It is longer than `text`, and Discord's limits count the result.
 *
 * Lone surrogates, which no UTF-8 can carry, become U+FFFD. Discord drops spaces at the end of a line and at either
 * end of a message; those are invisible anyway.
 */
export function escape(text: string): Markdown {
  return trusted(text.replace(loneSurrogate, "\uFFFD").replace(markup, String.raw`\$&`));
}
