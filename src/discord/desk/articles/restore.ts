import { type ButtonInteraction, type ChatInputCommandInteraction, MessageFlags } from "discord.js";

import type { Bot } from "../../bot.ts";
import { readerOf } from "../../language/reader.ts";
import { renderArticleChange } from "../../render/desk/articles.ts";
import { renderNotice } from "../../render/notice.ts";
import type { Answerable } from "../../respond/to-interaction.ts";
import { mayChange } from "../may-change.ts";
import { changed, recordChange, reportingRefusal } from "./changing.ts";
import { removals } from "./removals.ts";

/** `/article restore`: of several removals under one name, the latest. */
export async function restoreArticle(interaction: ChatInputCommandInteraction, idOrFile: string, bot: Bot): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const removal = removals(bot).find(({ id, file, article }) => [id, file, article.id].includes(idOrFile));
  await restore(interaction, removal?.id ?? idOrFile, idOrFile, bot);
}

/** The button under a removal. */
export async function undoRemoval(interaction: ButtonInteraction, removal: string, bot: Bot): Promise<void> {
  if (!(await mayChange(interaction, bot))) return;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await restore(interaction, removal, removal, bot);
}

async function restore(interaction: Answerable, removal: string, given: string, bot: Bot): Promise<void> {
  await reportingRefusal(interaction, "restore", given, bot, async () => {
    const change = await changed({ kind: "restore", removal }, bot);
    const reader = readerOf(interaction.locale);
    if (change.kind !== "restored") return (surface) => renderNotice({ kind: "unknownRemoval", id: given }, reader, surface);
    recordChange(interaction, "restore", change.file, bot);
    return (surface) => renderArticleChange({ kind: "restored" }, change.article, reader, surface);
  });
}
