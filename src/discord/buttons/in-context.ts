import { type ButtonInteraction, MessageFlags } from "discord.js";

import { blocks } from "../../articles/cutting/blocks.ts";
import { findAnswer } from "../asking/kept-answer.ts";
import type { Bot } from "../bot.ts";
import { readerOf } from "../language/reader.ts";
import { type Quoted, renderContext } from "../render/context.ts";
import { edit, notify } from "../respond/to-interaction.ts";

/** Shows the paragraphs around one passage of an answer to whoever asks for them. */
export async function showInContext(
  interaction: ButtonInteraction,
  id: string,
  list: "quotes" | "nearest",
  index: number,
  bot: Bot,
): Promise<void> {
  const quote = findAnswer(bot, id)?.answer[list][index];
  if (quote === undefined) return notify(interaction, { kind: "expired" });
  await showContext(interaction, quote, list === "quotes", bot);
}

/** @param answers whether the passage answers its question */
export async function showContext(interaction: ButtonInteraction, quote: Quoted, answers: boolean, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const article = await bot.answering.archive.article(quote.article.id);
  // Corrected or taken out since: what was quoted can't be vouched for any more.
  if (article?.text.slice(quote.start, quote.end) !== quote.text) return notify(interaction, { kind: "coverageChanged" });
  const paragraphs = blocks(article.text, article.title).filter(({ kind }) => kind === "paragraph" || kind === "caption");
  const reader = readerOf(interaction.locale);
  await edit(interaction, (surface) => renderContext(quote, article.text, paragraphs, { reader, surface, answers }));
}
