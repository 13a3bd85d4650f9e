import { type ChatInputCommandInteraction, MessageFlags } from "discord.js";

import type { Bot } from "../../bot.ts";
import { readerOf } from "../../language/reader.ts";
import { renderArticle, renderArticleList } from "../../render/desk/articles.ts";
import { edit, notify } from "../../respond/to-interaction.ts";
import { findIndexed } from "./find-article.ts";

/** `/article list`: what is indexed, newest first. */
export async function listArticles(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const articles = await bot.answering.archive.articles();
  const reader = readerOf(interaction.locale);
  await edit(interaction, (surface) => renderArticleList(articles, { reader, surface, from: 0 }));
}

/** `/article show`: an indexed article with its text, as it is quoted from. */
export async function showArticle(interaction: ChatInputCommandInteraction, id: string, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const known = await findIndexed(id, bot);
  const article = known === null ? null : await bot.answering.archive.article(known.id);
  if (article === null) return notify(interaction, { kind: "unknownArticle", id });
  const reader = readerOf(interaction.locale);
  await edit(interaction, (surface) => renderArticle(article, reader, surface));
}
