import { type ChatInputCommandInteraction, MessageFlags } from "discord.js";

import type { Bot } from "../../bot.ts";
import { readerOf } from "../../language/reader.ts";
import { renderArticleChange } from "../../render/desk/articles.ts";
import { edit, notify } from "../../respond/to-interaction.ts";
import { recordChange, reportingRefusal } from "./changing.ts";
import { findInCorpus } from "./find-article.ts";
import { removeFile } from "./removals.ts";

/** `/article remove`: moves the article's file out of the corpus, to where it can be restored from. */
export async function removeArticle(interaction: ChatInputCommandInteraction, id: string, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await reportingRefusal(interaction, "remove", id, bot, async () => {
    const article = await findInCorpus(id, bot);
    if (article === null) return notify(interaction, { kind: "unknownArticle", id });
    const removal = await removeFile({ article, file: article.file }, bot);
    recordChange(interaction, "remove", article.file, bot);
    const reader = readerOf(interaction.locale);
    await edit(interaction, (surface) => renderArticleChange({ kind: "removed", removal }, article, reader, surface));
  });
}
