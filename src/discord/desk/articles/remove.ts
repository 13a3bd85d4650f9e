import { type ChatInputCommandInteraction, MessageFlags } from "discord.js";

import type { Bot } from "../../bot.ts";
import { readerOf } from "../../language/reader.ts";
import { renderArticleChange } from "../../render/desk/articles.ts";
import { renderNotice } from "../../render/notice.ts";
import { changed, recordChange, reportingRefusal } from "./changing.ts";
import { findInCorpus } from "./find-article.ts";

/** `/article remove`: moves the article's file out of the corpus, to where it can be restored from. */
export async function removeArticle(interaction: ChatInputCommandInteraction, id: string, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await reportingRefusal(interaction, "remove", id, bot, async () => {
    const reader = readerOf(interaction.locale);
    const article = await findInCorpus(id, bot);
    if (article === null) return (surface) => renderNotice({ kind: "unknownArticle", id }, reader, surface);
    const change = await changed({ kind: "remove", article, file: article.file }, bot);
    if (change.kind !== "removed") return null;
    recordChange(interaction, "remove", article.file, bot);
    return (surface) => renderArticleChange(change, article, reader, surface);
  });
}
