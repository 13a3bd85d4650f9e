import { cleanContent, type Role } from "discord.js";

import type { Bot } from "../bot.ts";
import { askedIn } from "../language/asked-in.ts";
import type { Filters } from "../render/searched.ts";
import type { Heard } from "../respond/to-message.ts";
import type { Asked } from "./answer-question.ts";
import { followUp } from "./follow-up.ts";
import { findAnswer, type KeptAnswer } from "./kept-answer.ts";
import { answerShownIn } from "./shown-answer.ts";

export const noFilters: Filters = { from: null, to: null, source: null };

/** A message that asks the bot something, with the answer it follows if it is a reply to one. */
export interface HeardQuestion {
  readonly asked: Omit<Asked, "guild" | "member">;
  /** What was written, without what it is read together with. */
  readonly written: string;
  /** Whether Discord kept what was written from the bot, as it does where only the bot's role is mentioned. */
  readonly withheld: boolean;
}

/**
 * Reads a message as a question: it mentions the bot, is written to it directly, replies to one of its answers, or
 * stands in a channel where every message is a question. Null for any other, and for what other programs wrote.
 */
export async function heardQuestion(message: Heard, bot: Bot): Promise<HeardQuestion | null> {
  if (message.author.bot || message.webhookId !== null || message.system) return null;
  const followed = await followedBy(message, bot);
  const by = howAsked(message, followed !== null, bot);
  if (by === null) return null;
  const written = questionIn(message);
  const { question, root } = followed === null ? { question: written, root: written } : followUp(followed.root, written);
  const locale = message.guild?.preferredLocale ?? askedIn(written) ?? followed?.locale ?? null;
  const withheld = message.content === "" && ownRole(message) !== undefined;
  return { written, withheld, asked: { question, root, filters: followed?.filters ?? noFilters, locale, private: false, by } };
}

function howAsked(message: Heard, follows: boolean, bot: Bot): Asked["by"] | null {
  // A reply that doesn't notify the bot comes without its text.
  if (follows && message.content !== "") return "reply";
  if (message.mentions.has(message.client.user, { ignoreEveryone: true, ignoreRoles: true })) return "mention";
  // Offered under the same name as the bot, and easily taken for it.
  if (ownRole(message) !== undefined) return "mention";
  if (message.guildId === null) return "direct";
  return bot.settings.discord.askChannels.includes(placeOf(message)) ? "channel" : null;
}

/**
 * The channel that a message counts to. In a forum every post is a thread of its own, and its first message, which has
 * the id of the thread, asks the question; those after it talk about the answer.
 */
function placeOf({ id, channel }: Heard): string {
  return (channel.isThread() && id === channel.id ? channel.parentId : null) ?? channel.id;
}

/** The role that Discord makes for the bot when it is invited, where the message mentions it. */
function ownRole({ mentions, client }: Heard): Role | undefined {
  return mentions.roles.find(({ tags }) => tags?.botId === client.user.id);
}

/** The answer that a message replies to, while the bot keeps it. */
async function followedBy(message: Heard, bot: Bot): Promise<KeptAnswer | null> {
  const id = message.reference?.messageId;
  if (id === undefined || message.mentions.repliedUser?.id !== message.client.user.id) return null;
  // Discord sends the message replied to along with the reply, as a rule.
  const answer = message.channel.messages.cache.get(id) ?? (await message.fetchReference().catch(() => null));
  const reference = answer === null ? null : answerShownIn(answer);
  return reference === null ? null : findAnswer(bot, reference);
}

/** The text without the bot's own name, and with the names of others in words. */
function questionIn(message: Heard): string {
  const own = new RegExp(`<@(?:!?${message.client.user.id}|&${ownRole(message)?.id ?? "none"})>`, "gu");
  return cleanContent(message.content.replace(own, " "), message.channel).replace(/\s+/gu, " ").trim();
}
