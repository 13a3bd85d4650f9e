import type { ButtonInteraction } from "discord.js";

import type { Bot } from "../bot.ts";
import { listing } from "../desk/articles/listed.ts";
import { mayChange } from "../desk/may-change.ts";
import { readerOf } from "../language/reader.ts";
import { renderArticleList } from "../render/desk/article-list.ts";
import { renderSources } from "../render/sources.ts";
import { edit } from "../respond/to-interaction.ts";

/** Turns the pages of `/sources`, which each member has to themselves. */
export async function turnSources(interaction: ButtonInteraction, from: number, bot: Bot): Promise<void> {
  await interaction.deferUpdate();
  const sources = await bot.answering.archive.sources();
  const reader = readerOf(interaction.locale);
  await edit(interaction, (surface) => renderSources(sources, { reader, surface, from }));
}

/** Turns the pages of `/article list`, likewise. */
export async function turnArticles(interaction: ButtonInteraction, from: number, bot: Bot): Promise<void> {
  if (!(await mayChange(interaction, bot))) return;
  await interaction.deferUpdate();
  const all = await listing(bot, false);
  const reader = readerOf(interaction.locale);
  await edit(interaction, (surface) => renderArticleList(all, { reader, surface, from }));
}
